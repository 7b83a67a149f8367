// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Whether subtitles are what somebody says, or where a camera was: drones write that second by second, for all to see. */
final class Whereabouts {

    private static final Pattern PLACE = Pattern.compile(
            "\\bGPS\\b|\\b(?:lat|latitude|lng|lon(?:g(?:t?itude)?)?)\\s*[:=]"
                    + "|-?\\d{1,3}\\.\\d{4,}\\s*[,;/ ]\\s*-?\\d{1,3}\\.\\d{4,}",
            Pattern.CASE_INSENSITIVE);

    private Whereabouts() {}

    static boolean in(Input file, List<Cut> pieces) throws IOException {
        for (var piece : pieces) {
            var bytes = file.bytes(piece.from(), piece.to() - piece.from());
            if (PLACE.matcher(new String(bytes, StandardCharsets.UTF_8)).find()) return true;
        }
        return false;
    }
}
