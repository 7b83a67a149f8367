// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** Reads the text of a news page as a scraper got it, furniture and all. */
final class Scraped {

    private final Sheet sheet;
    private final Fields fields;
    private final List<Advice> advisory = new ArrayList<>();

    private Scraped(Page page) {
        sheet = new Sheet(page);
        fields = new Fields(sheet);
    }

    /** What the page says; refuses where it holds no article, and says what was missing. */
    static Reading read(String text, @Nullable ZoneId zone, @Nullable String language) {
        return read(Page.of(text), zone, language, null);
    }

    static Reading read(Page page, @Nullable ZoneId zone, @Nullable String language, @Nullable String url) {
        return new Scraped(page).read(zone, language, url);
    }

    private Reading read(@Nullable ZoneId zone, @Nullable String language, @Nullable String url) {
        Furnishing.mark(sheet);
        var times = Times.in(sheet, zone != null && zone.getId().startsWith("America/"));
        var photos = Photos.in(sheet);
        var above = Head.in(sheet, times);
        var byline = above.byline() != null || above.headline() < 0
                ? above.byline()
                : Signature.in(sheet, above.bodyStart());
        var head = new Head.Found(above.headline(), above.bodyStart(), byline);
        if (head.headline() >= 0) Titles.markAgain(sheet, head.headline());
        var authors = head.byline() == null
                ? List.<Story.Contributor>of()
                : head.byline().contributors();
        Body.mark(sheet, head.bodyStart(), authors);
        Presence.check(sheet, head);

        var paragraphs = texts(Part.PARAGRAPH);
        var tongue = language == null ? Tongue.of(paragraphs) : language;
        if (language == null && tongue != null)
            advisory.add(
                    new Advice("language-guessed", "/language", "The language was found from the text: " + tongue));
        if (tongue == null)
            advisory.add(
                    new Advice("no-language", "/language", "The language could not be told; say which with language="));
        var story = new Parts(sheet, fields, times, photos, head, advisory);
        return story.reading(zone, tongue, url, String.join("\n", paragraphs));
    }

    private List<String> texts(Part part) {
        return IntStream.range(0, sheet.size())
                .filter(i -> sheet.is(i, part))
                .mapToObj(sheet::text)
                .toList();
    }
}
