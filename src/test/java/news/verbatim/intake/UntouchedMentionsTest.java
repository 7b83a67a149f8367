// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import news.verbatim.quotes.Finder;
import news.verbatim.story.Attribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the bare text of a page nobody prepared for, to who said the words in its quotation marks. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UntouchedMentionsTest {

    @ParameterizedTest
    @CsvSource({"untouched, 0.96", "fresh, 0.92", "unseen, 0.95", "blind, 0.93", "dev, 0.95", "sealed, 0.92"})
    void most_marked_quotations_of_pages_that_nobody_prepared_for_get_the_right_mention(String pages, double floor) {
        var right = 0;
        var all = 0;
        for (var page : Expected.in(pages)) {
            var found = Finder.hear(Expected.story(Scraped.read(page.text(), null, null))).stream()
                    .map(Finder.Found::said)
                    .toList();
            var here = 0;
            for (var quote : page.wanted().path("quotes")) if (isRight(quote, found)) here++;
            System.out.printf(
                    "%s %d of %d%n",
                    page.name(), here, page.wanted().path("quotes").size());
            right += here;
            all += page.wanted().path("quotes").size();
        }
        System.out.printf(
                "right mentions on the %s pages: %d of %d (%.1f %%)%n", pages, right, all, 100.0 * right / all);

        assertTrue((double) right / all >= floor);
    }

    private static boolean isRight(JsonNode quote, List<Attribution> found) {
        return found.stream()
                .filter(said -> said.kind() != Attribution.Kind.INDIRECT)
                .filter(said -> said.content()
                        .anyMatch(words ->
                                words.exact().equals(quote.path("exact").asText())))
                .findFirst()
                .filter(said -> names(said, quote.path("mention").asText(null)))
                .isPresent();
    }

    private static boolean names(Attribution said, @Nullable String mention) {
        var name = said.speaker() == null ? null : said.speaker().nameAsGiven();
        if (mention == null || name == null) return mention == null && name == null;
        return name.toLowerCase(Locale.ROOT).contains(mention.toLowerCase(Locale.ROOT));
    }
}
