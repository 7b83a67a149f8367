// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Stories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published is found by its words, however they are typed. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchTest {

    static final String LIST = "/content/v1/articles";

    final Desk desk = new Desk();
    String tag;

    @BeforeEach
    void ownTag() {
        tag = Newsroom.fresh("found");
    }

    ObjectNode story(String headline, String text) {
        var story = Stories.rain().put("headline", headline);
        story.putArray("body")
                .addObject()
                .put("type", "paragraph")
                .put("id", "p1")
                .put("text", text);
        return story;
    }

    String publishes(ObjectNode story) {
        story.withArray("tags").add(tag);
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);
        return article.id();
    }

    List<String> found(String q, String... more) {
        var request = given().queryParam("tag", tag).queryParam("q", q);
        for (var i = 0; i < more.length; i += 2) request.queryParam(more[i], more[i + 1]);
        return request.get(LIST).then().statusCode(200).extract().path("items.headline");
    }

    @ParameterizedTest
    @CsvSource({
        "Turkiye, Türkiye trains its ferrymen",
        "TÜRKİYE, Türkiye trains its ferrymen",
        "russia-ukraine, Russia–Ukraine ferry talks",
        "Russia—Ukraine, Russia-Ukraine ferry talks",
        "don't, Don’t wait for the ferry",
        "grosse, Große Fähre kommt",
        "ferries, The ferry stays",
        "'\"crane driver\"', A crane driver’s diary",
        "3.5, A rise of 3.5 per cent"
    })
    void case_accents_and_styles_of_quotation_marks_and_dashes_make_no_difference(String q, String headline) {
        publishes(story(headline, "Nothing else."));
        publishes(story("Fog", "Nothing at all."));

        assertEquals(List.of(headline), found(q));
    }

    @Test
    void phrases_are_found_as_they_stand_small_words_included() {
        publishes(story("One", "To be or not to be, said the harbour master."));
        publishes(story("Two", "Not to harbour a grudge, the master said, is to be wise or old."));

        assertEquals(List.of("One"), found("\"to be or not to be\""));
        assertEquals(List.of("One"), found("“harbour master”"));
        assertEquals(2, found("harbour master").size());
        assertEquals(List.of("Two"), found("harbour -\"harbour master\""));
        assertEquals(2, found("grudge OR \"not to be\"").size());
        assertEquals(List.of("Two"), found("grudge or wise"), "a small 'or' is a word");
    }

    @Test
    void every_article_is_searched_by_the_rules_of_its_own_language() {
        publishes(story("Evler", "Kasabadaki evlerin çatıları onarıldı.").put("language", "tr"));
        publishes(story("Häuser", "Die Häuser am Hafen werden gestrichen.").put("language", "de"));
        publishes(story("Houses", "The houses at the harbour are painted.").put("language", "en"));

        assertEquals(List.of("Häuser"), found("Häusern"));
        assertEquals(List.of("Houses"), found("house painting"));
        assertEquals(List.of("Häuser"), found("hafen", "language", "de"));
        assertEquals(List.of(), found("hafen", "language", "en"));
        assertEquals(List.of("Evler"), found("evlerin"));
    }

    @Test
    void what_stands_in_a_weightier_place_comes_first_by_relevance() {
        var word = Newsroom.fresh("zephyr").replace("-", "");
        var filler = "The council met again and talked about the weather for most of the evening.";
        publishes(story("In the body", filler + " It was " + word + "."));
        var quoted = story("In a quotation", filler + " “It was " + word + "”, Oda Brandt said.");
        Stories.said(quoted, "a1", "direct", 0, "“It was " + word + "”").put("verdict", "confirmed");
        ((ObjectNode) quoted.at("/attributions/0/speaker")).put("id", desk.speaker("Oda Brandt"));
        publishes(quoted);
        var captioned = story("In a caption", filler);
        Stories.caption(captioned, "c1", desk.photo("Mill", "Own", "A mill"), "lead")
                .put("text", "A " + word);
        publishes(captioned);
        publishes(story("In the standfirst", filler).put("standfirst", "What " + word + " is"));
        publishes(story("In the headline: " + word, filler));

        assertEquals(
                List.of(
                        "In the headline: " + word,
                        "In the standfirst",
                        "In a caption",
                        "In a quotation",
                        "In the body"),
                found(word, "sort", "relevance"));
        assertEquals(5, found(word).size());
    }

    @Test
    void of_equal_hits_the_newer_comes_first_and_the_pages_hold_every_hit_once() {
        var word = Newsroom.fresh("mistral").replace("-", "");
        for (var i = 0; i < 7; i++)
            publishes(story("Wind " + i, "The " + word + " blew.")
                    .put("displayedAt", "202" + i + "-03-01T10:00:00Z")
                    .put("displayedText", "March"));

        var all = new ArrayList<String>();
        var next = LIST + "?tag=" + tag + "&q=" + word + "&sort=relevance&limit=3";
        while (next != null) {
            var page = given().get(next).then().statusCode(200).extract();
            all.addAll(page.path("items.headline"));
            String cursor = page.path("page.next");
            next = cursor == null
                    ? null
                    : LIST + "?tag=" + tag + "&q=" + word + "&sort=relevance&limit=3&cursor=" + cursor;
        }
        assertEquals(
                IntStream.rangeClosed(0, 6)
                        .map(i -> 6 - i)
                        .mapToObj(i -> "Wind " + i)
                        .toList(),
                all);
    }

    @Test
    void highlights_are_offsets_and_tell_captions_speakers_and_quotations_apart() {
        var story = story("\uD83D\uDEA2 Ferry returns", "A long road. “The ferries are ours,” Oda Ferry said.");
        Stories.said(story, "a1", "direct", 0, "“The ferries are ours,”").put("verdict", "confirmed");
        ((ObjectNode) story.at("/attributions/0/speaker"))
                .put("id", desk.speaker("Oda Ferry"))
                .put("nameAsGiven", "Oda Ferry");
        Stories.caption(story, "c1", desk.photo("Mill", "Own", "A mill"), "lead")
                .put("text", "The old ferry at dusk");
        publishes(story);

        List<Map<String, Object>> told = given().queryParam("tag", tag)
                .queryParam("q", "ferry")
                .queryParam("highlight", true)
                .get(LIST)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].highlights");

        assertEquals(
                List.of("headline", "caption", "speaker", "quote", "body"),
                told.stream().map(h -> h.get("in")).toList());
        for (var one : told) {
            var text = (String) one.get("text");
            for (var range : (List<?>) one.get("ranges")) {
                var at = (Map<?, ?>) range;
                var start = text.offsetByCodePoints(0, (int) at.get("start"));
                var end = text.offsetByCodePoints(0, (int) at.get("end"));
                assertTrue(List.of("Ferry", "ferry", "ferries").contains(text.substring(start, end)), one.toString());
            }
        }
        assertEquals("/headline", told.getFirst().get("pointer"));
        assertEquals(Map.of("start", 2, "end", 7), ((List<?>) told.getFirst().get("ranges")).getFirst());
    }

    @Test
    void of_a_long_text_the_stretch_around_the_words_is_shown() {
        publishes(story("Long", "All quiet. ".repeat(80) + "Then the zither played. " + "All quiet. ".repeat(80)));

        var told = given().queryParam("tag", tag)
                .queryParam("q", "zither")
                .queryParam("highlight", true)
                .get(LIST)
                .then()
                .statusCode(200)
                .extract();
        String text = told.path("items[0].highlights[0].text");
        int from = told.path("items[0].highlights[0].from");
        int start = told.path("items[0].highlights[0].ranges[0].start");
        assertTrue(text.length() < 400, text);
        assertEquals("zither", text.substring(start, start + 6));
        assertTrue(from > 0 && from < 880 + 10, "" + from);
    }

    @Test
    void quotations_and_captions_are_found_the_same_way() {
        var word = Newsroom.fresh("sirocco").replace("-", "");
        var story = story("Winds", "“The " + word + " dries our nets,” Oda Brandt said.");
        Stories.said(story, "a1", "direct", 0, "“The " + word + " dries our nets,”")
                .put("verdict", "confirmed");
        ((ObjectNode) story.at("/attributions/0/speaker")).put("id", desk.speaker("Oda Brandt"));
        Stories.caption(story, "c1", desk.photo("Mill", "Own", "A mill"), "lead")
                .put("text", "Nets in the " + word);
        publishes(story);

        for (var list : List.of("quotes", "captions"))
            given().queryParam("q", word + " net")
                    .queryParam("highlight", true)
                    .queryParam("sort", "relevance")
                    .queryParam("count", "exact")
                    .queryParam("facets", "tag,month")
                    .queryParam("tag", tag)
                    .get("/content/v1/" + list)
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(1))
                    .body("items[0].highlights.size()", equalTo(list.equals("quotes") ? 2 : 1))
                    .body("page.total", equalTo(1))
                    .body("page.totalKind", equalTo("exact"))
                    .body("facets.tag[0].value", equalTo(tag));
        given().queryParam("q", word)
                .queryParam("fields", "quote,speaker.name")
                .get("/content/v1/quotes")
                .then()
                .body("items[0].speaker.keySet()", equalTo(Set.of("name")));
        given().queryParam("q", "\"nets " + word + "\"")
                .get("/content/v1/quotes")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void totals_are_counted_or_estimated_as_asked() {
        for (var i = 0; i < 3; i++) publishes(story("Boat " + i, "Rope."));

        for (var count : List.of("exact", "estimated"))
            given().queryParam("tag", tag)
                    .queryParam("count", count)
                    .queryParam("limit", 1)
                    .get(LIST)
                    .then()
                    .body("page.total", equalTo(3))
                    .body("page.totalKind", equalTo("exact"));
        given().queryParam("tag", tag)
                .queryParam("count", "none")
                .get(LIST)
                .then()
                .body("page.keySet()", equalTo(Set.of("limit", "next", "prev")));
    }

    @Test
    void facets_group_what_was_found_by_section_tag_speaker_and_month() {
        var section = desk.section();
        publishes(story("A", "Rope.").put("section", section));
        publishes(story("B", "Rope.").put("section", section));
        var dated = story("C", "Rope.").put("displayedAt", "2021-03-04T10:00:00+01:00");
        publishes(dated.put("displayedText", "4 March"));

        given().queryParam("tag", tag)
                .queryParam("facets", "section,tag,speaker,month")
                .get(LIST)
                .then()
                .statusCode(200)
                .body("facets.counted", equalTo(3))
                .body("facets.complete", equalTo(true))
                .body("facets.section[0].value", equalTo(section))
                .body("facets.section[0].count", equalTo(2))
                .body("facets.tag[0].count", equalTo(3))
                .body("facets.speaker.size()", equalTo(0))
                .body("facets.month.value", hasItem("2021-03"));
    }

    @Test
    void lists_show_more_than_the_card_where_that_is_asked_for() {
        var story = Stories.printable(desk);
        var id = publishes(story);

        given().queryParam("tag", tag)
                .queryParam("include", "attributions,captions")
                .get(LIST)
                .then()
                .body("items[0].id", equalTo(id))
                .body("items[0].attributions.size()", equalTo(2))
                .body("items[0].captions.size()", equalTo(1))
                .body("items[0].body", equalTo(null))
                .body("items[0].standfirst", equalTo("After five dry months"));
        given().queryParam("tag", tag)
                .queryParam("fields", "headline")
                .queryParam("include", "body")
                .queryParam("body", "text")
                .get(LIST)
                .then()
                .body("items[0].keySet()", equalTo(Set.of("id", "revision", "headline", "bodyText")));
        given().queryParam("include", "bodies")
                .get(LIST)
                .then()
                .statusCode(400)
                .body("detail", containsString("'body'"));
    }

    @Test
    void the_body_comes_in_the_form_that_was_asked_for() {
        var id = publishes(Stories.printable(desk));
        var address = LIST + "/" + id;

        given().queryParam("body", "runs").get(address).then().body("body[0].runs[0].text", equalTo("Ra"));
        given().queryParam("body", "blocks")
                .get(address)
                .then()
                .body("body[0].runs.size()", equalTo(0))
                .body("body[0].text", containsString("Rain fell"))
                .body("body[0].marks.size()", equalTo(2));
        given().queryParam("body", "html")
                .get(address)
                .then()
                .body("bodyHtml", containsString("<h3>The mill</h3>"))
                .body("bodyHtml", containsString("<a href=\"https://elmsby.example/\">"))
                .body("body", equalTo(null));
        given().queryParam("body", "text")
                .get(address)
                .then()
                .body("bodyText", containsString("since May.\n\n“We had"));
        given().queryParam("body", "none").get(address).then().body("containsKey('body')", equalTo(false));
        given().queryParam("body", "htm").get(address).then().statusCode(400).body("detail", containsString("'html'"));
    }

    @Test
    void html_holds_nothing_that_a_text_could_smuggle_in() {
        var id = publishes(story("Smuggled", "<script>alert(1)</script> & <img src=x onerror=alert(1)> \"'"));

        given().queryParam("body", "html")
                .get(LIST + "/" + id)
                .then()
                .body("bodyHtml", containsString("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;img"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!!", "-fog", "fog OR -rain", "\"\""})
    void what_names_nothing_to_look_for_is_refused(String q) {
        given().queryParam("q", q).get(LIST).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                "& | ! ( ) <-> :*",
                "a:*b",
                "\\",
                "x'; drop table edition; --",
                "%",
                "()",
                "😀 ferry",
                "-\"a",
                "OR OR a"
            })
    void no_typing_is_a_fault(String q) {
        var status = given().queryParam("q", q).get(LIST).statusCode();
        assertTrue(status == 200 || status == 400, q + " " + status);
        var suggested =
                given().queryParam("q", q).get("/content/v1/suggestions").statusCode();
        assertTrue(suggested == 200 || suggested == 400, q + " " + suggested);
    }

    @Test
    void relevance_and_highlights_need_something_to_look_for() {
        given().queryParam("sort", "relevance").get(LIST).then().statusCode(400);
        given().queryParam("highlight", "true").get(LIST).then().statusCode(400);
        given().queryParam("highlight", "yes")
                .queryParam("q", "a")
                .get(LIST)
                .then()
                .statusCode(400);
    }

    @Test
    void what_is_taken_back_is_not_found_any_more() {
        var word = Newsroom.fresh("tramontane").replace("-", "");
        var article = desk.writes(story("Gone", "The " + word + "."));
        desk.publishes(article).then().statusCode(200);
        given().queryParam("q", word).get(LIST).then().body("items.size()", equalTo(1));

        desk.unpublishes(desk.reads(article), "Wrong wind").then().statusCode(200);
        given().queryParam("q", word).get(LIST).then().body("items.size()", equalTo(0));
    }

    @Test
    void whoever_types_is_told_speakers_sections_tags_and_headlines_that_begin_so() {
        var word = Newsroom.fresh("bora").replace("-", "");
        var story = story("The " + word + " and the Ferry", "Wind.");
        publishes(story);

        given().queryParam("q", word.substring(0, word.length() - 2))
                .get("/content/v1/suggestions")
                .then()
                .statusCode(200)
                .body("items.kind", hasItem("article"))
                .body("items.text", hasItem("The " + word + " and the Ferry"))
                .body("items[0].ranges[0].start", equalTo(4));
        given().queryParam("q", tag.substring(0, tag.length() - 1))
                .get("/content/v1/suggestions")
                .then()
                .body("items.kind", hasItem("tag"))
                .body("items.id", hasItem(tag));
        given().get("/content/v1/suggestions").then().statusCode(400);
    }
}
