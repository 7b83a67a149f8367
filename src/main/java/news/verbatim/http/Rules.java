// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.regex.Pattern;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import org.jspecify.annotations.Nullable;

/** Rules that the values of several rooms share: lengths, names, web addresses, words in an address. */
public final class Rules {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    // without a name or password of the reader's, and with hosts in any script, which java.net.URI does not know
    private static final Pattern WEB =
            Pattern.compile("(?i)https?://([^\\s/?#@:\\[\\]]+|\\[[0-9a-f:.]+])(:\\d{1,5})?([/?#]\\S*)?");
    // overrides and isolates can make one name look like another; plain direction marks are needed and stay legal
    private static final Pattern DECEIVING = Pattern.compile("[\\p{Cc}\u202a-\u202e\u2066-\u2069]");

    private Rules() {}

    public static void text(Faults faults, String pointer, @Nullable String text, int most) {
        if (text != null) atMost(faults, pointer, text, most);
    }

    /** A name that must be there and that looks like what it is. */
    public static void name(Faults faults, String pointer, @Nullable String name, int most) {
        if (!faults.check(name != null, pointer, Flaw.MISSING, "A name is needed")) return;
        if (!faults.check(!name.isBlank(), pointer, Flaw.NOT_BLANK, "A name is needed")) return;
        label(faults, pointer, name, most);
    }

    /** A name or title that may be left out. */
    public static void label(Faults faults, String pointer, @Nullable String label, int most) {
        if (label == null || !atMost(faults, pointer, label, most)) return;
        faults.check(
                !DECEIVING.matcher(label).find(),
                pointer,
                Flaw.FORBIDDEN_CHARACTER,
                "Control characters and characters that override the direction of text may not stand in a name");
    }

    /** An absolute address with http or https and a host. */
    public static void web(Faults faults, String pointer, @Nullable String url) {
        if (url == null || !atMost(faults, pointer, url, 2000)) return;
        faults.check(
                isWeb(url),
                pointer,
                Flaw.INVALID_FORMAT,
                "A whole web address is needed, such as https://example.org/");
    }

    public static boolean isWeb(String url) {
        if (!WEB.matcher(url).matches() || DECEIVING.matcher(url).find()) return false;
        try {
            new URI(url);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Lower-case letters, digits and single hyphens: the form of a name in an address. */
    public static void slug(Faults faults, String pointer, @Nullable String slug) {
        if (slug == null || !atMost(faults, pointer, slug, 120)) return;
        faults.check(
                SLUG.matcher(slug).matches(),
                pointer,
                Flaw.INVALID_FORMAT,
                "Only a-z, 0-9 and single hyphens between them, such as local-politics");
    }

    /** Whether there are no more of them than allowed; a null among them is a fault of its own. */
    public static void atMost(Faults faults, String pointer, Collection<?> all, int most) {
        faults.check(
                all.size() <= most, pointer, Flaw.TOO_MANY, "There are %d; at most %d are allowed", all.size(), most);
        var position = 0;
        for (var one : all)
            faults.check(one != null, pointer + "/" + position++, Flaw.MISSING, "null is no value here");
    }

    private static boolean atMost(Faults faults, String pointer, String text, int most) {
        var length = text.codePointCount(0, text.length());
        return faults.check(
                length <= most, pointer, Flaw.TOO_LONG, "%d characters; at most %d are allowed", length, most);
    }
}
