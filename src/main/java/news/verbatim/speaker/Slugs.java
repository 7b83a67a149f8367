// SPDX-License-Identifier: Apache-2.0
package news.verbatim.speaker;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import net.gcardone.junidecode.Junidecode;
import news.verbatim.kernel.Ids;

/** Names and headlines as a part of an address: transliterated, in lower case, with hyphens. */
public final class Slugs {

    /** As many characters as a slug may have. */
    public static final int LONGEST = 120;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02bc]");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private Slugs() {}

    /** Whether the text may be a slug; what looks like an id may not. */
    public static boolean isSlug(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches() && !Ids.isId(text);
    }

    /** The slug of a text in any script; {@code otherwise} where no letter of it can be transliterated. */
    public static String of(String text, String otherwise) {
        var latin = Junidecode.unidecode(APOSTROPHES.matcher(text).replaceAll(""));
        var bare = APOSTROPHES.matcher(latin.toLowerCase(Locale.ROOT)).replaceAll("");
        var slug = cut(OTHERS.matcher(bare).replaceAll("-").replaceAll("^-|-$", ""), LONGEST);
        if (slug.isEmpty()) return otherwise;
        return Ids.isId(slug) ? otherwise + "-" + slug : slug;
    }

    /** The slug of a text, or the first of {@code …-2}, {@code …-3} and so on that nobody has taken. */
    public static String free(String text, String otherwise, Predicate<String> taken) {
        var first = of(text, otherwise);
        var slug = first;
        for (var n = 2; taken.test(slug); n++)
            slug = cut(first, LONGEST - 1 - Integer.toString(n).length()) + "-" + n;
        return slug;
    }

    // at a hyphen where there is one in the last third, so that no word is left in pieces
    private static String cut(String slug, int most) {
        if (slug.length() <= most) return slug;
        var hyphen = slug.lastIndexOf('-', most);
        var cut = slug.substring(0, hyphen > most * 2 / 3 ? hyphen : most);
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
