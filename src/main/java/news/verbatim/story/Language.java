// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** BCP 47 tags that name a language people write in. */
public final class Language {

    private static final Set<String> KNOWN = Stream.concat(
                    Stream.of(Locale.getISOLanguages()),
                    Stream.of(Locale.getAvailableLocales()).map(Locale::getLanguage))
            .collect(Collectors.toUnmodifiableSet());

    private Language() {}

    /** Whether the tag is well-formed and begins with a known language. */
    public static boolean isTag(String tag) {
        try {
            return KNOWN.contains(
                    new Locale.Builder().setLanguageTag(tag).build().getLanguage());
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
