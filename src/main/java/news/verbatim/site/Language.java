// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names of languages as BCP 47 spells them. */
final class Language {

    private Language() {}

    /** Whether the tag is well-formed and its language is one that the JDK's locale data can name. */
    static boolean is(@Nullable String tag) {
        if (tag == null || tag.length() > 35) return false;
        try {
            var language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return !language.isEmpty()
                    && !Locale.of(language).getDisplayLanguage(Locale.ENGLISH).equals(language);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
