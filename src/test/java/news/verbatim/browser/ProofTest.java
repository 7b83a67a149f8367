// SPDX-License-Identifier: Apache-2.0
package news.verbatim.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the proof of an article shows, in a real browser. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProofTest extends ProofPage {

    @Test
    void on_top_it_says_what_is_missing_and_leads_to_the_place() throws IOException {
        halfJudged();
        tab.shot("proof-1280");

        assertEquals("Not ready to publish", tab.text("header h2"));
        assertTrue(tab.text(".blocking li").contains("no longer in the text"), tab.text(".blocking"));
        tab.click(".blocking .place");
        assertTrue(tab.text("li:target").contains("leaves too little time at the pier"), tab.text("li:target"));
        assertEquals(
                "",
                tab.value("[...document.querySelectorAll('a.place')].filter(one =>"
                                + " !document.querySelector(one.getAttribute('href'))).map(one => one.href).join()")
                        .asText());

        open(new Copy(desk, pictures.address()).ready());
        tab.shot("proof-ready");
        assertEquals("Ready to publish", tab.text("header h2"));
        assertEquals(
                0,
                tab.value("document.querySelectorAll('.blocking, .lost').length")
                        .asInt());
    }

    @Test
    void it_shows_headline_times_photos_with_their_words_and_the_whole_body() throws IOException {
        var story = desk.story(halfJudged());

        assertEquals(story.path("headline").asText(), words("h1"));
        assertEquals(story.path("displayedText").asText(), tab.text("time"));
        assertEquals(
                "2025-10-09T11:20:00+02:00",
                tab.value("document.querySelector('time').dateTime").asText());
        for (var caption : story.withArray("captions")) {
            assertTrue(tab.text("main").contains("(" + caption.path("credit").asText() + ")"));
            assertTrue(words("main").contains(caption.path("alt").asText()));
        }
        for (var block : story.withArray("body"))
            if (block.has("text"))
                assertTrue(words("main").contains(block.path("text").asText()), block.toString());
        assertEquals(
                "true true",
                tab.value("[...document.images].map(one => one.complete && one.naturalWidth === 1200).join(' ')")
                        .asText());
    }

    @Test
    void every_quotation_is_underlined_and_told_of_on_hover_and_in_the_margin() throws IOException {
        var story = desk.story(halfJudged());
        var remarks = tab.value("""
                [...document.querySelectorAll('.remarks > li')].map(one => {
                  const words = [...document.querySelectorAll('.q' + one.id.slice(5))];
                  return {told: one.textContent, lost: !!one.closest('.lost'), hint: words[0]?.title ?? '',
                    words: words.map(part => part.textContent).join(''), lines: [...new Set(words.map(part =>
                      part.className.match(/said (\\w+)/)[1] + ' ' + getComputedStyle(part).textDecorationStyle))]}})""");
        var drawn = new TreeSet<String>();
        for (var said : story.withArray("attributions")) {
            var found = remark(remarks, said);
            assertTrue(found.isPresent(), () -> said + "\n" + remarks.toPrettyString());
            found.get().path("lines").forEach(line -> drawn.add(line.asText()));
        }
        assertEquals(story.path("attributions").size(), remarks.size());
        assertEquals(Set.of("confirmed solid", "proposed dashed", "rejected dotted"), drawn);
        assertTrue(remarks.findValuesAsText("hint").stream()
                .flatMap(String::lines)
                .anyMatch(hint ->
                        hint.matches("\\d+\\. \u2068Odile Fenwright, prime minister\u2069 · partial · confirmed")));
    }

    /** The remark that stands beside these very words, or in the list of those that are lost. */
    private static Optional<JsonNode> remark(JsonNode remarks, JsonNode said) {
        var exact = StreamSupport.stream(said.path("segments").spliterator(), false)
                .filter(segment -> segment.path("role").asText().equals("content"))
                .map(segment -> segment.path("exact").asText())
                .collect(Collectors.joining());
        var lost = said.path("anchor").asText().equals("orphaned");
        var parts = List.of(said.path("kind").asText(), said.path("verdict").asText());
        return StreamSupport.stream(remarks.spliterator(), false)
                .filter(one -> one.path("lost").asBoolean() == lost)
                .filter(one -> parts.stream().allMatch(one.path("told").asText()::contains))
                .filter(one -> lost || parts.stream().allMatch(one.path("hint").asText()::contains))
                .filter(one -> lost
                        ? one.path("told").asText().contains("no longer in the text")
                        : one.path("words").asText().equals(exact))
                .findFirst();
    }

    @Test
    void with_the_keyboard_alone_one_gets_from_the_words_to_the_margin_and_back() throws IOException {
        halfJudged();
        for (var i = 0;
                i < 60 && !tab.value("document.activeElement.matches('.note')").asBoolean();
                i++) tab.press("Tab");
        assertTrue(tab.value("document.activeElement.getAttribute('aria-label')")
                .asText()
                .matches("Quotation 1\\. .+ · term · confirmed"));
        tab.press("Enter");
        tab.until("document.querySelector('li:target')?.id === 'said-1'");
        tab.press("Tab");
        assertEquals("back", tab.value("document.activeElement.className").asText());
        tab.press("Enter");
        tab.until("location.hash === '#words-1'");
    }

    @Test
    void hostile_text_in_every_field_is_nothing_but_text() {
        var hostile = open(desk.writes(Hostile.story(desk, Hostile.TEXT)));
        tab.shot("proof-hostile");
        Outline.ranNothing(tab);
        assertEquals(Hostile.TEXT, words("h1"));
        assertTrue(
                tab.value("document.querySelector('main .said').title").asText().contains(Hostile.TEXT));
        assertEquals(0, tab.value("document.scripts.length").asInt());
        var made = Outline.of(tab);

        open(desk.writes(Hostile.story(desk, Hostile.MILD)));
        assertEquals(Outline.of(tab), made);

        var html = desk.says()
                .accept("text/html")
                .get("/desk/v1/articles/{id}/preview.html", hostile.id())
                .asString();
        for (var part : List.of("<script", "<img src=/hit", "<svg", "<base", "</title></style>", "<!-- &lt;"))
            assertTrue(!html.contains(part), part);
    }
}
