// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import news.verbatim.Desk;
import news.verbatim.Stories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TextTest {

    static final List<String> TEXTS = List.of(
            "“curly” ‘single’ and \"straight\" 'single' quotes, a plural possessors’ one, «French», „German“",
            "two  spaces,   three, and\u00a0one that does not break",
            "a hyphen-minus -, an en dash –, an em dash —, a minus −, an ellipsis … and three dots ...",
            "composed é Å ñ and decomposed e\u0301 A\u030a n\u0303, and the Ångström sign \u212b",
            "👩‍👩‍👧‍👦 👍🏽 ❤️ ❤ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇳🇴🇹🇷 1️⃣ \ud83e\udee8",
            "שלום עולם \u200fمرحبا بالعالم\u200e \u202bembedded\u202c \u2067isolated\u2069 \u202eoverridden",
            "zero\u200bwidth \u200djoined\u200c \ufeffmarked\u2060 so\u00adft",
            " a leading space, and a trailing one ",
            "\u00a0\u3000wide spaces at the ends\u2003",
            "one\r\ntwo\nthree\rfour\u2028five\u2029six\u0085seven",
            "tab\tform\ffeed\u0001control\u001fdelete\u007f",
            "ﬁ ﬀ ½ ² Ⅷ ㎏ Ａ ｶ ǆ ß ẞ İ ı ſ",
            "\ud842\udfb7野家 中文 かな が 한국어 한국어",
            "नमस्ते क्षत्रिय ไทยกำ ខ្មែរ",
            "<b>&amp;</b><script>alert(1)</script> \\ \\\" / {{x}} ${y} %s {0} '; drop table article; --",
            "noncharacters \uffff \ufdd0 \udbff\udfff and the replacement \ufffd");

    final Desk desk = new Desk();

    /** Every place of a story that takes free text holds it; list items and cells, which are lines, without line feeds. */
    ObjectNode saying(String text) {
        var line = text.replace("\n", "\r");
        var story = Stories.rain()
                .put("headline", text)
                .put("kicker", text)
                .put("standfirst", text)
                .put("byline", text)
                .put("dateline", text)
                .put("displayedText", text);
        story.putArray("contributors").addObject().put("name", text).put("role", text.substring(0, 5));
        story.putObject("seo").put("title", text).put("description", text).putNull("canonicalUrl");
        story.putObject("source").put("name", text);
        var body = story.withArray("body");
        ((ObjectNode) body.get(0)).put("text", text);
        body.addObject().put("type", "heading").put("level", 2).put("text", text);
        body.addObject().put("type", "block-quote").put("text", text);
        body.addObject().put("type", "list").putArray("items").add(line).add("b");
        var table = body.addObject().put("type", "table");
        table.putArray("header").add(line);
        table.putArray("rows").addArray().add(line);
        body.addObject().put("type", "embed").put("url", "https://a.example/").put("title", text);
        var caption = Stories.caption(story, "c1", desk.photo(text, text, text), "lead")
                .put("text", text)
                .put("credit", text)
                .put("alt", text)
                .put("creditFormat", text + "{credit}" + text);
        caption.putArray("depicted").addObject().put("name", text).put("roleAsGiven", text);
        caption.putObject("place").put("city", text);
        var said = Stories.said(story, "a1", "direct", 0, text);
        said.put("verdict", "confirmed").put("addressee", text).put("reason", text);
        said.putObject("speaker")
                .put("kind", "anonymous")
                .put("nameAsGiven", text)
                .put("roleAsGiven", text);
        said.putObject("cue").put("text", text).put("lemma", text);
        said.putObject("occasion").put("label", text).put("outlet", text).put("dateAsGiven", text);
        return story;
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void text_comes_back_exactly_as_it_went_in(String text) {
        var story = saying(text);
        var posted = json(desk.says()
                .body(story)
                .post("/desk/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .asByteArray());
        ArticleTest.same(story, posted.get("story"), "", new HashMap<>());
        var article = new Desk.Article(posted.get("id").asText(), 1, text);
        assertEquals(posted.get("story"), desk.story(article));
        assertEquals(
                posted.get("story"),
                json(desk.says()
                                .get("/desk/v1/articles/{id}/revisions/1", article.id())
                                .asByteArray())
                        .get("story"));
        desk.rewrites(article, (ObjectNode) posted.get("story"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));

        desk.publishes(article).then().statusCode(200);

        assertServed(
                text, json(when().get("/content/v1/articles/{id}", article.id()).asByteArray()));
    }

    static void assertServed(String text, JsonNode served) {
        for (var field : List.of("headline", "kicker", "standfirst", "byline", "dateline", "displayedText"))
            assertEquals(text, served.path(field).asText(), field);
        for (var at : List.of(
                "/contributors/0/name",
                "/seo/title",
                "/body/0/text",
                "/body/2/text",
                "/body/3/text",
                "/body/6/title",
                "/captions/0/text",
                "/captions/0/credit",
                "/captions/0/alt",
                "/captions/0/depicted/0/name",
                "/captions/0/place/city",
                "/lead/caption/text",
                "/attributions/0/segments/0/exact",
                "/attributions/0/speaker/nameAsGiven",
                "/attributions/0/cue/text")) assertEquals(text, served.at(at).asText(), at);
        assertEquals(text + text + text + text, served.at("/captions/0/display").asText());
        for (var at : List.of("/body/0", "/body/2", "/body/3")) assertEquals(text, joined(served.at(at)), at);
        var line = text.replace("\n", "\r");
        for (var at : List.of("/body/4/items/0", "/body/5/header/0", "/body/5/rows/0/0")) {
            assertEquals(line, served.at(at + "/text").asText(), at);
            assertEquals(line, joined(served.at(at)), at);
        }
    }

    static String joined(JsonNode block) {
        return StreamSupport.stream(block.path("runs").spliterator(), false)
                .map(run -> run.path("text").asText())
                .collect(Collectors.joining());
    }

    static JsonNode json(byte[] bytes) {
        try {
            return Stories.JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-11-27T15:44:00+03:00",
                "2025-11-27T15:44:00+05:45",
                "2025-11-27T15:44:00Z",
                "2025-11-27T15:44:00+00:00",
                "2025-11-27T15:44:00-00:00",
                "2025-11-27T15:44:00.5-11:30",
                "2025-11-27T15:44:00.000Z",
                "2025-11-27T15:44:00.123456789+14:00",
                "1851-09-18T06:00:00-04:56",
                "0001-01-01T00:00:00Z"
            })
    void a_time_keeps_its_offset_and_its_fractions(String time) {
        var article = desk.writes(Stories.rain().put("displayedAt", time));
        assertEquals(time, desk.story(article).path("displayedAt").asText());
        desk.publishes(article).then().statusCode(200).body("publishedAt", equalTo(time));

        when().get("/content/v1/articles/{id}", article.id())
                .then()
                .body("displayedAt", equalTo(time))
                .body("publishedAt", equalTo(time))
                .body("firstPublishedAt", equalTo(time));
    }

    @Test
    void times_of_publication_keep_their_offset() {
        var article = desk.writes(Stories.rain());
        var times = "{\"from\":\"2097-01-01T06:00:00.25+05:45\",\"until\":\"2098-01-01T00:00:00-03:30\"}";

        desk.publishes(article, times).then().statusCode(200);

        desk.says()
                .get("/desk/v1/articles/{id}/publication", article.id())
                .then()
                .body("from", equalTo("2097-01-01T06:00:00.25+05:45"))
                .body("until", equalTo("2098-01-01T00:00:00-03:30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "2025-11", "2025-11-18"})
    void a_date_keeps_its_precision(String date) {
        var story = Stories.rain();
        Stories.caption(story, "c1", desk.photo("Rain", "Elmsby Photo", "A street"), "lead")
                .put("takenOn", date);
        Stories.said(story, "a1", "direct", 1, "We had stopped hoping,")
                .putObject("occasion")
                .put("date", date);
        var kept = desk.story(desk.writes(story));

        assertEquals(date, kept.at("/captions/0/takenOn").asText());
        assertEquals(date, kept.at("/attributions/0/occasion/date").asText());
    }
}
