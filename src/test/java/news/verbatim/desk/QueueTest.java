// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static news.verbatim.Newsroom.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.verbatim.Desk;
import news.verbatim.Refused;
import news.verbatim.Stories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueueTest {

    final Desk desk = new Desk();
    String speaker;

    @BeforeEach
    void begin() {
        speaker = desk.speaker("Oda Brandt");
    }

    Desk.Article quoting() {
        var story = Stories.rain();
        Stories.said(story, "a1", "direct", 1, "We had stopped hoping,")
                .put("verdict", "confirmed")
                .withObject("/speaker")
                .put("id", speaker);
        Stories.said(story, "a2", "indirect", 1, "The river did not “drown” the mill")
                .put("verdict", "rejected")
                .withObject("/speaker")
                .put("id", speaker);
        Stories.said(story, "a3", "partial", 1, "drown")
                .put("parent", "a2")
                .withObject("/speaker")
                .put("id", speaker);
        Stories.said(story, "a4", "term", 1, "mill");
        return desk.writes(story);
    }

    static ValidatableResponse queue(Map<String, ?> asked) {
        return as("reporter")
                .queryParams(asked)
                .get("/desk/v1/attributions")
                .then()
                .statusCode(200);
    }

    static List<String> kinds(Map<String, ?> asked) {
        return queue(asked).extract().path("items.attribution.kind");
    }

    @Test
    void every_filter_finds_its_own_newest_first() {
        var article = quoting();
        var own = Map.of("article", article.id());

        assertEquals(List.of("term", "partial", "indirect", "direct"), kinds(own));
        assertEquals(List.of("term", "partial"), kinds(with(own, "verdict", "proposed")));
        assertEquals(List.of("indirect"), kinds(with(own, "verdict", "rejected")));
        assertEquals(List.of("direct"), kinds(with(own, "verdict", "confirmed")));
        for (var kind : List.of("direct", "partial", "indirect", "term"))
            assertEquals(List.of(kind), kinds(with(own, "kind", kind)));
        assertEquals(4, kinds(with(own, "anchor", "anchored")).size());
        assertEquals(0, kinds(with(own, "anchor", "orphaned")).size());
        assertEquals(List.of("partial", "indirect", "direct"), kinds(Map.of("speaker", speaker)));
        quoting();
        assertEquals(6, kinds(Map.of("speaker", speaker)).size());
        queue(own)
                .body("items[0].article", equalTo(article.id()))
                .body("items[0].revision", equalTo(1))
                .body("items[0].headline", equalTo(article.headline()))
                .body("items[0].attribution.segments[0].exact", equalTo("mill"));
    }

    static Map<String, String> with(Map<String, String> asked, String name, String value) {
        var more = new HashMap<>(asked);
        more.put(name, value);
        return more;
    }

    @Test
    void pages_lead_to_the_end_and_back() {
        var own = Map.of("article", quoting().id(), "limit", "3");

        var first = queue(own).body("page.prev", nullValue()).extract();
        first.response().then().header("Link", containsString("rel=\"next\""));
        var second = queue(with(own, "cursor", first.path("page.next")))
                .body("items.attribution.kind", equalTo(List.of("direct")))
                .body("page.next", nullValue())
                .extract();
        queue(with(own, "cursor", second.path("page.prev")))
                .body("items", equalTo(first.path("items")))
                .body("page.prev", nullValue());
        Refused.with(
                as("reporter")
                        .queryParam("limit", 3)
                        .queryParam("cursor", first.<String>path("page.next"))
                        .get("/desk/v1/attributions"),
                400,
                "invalid-parameter");
    }

    @Test
    void the_queue_follows_what_is_decided_and_what_is_rewritten() {
        var article = quoting();
        var waiting = Map.of("article", article.id(), "verdict", "proposed");
        var term = queue(waiting).extract().<String>path("items[0].attribution.id");

        as("editor")
                .header("If-Match", "\"1\"")
                .body("{\"verdict\":\"confirmed\"}")
                .put("/desk/v1/articles/{id}/attributions/{said}/verdict", article.id(), term)
                .then()
                .statusCode(200);
        assertEquals(List.of("partial"), kinds(waiting));

        var story = desk.story(article);
        story.putArray("attributions");
        desk.rewrites(desk.reads(article), story).then().statusCode(200);
        assertEquals(List.of(), kinds(Map.of("article", article.id())));
    }

    @ParameterizedTest
    @CsvSource({
        "verdict, yes",
        "kind, quote",
        "anchor, lost",
        "speaker, Oda",
        "article, 1",
        "limit, 0",
        "limit, -1",
        "limit, 101",
        "limit, ten"
    })
    void a_parameter_that_cannot_be_read_is_named(String name, String value) {
        Refused.with(
                as("reporter").queryParam(name, value).get("/desk/v1/attributions"),
                400,
                "invalid-parameter",
                "?" + name);
    }
}
