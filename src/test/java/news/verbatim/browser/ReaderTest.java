// SPDX-License-Identifier: Apache-2.0
package news.verbatim.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.verbatim.Desk;
import news.verbatim.Stories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The reader of the examples, served from another origin and fed by the content API alone. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReaderTest {

    static Browser browser;
    static Pictures elsewhere;

    final Desk desk = new Desk();
    Tab tab;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        elsewhere = new Pictures(Path.of("src/site/examples/reader"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) browser.close();
        if (elsewhere != null) elsewhere.close();
    }

    @BeforeEach
    void sit() {
        tab = browser.tab();
    }

    void open(String hash) {
        var api = URLEncoder.encode("http://127.0.0.1:" + RestAssured.port, StandardCharsets.UTF_8);
        tab.leave();
        tab.open(elsewhere.address() + "/files/index.html?api=" + api + "#/" + hash);
        tab.until("document.querySelector('#page h1')");
    }

    Desk.Article published() throws IOException {
        var article = new Copy(desk, elsewhere.address()).ready();
        desk.publishes(article).then().statusCode(200);
        return article;
    }

    @Test
    void it_lists_articles_and_leads_to_each() throws IOException {
        var article = published();
        open("");
        // others may have published in the meantime: more is asked for until it is there
        for (var i = 0; i < 50 && !shows(article); i++) {
            tab.value("document.querySelector('#page button').click(); 0");
            var seen = i;
            tab.until(
                    "document.querySelectorAll('.cards > li').length > %d || document.querySelector('#page button').hidden"
                            .formatted(12 * (seen + 1)));
        }
        assertTrue(shows(article));
        tab.shot("reader-list-1280");
        tab.click(".cards a[href$='" + slug(article) + "']");
        tab.until("document.querySelector('article h1')");
        assertEquals(article.headline(), tab.text("article h1"));
        assertEquals(article.headline(), tab.value("document.title").asText());
    }

    boolean shows(Desk.Article article) {
        return tab.value("!!document.querySelector('.cards a[href$=\"%s\"]')".formatted(slug(article)))
                .asBoolean();
    }

    String slug(Desk.Article article) {
        return RestAssured.get("/content/v1/articles/{id}", article.id()).path("slug");
    }

    @Test
    void it_shows_an_article_with_its_photos_and_leads_from_the_words_to_the_speaker() throws IOException {
        var article = published();
        open("article/" + article.id());
        tab.until("[...document.images].length === 2");
        tab.value("document.images[1].scrollIntoView(); 0");
        tab.until("[...document.images].every(one => one.complete && one.naturalWidth === 1200)");
        tab.value("scrollTo(0, 0); 0");
        tab.shot("reader-article-1280");
        for (var block : desk.story(article).withArray("body"))
            if (block.has("text"))
                assertTrue(text("article").contains(block.path("text").asText()), block.toString());
        for (var part : List.of("(NW Photo)", "October 9, 2025 11:20 AM GMT+02:00", "By Ina Moll in Port Elma"))
            assertTrue(text("article").contains(part), part);
        assertTrue(tab.text(".people").contains("Odile Fenwright"));

        assertEquals(
                "Odile Fenwright, prime minister",
                tab.value(
                                "[...document.querySelectorAll('a.said')].find(one => one.textContent.includes('bridge that floats')).title")
                        .asText());
        tab.value(
                "[...document.querySelectorAll('a.said')].find(one => one.textContent.includes('bridge that floats')).id = 'bridge'; 0");
        tab.click("#bridge");
        tab.until("document.querySelector('.quotes')");
        tab.shot("reader-speaker-1280");
        assertEquals("Odile Fenwright", tab.text("h1"));
        assertEquals(
                "Odile Fenwright",
                tab.value("document.activeElement.textContent").asText());
        assertTrue(text(".quotes").contains("bridge that floats"));
        assertTrue(text("#page").contains("prime minister, Kestria"));
        assertEquals(
                tab.text(".figure").replaceAll("\\D.*", ""),
                tab.value("document.querySelectorAll('.quotes > li').length + ''")
                        .asText());
    }

    String text(String selector) {
        return tab.value("document.querySelector('%s').textContent".formatted(selector))
                .asText();
    }

    @Test
    void every_kind_of_block_and_mark_is_shown() {
        var article = desk.writes(Stories.printable(desk));
        desk.publishes(article).then().statusCode(200);
        open("article/" + article.id());
        for (var element : List.of(
                "p strong", "p a", "h3", "figure figcaption", "ol code", "blockquote", ".pull", "table th", "hr"))
            assertTrue(
                    tab.value("!!document.querySelector('article %s')".formatted(element))
                            .asBoolean(),
                    element);
    }

    @Test
    void people_who_see_or_hear_little_stumble_over_nothing_on_any_screen() throws IOException {
        var article = published();
        var speaker = RestAssured.get("/content/v1/articles/{id}", article.id()).<String>path("speakers[0].slug");
        for (var place : List.of("", "article/" + article.id(), "speaker/" + speaker, "article/nowhere")) {
            tab.size(1280, 900);
            open(place);
            Axe.findsNothing(tab);
            tab.size(390, 844);
            Axe.findsNothing(tab);
            tab.shot("reader-390-" + place.replaceAll("/.*", "") + (place.endsWith("nowhere") ? "-missing" : ""));
            tab.size(360, 740);
            assertEquals(360, tab.value("document.documentElement.scrollWidth").asInt(), place);
        }
        assertTrue(tab.text("[role=alert]").contains("is published"), tab.text("[role=alert]"));
    }

    @Test
    void hostile_text_in_every_field_is_nothing_but_text() {
        var outlines = new ArrayList<String>();
        for (var words : List.of(Hostile.TEXT, Hostile.MILD)) {
            var article = desk.writes(Hostile.story(desk, words));
            desk.publishes(article).then().statusCode(200);
            open("article/" + article.id());
            assertEquals(words, tab.text("h1"));
            var outline = Outline.of(tab);
            Outline.ranNothing(tab);
            tab.size(360, 740);
            assertEquals(360, tab.value("document.documentElement.scrollWidth").asInt());
            tab.size(1280, 900);
            tab.value("location.hash = document.querySelector('.people a').hash; 0");
            tab.until("document.querySelector('.quotes')");
            assertEquals(words, tab.text("h1"));
            Outline.ranNothing(tab);
            outlines.add(outline + Outline.of(tab));
        }
        assertEquals(outlines.get(1), outlines.get(0));
    }
}
