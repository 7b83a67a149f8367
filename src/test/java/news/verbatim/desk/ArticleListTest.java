// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.verbatim.Desk;
import news.verbatim.Refused;
import news.verbatim.Stories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArticleListTest {

    final Desk desk = new Desk();
    final String tag = fresh("list");

    ObjectNode tagged() {
        var story = Stories.rain();
        story.putArray("tags").add(tag);
        return story;
    }

    ValidatableResponse list(Map<String, ?> asked) {
        return as("reporter").queryParams(asked).get("/desk/v1/articles").then().statusCode(200);
    }

    List<String> ids(Map<String, ?> asked) {
        return list(asked).extract().path("items.id");
    }

    @Test
    void a_line_says_how_things_stand() {
        var story = tagged().put("slug", fresh("rain")).put("displayedAt", "2024-05-02T08:15:00+05:45");
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);

        list(Map.of("tag", tag))
                .body("items[0].id", equalTo(article.id()))
                .body("items[0].headline", equalTo(article.headline()))
                .body("items[0].slug", equalTo(story.path("slug").asText()))
                .body("items[0].language", equalTo("en"))
                .body("items[0].state", equalTo("published"))
                .body("items[0].stage", equalTo("draft"))
                .body("items[0].revision", equalTo(2))
                .body("items[0].published.version", equalTo(1))
                .body("items[0].published.until", nullValue())
                .body("page.limit", equalTo(20))
                .body("page.next", nullValue());
    }

    @Test
    void every_filter_finds_its_own_and_no_other() {
        var speaker = desk.speaker("Oda Brandt");
        var shown = desk.speaker("Per Aas");
        var section = desk.section();
        var story = tagged().put("section", section);
        Stories.said(story, "a1", "direct", 1, "We had stopped hoping,")
                .withObject("/speaker")
                .put("id", speaker);
        Stories.caption(story, "c1", desk.photo("Rain", "Elmsby Photo", "A street"), "lead")
                .putArray("depicted")
                .addObject()
                .put("name", "Per Aas")
                .put("speaker", shown);
        var one = desk.writes(story);
        var other = desk.writes(tagged());

        assertEquals(List.of(other.id(), one.id()), ids(Map.of("tag", tag)));
        assertEquals(List.of(one.id(), other.id()), ids(Map.of("tag", tag, "sort", "updatedAt")));
        assertEquals(List.of(one.id()), ids(Map.of("section", section)));
        assertEquals(List.of(one.id()), ids(Map.of("speaker", speaker)));
        assertEquals(List.of(one.id()), ids(Map.of("speaker", shown)));
        assertEquals(List.of(other.id()), ids(Map.of("q", other.headline().toUpperCase())));
        assertEquals(List.of(), ids(Map.of("tag", tag, "q", "snow")));
        assertEquals(List.of(), ids(Map.of("tag", fresh("nothing"))));
    }

    @Test
    void every_state_finds_its_own_and_no_other() {
        var draft = desk.writes(tagged());
        var submitted = desk.writes(tagged());
        move(submitted, "in-review");
        var approved = desk.writes(tagged());
        move(approved, "in-review");
        move(approved, "approved");
        var ahead = desk.writes(tagged());
        desk.publishes(ahead, "{\"from\":\"2097-01-01T00:00:00Z\"}").then().statusCode(200);
        var live = desk.writes(tagged());
        desk.publishes(live).then().statusCode(200);
        var gone = desk.writes(tagged());
        desk.publishes(gone).then().statusCode(200);
        desk.unpublishes(desk.reads(gone), "Wrong").then().statusCode(200);

        Map.of(
                        "draft", draft,
                        "in-review", submitted,
                        "approved", approved,
                        "scheduled", ahead,
                        "published", live,
                        "unpublished", gone)
                .forEach((state, article) ->
                        assertEquals(List.of(article.id()), ids(Map.of("tag", tag, "state", state)), state));
        for (var state : List.of("withheld", "retracted", "killed", "archived", "spiked"))
            assertEquals(List.of(), ids(Map.of("tag", tag, "state", state)), state);
    }

    void move(Desk.Article article, String stage) {
        desk.says()
                .header("If-Match", desk.reads(article).tag())
                .body("{\"stage\":\"" + stage + "\"}")
                .put("/desk/v1/articles/{id}/stage", article.id())
                .then()
                .statusCode(200);
    }

    @Test
    void the_time_of_the_last_change_is_a_half_open_filter() {
        var first = desk.writes(tagged());
        var second = desk.writes(tagged());
        var edge = desk.whole(second).path("updatedAt").asText();

        assertEquals(List.of(second.id()), ids(Map.of("tag", tag, "updatedFrom", edge)));
        assertEquals(List.of(first.id()), ids(Map.of("tag", tag, "updatedTo", edge)));
        assertEquals(List.of(), ids(Map.of("tag", tag, "updatedFrom", "2097-01-01")));
        assertEquals(List.of(), ids(Map.of("tag", tag, "updatedTo", "2001-01-01T00:00:00+05:45")));
    }

    @Test
    void words_are_found_in_any_script_and_any_case() {
        for (var headline : List.of("İstanbul’da yağmur", "ЁЛКА И СНЕГ", "STRASSE Straße", "100% _rain_ \\ 'n' all")) {
            var story = tagged().put("headline", headline + " " + fresh("x"));
            var article = desk.writes(story);
            for (var word : headline.split(" "))
                assertEquals(article.id(), ids(Map.of("tag", tag, "q", word)).getFirst(), word);
        }
        assertEquals(List.of(), ids(Map.of("tag", tag, "q", "s%sse")));
    }

    @ParameterizedTest
    @CsvSource({"-updatedAt", "updatedAt"})
    void pages_lead_forward_to_the_end_and_back_to_the_beginning_without_gap_or_repeat(String sort) {
        for (var i = 0; i < 7; i++) desk.writes(tagged());
        var all = ids(Map.of("tag", tag, "sort", sort));
        assertEquals(7, all.size());

        var forward = new ArrayList<List<String>>();
        var page = list(Map.of("tag", tag, "sort", sort, "limit", 3));
        page.header("Link", containsString("rel=\"next\"")).body("page.prev", nullValue());
        forward.add(page.extract().path("items.id"));
        while (page.extract().path("page.next") != null) {
            page = list(Map.of(
                    "tag",
                    tag,
                    "sort",
                    sort,
                    "limit",
                    3,
                    "cursor",
                    page.extract().path("page.next")));
            forward.add(page.extract().path("items.id"));
        }
        assertEquals(List.of(all.subList(0, 3), all.subList(3, 6), all.subList(6, 7)), forward);

        var back = new ArrayList<List<String>>();
        while (page.extract().path("page.prev") != null) {
            page = list(Map.of(
                    "tag",
                    tag,
                    "sort",
                    sort,
                    "limit",
                    3,
                    "cursor",
                    page.extract().path("page.prev")));
            back.add(page.extract().path("items.id"));
        }
        assertEquals(List.of(all.subList(3, 6), all.subList(0, 3)), back);
        page.body("page.next", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "state, live, ?state",
        "state, PUBLISHED, ?state",
        "speaker, ten, ?speaker",
        "updatedFrom, yesterday, ?updatedFrom",
        "updatedFrom, 2025-02-30, ?updatedFrom",
        "updatedTo, 2025-01-01T00:00:00, ?updatedTo",
        "updatedTo, 2025-01-01T00:00:00+25:00, ?updatedTo",
        "sort, headline, ?sort",
        "limit, 0, ?limit",
        "limit, 101, ?limit"
    })
    void a_parameter_that_cannot_be_read_is_named(String name, String value, String pointer) {
        Refused.with(
                as("reporter").queryParam(name, value).get("/desk/v1/articles"), 400, "invalid-parameter", pointer);
    }

    @Test
    void an_unknown_parameter_is_refused_with_the_nearest_one() {
        Refused.with(as("reporter").queryParam("secton", "x").get("/desk/v1/articles"), 400, "unknown-field", "?secton")
                .body("errors.detail", hasItem(containsString("section")));
    }
}
