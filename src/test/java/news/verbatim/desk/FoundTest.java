// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static news.verbatim.Newsroom.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import news.verbatim.Desk;
import news.verbatim.Refused;
import news.verbatim.Stories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the machine finds in a story when an editor asks for it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FoundTest {

    final Desk desk = new Desk();

    static ObjectNode telling(String... paragraphs) {
        var story = Stories.rain().put("displayedAt", "2025-11-27T15:44:00+03:00");
        var body = story.putArray("body");
        for (var text : paragraphs) body.addObject().put("type", "paragraph").put("text", text);
        return story;
    }

    ValidatableResponse asks(Desk.Article article, String query) {
        return as("editor")
                .post("/desk/v1/articles/{id}/proposals" + query, article.id())
                .then()
                .statusCode(200);
    }

    final String[] both = {
        "Oda Brandt said on Tuesday that the mill “drinks like a horse” and stands. “It stands,” she said.",
        "“Nobody sleeps in it.”"
    };

    @Test
    void what_is_reported_without_marks_is_proposed_and_holds_its_fragments() {
        var article = desk.writes(telling(both));

        var items = asks(article, "")
                .body("items.kind", contains("indirect", "partial", "direct", "direct"))
                .body("items.verdict", everyItem(equalTo("proposed")))
                .body("items.origin", everyItem(equalTo("detected")))
                .body("items[0].reason", equalTo("verb “said” after the name"))
                .body("items[0].occasion.dateAsGiven", equalTo("Tuesday"))
                .body("items[0].occasion.date", equalTo("2025-11-25"))
                .body("items[0].occasion.basis", equalTo("inferred"))
                .body("items[2].reason", startsWith("verb “said” after “she”, taken for Oda Brandt"))
                .extract();
        assertEquals(items.<String>path("items[0].id"), items.<String>path("items[1].parent"));
    }

    @Test
    void proposals_never_stand_in_the_way_of_readers_who_do_not_get_them() {
        var story = telling(both);
        var article = desk.writes(story.put("byline", "By Ina Moll"));
        asks(article, "");
        desk.says()
                .get("/desk/v1/articles/{id}/readiness", article.id())
                .then()
                .body("ready", equalTo(true))
                .body("advisory.pointer", hasItem("/attributions/0/verdict"));

        var other = desk.story(article);
        ((ObjectNode) other.at("/body/0")).put("text", "The mill stands.");
        desk.rewrites(desk.reads(article), other).then().statusCode(200);
        desk.says()
                .get("/desk/v1/articles/{id}/readiness", article.id())
                .then()
                .body("ready", equalTo(true))
                .body("advisory.kind", hasItem("orphaned"));
        desk.publishes(desk.reads(article)).then().statusCode(200);
        as("editor")
                .get("/content/v1/articles/{id}", article.id())
                .then()
                .statusCode(200)
                .body("attributions", hasSize(0));
    }

    @Test
    void a_threshold_leaves_out_what_the_machine_doubts() {
        var article = desk.writes(telling(both));

        asks(article, "?threshold=0.93").body("items.kind", contains("direct"));
        asks(article, "?threshold=0.5").body("items.kind", contains("indirect", "partial"));
        asks(article, "").body("items.kind", contains("direct"));
        asks(article, "").body("items", hasSize(0));
        for (var sure : List.of("0.93/1", "0.5/3", "0/4", "1.0/0"))
            as("reporter")
                    .queryParam("article", article.id())
                    .queryParam("verdict", "proposed")
                    .queryParam("threshold", sure.split("/")[0])
                    .get("/desk/v1/attributions")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(Integer.parseInt(sure.split("/")[1])))
                    .body("items.attribution.confidence", everyItem(notNullValue()));
    }

    @Test
    void what_a_person_wrote_down_is_queued_at_any_threshold() {
        var story = Stories.rain();
        Stories.said(story, "a1", "direct", 1, "“We had stopped hoping,”");
        var article = desk.writes(story);

        as("reporter")
                .queryParam("article", article.id())
                .queryParam("threshold", "1")
                .get("/desk/v1/attributions")
                .then()
                .body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "-0.1", "high", "0,5", "", "NaN"})
    void a_threshold_is_a_number_from_0_to_1(String threshold) {
        var article = desk.writes(telling(both));
        Refused.with(
                as("editor").queryParam("threshold", threshold).post("/desk/v1/articles/{id}/proposals", article.id()),
                400,
                "invalid-parameter",
                "?threshold");
        Refused.with(
                as("editor").queryParam("threshold", threshold).get("/desk/v1/attributions"),
                400,
                "invalid-parameter",
                "?threshold");
    }
}
