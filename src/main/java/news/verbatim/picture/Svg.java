// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a text is an SVG: its first element says so, whatever stands before it. */
final class Svg {

    private static final int HEAD = 8 * 1024;
    private static final Pattern ROOT = Pattern.compile("<(?:[A-Za-z][\\w.-]{0,30}:)?svg[\\s>/]");

    private Svg() {}

    static boolean begins(Input file) throws IOException {
        var head = file.bytes(0, Math.min(file.length(), HEAD));
        var wide = head.length > 1 && (head[0] == 0 || head[1] == 0 || (head[0] & 0xFE) == 0xFE);
        var text = new String(head, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return ROOT.matcher(behindProlog(text)).lookingAt();
    }

    private static String behindProlog(String text) {
        var rest = text.replaceFirst("^\\uFEFF", "").stripLeading();
        while (true) {
            var before = rest;
            for (var skipped : List.of("<?", "<!--", "<!")) {
                if (!rest.startsWith(skipped)) continue;
                var end = skipped.equals("<?") ? "?>" : skipped.equals("<!--") ? "-->" : doctype(rest);
                var at = rest.indexOf(end);
                if (at < 0) return "";
                rest = rest.substring(at + end.length()).stripLeading();
                break;
            }
            if (rest.equals(before)) return rest;
        }
    }

    private static String doctype(String rest) {
        var subset = rest.indexOf('[');
        return subset >= 0 && subset < rest.indexOf('>') ? "]>" : ">";
    }
}
