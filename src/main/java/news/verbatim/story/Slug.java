// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.Set;
import java.util.regex.Pattern;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** The last part of an article's address. */
public final class Slug {

    public static final int LONGEST = 120;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern BARE_ID = Pattern.compile("[0-9a-f]{32}");
    private static final Set<String> RESERVED =
            Set.of("related", "stream", "new", "null", "undefined", "index", "articles", "feeds", "changes");

    private Slug() {}

    public static boolean isFree(String slug) {
        return !RESERVED.contains(slug)
                && !Ids.isId(slug)
                && !BARE_ID.matcher(slug).matches();
    }

    static void check(Faults faults, String at, @Nullable String slug) {
        if (slug == null) return;
        if (!faults.check(slug.length() <= LONGEST, at, Flaw.TOO_LONG, "At most %d characters fit", LONGEST)) return;
        if (!faults.check(
                FORM.matcher(slug).matches(),
                at,
                Flaw.INVALID_FORMAT,
                "Lower-case letters a to z and digits, in words joined by single hyphens")) return;
        faults.check(isFree(slug), at, Flaw.RESERVED, "This word is needed by the product itself, or looks like an id");
    }
}
