// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a client can take what is packed with gzip (RFC 9110, Accept-Encoding). */
final class Encoding {

    private Encoding() {}

    static boolean gzip(@Nullable String accepted) {
        if (accepted == null) return false;
        var any = false;
        for (var part : accepted.toLowerCase(Locale.ROOT).split(",")) {
            var words = part.split(";");
            var coding = words[0].strip();
            if (coding.equals("gzip") || coding.equals("x-gzip")) return wanted(words);
            if (coding.equals("*")) any = wanted(words);
        }
        return any;
    }

    private static boolean wanted(String[] words) {
        for (var i = 1; i < words.length; i++) if (words[i].strip().matches("q\\s*=\\s*0(\\.0*)?")) return false;
        return true;
    }
}
