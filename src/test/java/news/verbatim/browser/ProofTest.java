// SPDX-License-Identifier: Apache-2.0
package news.verbatim.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The proof of an article before an editor's eyes: in a real browser, on a desk, on a phone and on paper. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProofTest {

    static Browser browser;
    static Pictures pictures;

    final Desk desk = new Desk();
    Tab tab;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        pictures = new Pictures(Path.of("src/site/examples/reader"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) browser.close();
        if (pictures != null) pictures.close();
    }

    @BeforeEach
    void sit() {
        tab = browser.tab();
        tab.signedIn(Newsroom.someone("editor").token());
    }

    Desk.Article open(Desk.Article article) {
        tab.open("http://127.0.0.1:" + RestAssured.port + "/desk/v1/articles/" + article.id() + "/preview.html");
        return article;
    }

    Desk.Article halfJudged() throws IOException {
        return open(new Copy(desk, pictures.address()).halfJudged());
    }

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
        var kinds = new HashSet<String>();
        assertEquals(
                story.path("attributions").size(),
                tab.value("document.querySelectorAll('.remarks > li').length").asInt());

        for (var said : story.withArray("attributions")) {
            var lost = said.path("anchor").asText().equals("orphaned");
            var verdict = said.path("verdict").asText();
            var exact = said.at("/segments/0/exact").asText();
            var number = lost
                    ? lost(exact)
                    : tab.value("""
                    (() => { const all = [...document.querySelectorAll('.anchor')].find(one => {
                      let text = ''; for (let next = one.nextSibling; next && text.length < 900; next = next.nextSibling)
                        if (!next.matches?.('.note')) text += next.textContent;
                      return text.startsWith(%s) }); return all ? +all.id.slice(6) : 0 })()""".formatted(Wire.JSON.valueToTree(exact))).asInt();
            assertTrue(number > 0, said.toString());
            var remark = words("#said-" + number);
            for (var part : List.of(verdict, said.path("kind").asText(), name(said)))
                assertTrue(remark.contains(part), part + ": " + remark);
            if (lost) {
                assertTrue(remark.contains("no longer in the text"), remark);
                continue;
            }
            var first = ".q" + number;
            kinds.add(verdict + " "
                    + tab.value("getComputedStyle(document.querySelector('.note.%s')".formatted(verdict)
                                    + ".previousElementSibling).textDecorationStyle")
                            .asText());
            for (var part : List.of(verdict, said.path("kind").asText(), name(said)))
                assertTrue(
                        tab.value("document.querySelector('%s').title.includes(%s)"
                                        .formatted(first, Wire.JSON.valueToTree(part)))
                                .asBoolean(),
                        part + first);
            assertTrue(tab.value("!!document.querySelector('a.note[href=\"#said-%d\"]')".formatted(number))
                    .asBoolean());
        }
        assertEquals(Set.of("confirmed solid", "proposed dashed", "rejected dotted"), kinds);
    }

    private int lost(String exact) {
        return tab.value(
                        "+[...document.querySelectorAll('.lost li')].find(one => one.textContent.includes(%s)).id.slice(5)"
                                .formatted(Wire.JSON.valueToTree(exact.replaceAll("[“”,.]+$|^[“”]", ""))))
                .asInt();
    }

    private static String name(JsonNode said) {
        return said.path("kind").asText().equals("term") ? "Nobody" : "";
    }

    private String words(String selector) {
        return tab.value("""
                (() => { const copy = document.querySelector('%s').cloneNode(true);
                  copy.querySelectorAll('.note').forEach(note => note.remove()); return copy.textContent })()""".formatted(selector)).asText();
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
    void people_who_see_or_hear_little_stumble_over_nothing() throws IOException {
        halfJudged();
        Axe.findsNothing(tab);
        tab.ask(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        tab.shot("proof-dark");
        Axe.findsNothing(tab);
        tab.size(390, 844);
        Axe.findsNothing(tab);
        open(desk.writes(Hostile.story(desk, Hostile.MILD)));
        tab.shot("proof-every-block-390");
        Axe.findsNothing(tab);
    }

    @Test
    void on_a_phone_nothing_has_to_be_pushed_sideways() throws IOException {
        halfJudged();
        tab.size(390, 844);
        tab.shot("proof-390");
        for (var text : List.of("", Hostile.TEXT, "Donaudampfschifffahrtsgesellschaft".repeat(12))) {
            if (!text.isEmpty()) open(desk.writes(Hostile.story(desk, text)));
            tab.size(360, 740);
            assertEquals(360, tab.value("document.documentElement.scrollWidth").asInt(), text);
        }
        tab.shot("proof-long-360");
    }

    @Test
    void on_paper_it_is_complete() throws IOException {
        halfJudged();
        tab.print("proof");
        var paper = Files.readAllBytes(Path.of("target/screenshots/proof.pdf"));
        assertTrue(paper.length > 20_000);
        tab.ask("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertEquals(
                0,
                tab.value("[...document.querySelectorAll('.desk, .remarks li, main p, img')]"
                                + ".filter(one => one.getClientRects().length === 0).length")
                        .asInt());
    }

    @Test
    void hostile_text_in_every_field_is_nothing_but_text() {
        var hostile = open(desk.writes(Hostile.story(desk, Hostile.TEXT)));
        tab.shot("proof-hostile");
        Outline.ranNothing(tab);
        assertEquals(Hostile.TEXT, words("h1"));
        assertTrue(tab.value("document.querySelector('.said').title").asText().contains(Hostile.TEXT));
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
