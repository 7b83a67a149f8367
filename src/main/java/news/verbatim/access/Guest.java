// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in elsewhere. Names there may change hands; the server and its subject are one person for ever. */
record Guest(String issuer, String subject) {

    private static final int LONGEST = 50;
    private static final int MARK = 5; // bytes

    /** The user name they get here: as it was there at first use, spelled as ours are. */
    String username(@Nullable String given) {
        var plain = plain(given == null ? "" : given);
        return plain.isEmpty() ? "guest-" + mark() : plain;
    }

    /** Where that name is somebody else's: the same with a mark that is theirs alone. */
    String otherUsername(@Nullable String given) {
        var plain = plain(given == null ? "" : given);
        return (plain.isEmpty() ? "guest" : plain) + "-" + mark();
    }

    private String mark() {
        return HexFormat.of().formatHex(KeyText.digest(issuer + "\n" + subject), 0, MARK);
    }

    private static String plain(String name) {
        var text = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceAll("[._-]*([._-])", "$1")
                .replaceAll("^[._-]+", "");
        var cut = text.substring(0, Math.min(LONGEST, text.length()));
        return cut.replaceAll("[._-]+$", "");
    }
}
