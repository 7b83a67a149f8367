// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static news.verbatim.Newsroom.someone;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Refused;
import news.verbatim.Stories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerdictTest {

    static final String VERDICT = "/desk/v1/articles/{id}/attributions/{said}/verdict";

    final Desk desk = new Desk();
    Newsroom.Person reporter;

    @BeforeEach
    void begin() {
        reporter = someone("reporter");
    }

    ObjectNode quoted() {
        var story = Stories.rain();
        Stories.said(story, "a1", "direct", 1, "We had stopped hoping,");
        Stories.said(story, "a2", "term", 1, "drown");
        return story;
    }

    /** An article of the reporter's. */
    Desk.Article reported(ObjectNode story) {
        var id = as(reporter)
                .body(story)
                .post("/desk/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        return new Desk.Article(id, 1, "");
    }

    Response judges(Desk.Article article, int place, String verdict) {
        var now = desk.reads(article);
        var id = desk.story(article).at("/attributions/" + place + "/id").asText();
        return as("editor").header("If-Match", now.tag()).body(verdict).put(VERDICT, article.id(), id);
    }

    @Test
    void an_editor_confirms_a_persons_words_with_the_person() {
        var article = reported(quoted());
        var speaker = desk.speaker("Oda Brandt");

        judges(
                        article,
                        0,
                        "{\"verdict\":\"confirmed\",\"speaker\":{\"id\":\"%s\"},\"reason\":\"On tape\"}"
                                .formatted(speaker))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("verdict", equalTo("confirmed"))
                .body("reason", equalTo("On tape"))
                .body("speaker.id", equalTo(speaker))
                .body("speaker.kind", equalTo("person"))
                .body("speaker.nameAsGiven", equalTo("Oda Brandt"));

        desk.says()
                .get("/desk/v1/articles/{id}/revisions", article.id())
                .then()
                .body("items.action", equalTo(List.of("verdict", "created")));
    }

    @Test
    void a_new_speaker_comes_into_being_with_the_verdict_and_only_if_it_is_accepted() {
        var article = reported(quoted());
        var name = fresh("Oda Brandt");
        var verdict =
                "{\"verdict\":\"confirmed\",\"speaker\":{\"kind\":\"person\",\"name\":\"%s\",\"surname\":\"Brandt\"}}"
                        .formatted(name);

        Refused.with(judges(article, 1, verdict), 422, "unacceptable", "/speaker");
        desk.says().queryParam("q", name).get("/desk/v1/speakers").then().body("items", hasSize(0));

        var id = judges(article, 0, verdict)
                .then()
                .statusCode(200)
                .body("speaker.id", notNullValue())
                .extract()
                .<String>path("speaker.id");
        desk.says()
                .get("/desk/v1/speakers/{id}", id)
                .then()
                .body("name", equalTo(name))
                .body("surname", equalTo("Brandt"));
    }

    @Test
    void a_persons_words_are_not_confirmed_without_the_person() {
        var article = reported(quoted());

        Refused.with(judges(article, 0, "{\"verdict\":\"confirmed\"}"), 422, "unacceptable", "/speaker/id");
        Refused.with(
                judges(article, 0, "{\"verdict\":\"confirmed\",\"speaker\":null}"), 422, "unacceptable", "/speaker/id");
        var story = quoted();
        ((ObjectNode) story.at("/attributions/0")).put("verdict", "confirmed");
        Refused.with(
                as("editor").body(story).post("/desk/v1/articles"), 422, "unacceptable", "/attributions/0/speaker/id");
    }

    @Test
    void a_term_and_a_group_are_confirmed_without_anybodys_record() {
        var story = quoted();
        Stories.said(story, "a3", "direct", 1, "We had stopped hoping,")
                .putObject("speaker")
                .put("kind", "unnamed-group")
                .put("nameAsGiven", "farmers");
        var article = reported(story);

        judges(article, 1, "{\"verdict\":\"confirmed\"}").then().statusCode(200).body("speaker", nullValue());
        judges(article, 2, "{\"verdict\":\"confirmed\"}").then().statusCode(200);
        judges(article, 0, "{\"verdict\":\"rejected\"}").then().statusCode(200).body("verdict", equalTo("rejected"));
    }

    @Test
    void a_verdict_that_makes_no_sense_is_refused_with_its_place() {
        var article = reported(quoted());
        var speaker = desk.speaker("Oda Brandt");

        Refused.with(judges(article, 0, "{}"), 422, "unacceptable", "/verdict");
        Refused.with(judges(article, 0, "{\"verdict\":\"confirm\"}"), 422, "unacceptable", "/verdict");
        Refused.with(
                judges(
                        article,
                        0,
                        "{\"verdict\":\"confirmed\",\"speaker\":{\"id\":\"%s\",\"name\":\"X\"}}".formatted(speaker)),
                422,
                "unacceptable",
                "/speaker");
        Refused.with(
                judges(
                        article,
                        0,
                        "{\"verdict\":\"confirmed\",\"speaker\":{\"id\":\"%s\"}}".formatted(UUID.randomUUID())),
                422,
                "unacceptable",
                "/speaker");
        Refused.with(
                judges(article, 0, "{\"verdict\":\"confirmed\",\"speaker\":{}}"), 422, "unacceptable", "/speaker/name");
        Refused.with(judges(article, 0, "{\"verdict\":\"rejected\",\"by\":1}"), 400, "unknown-field", "/by");
        assertEquals(1, desk.reads(article).revision());
    }

    @Test
    void the_same_verdict_again_changes_nothing() {
        var article = reported(quoted());
        judges(article, 1, "{\"verdict\":\"confirmed\"}").then().header("ETag", equalTo("\"2\""));
        judges(article, 1, "{\"verdict\":\"confirmed\"}").then().statusCode(200).header("ETag", equalTo("\"2\""));
    }

    @Test
    void only_editors_judge_whichever_way_it_is_tried() {
        var story = quoted();
        var article = reported(story);
        var said = (ObjectNode) desk.story(article).at("/attributions/1");
        var id = said.path("id").asText();
        said.put("verdict", "confirmed");

        for (var role : List.of("reporter", "photo", "publisher", "admin"))
            Refused.with(
                    as(role).header("If-Match", "\"1\"")
                            .body("{\"verdict\":\"rejected\"}")
                            .put(VERDICT, article.id(), id),
                    403,
                    "forbidden");
        Refused.with(
                as(reporter)
                        .header("If-Match", "\"1\"")
                        .body(said)
                        .put("/desk/v1/articles/{id}/attributions/{said}", article.id(), id),
                403,
                "forbidden",
                "/verdict");
        said.remove("id");
        Refused.with(
                as(reporter).body(said).post("/desk/v1/articles/{id}/attributions", article.id()),
                403,
                "forbidden",
                "/verdict");
        ((ObjectNode) story.at("/attributions/1")).put("verdict", "confirmed");
        Refused.with(as(reporter).body(story).post("/desk/v1/articles"), 403, "forbidden", "/attributions/1/verdict");
        var kept = desk.story(article);
        ((ObjectNode) kept.at("/attributions/1")).put("verdict", "rejected");
        Refused.with(
                as(reporter).header("If-Match", "\"1\"").body(kept).put("/desk/v1/articles/{id}", article.id()),
                403,
                "forbidden",
                "/attributions/1/verdict");
    }

    @Test
    void an_editor_may_write_what_is_confirmed_already_and_a_verdict_left_out_stays() {
        var story = quoted();
        ((ObjectNode) story.at("/attributions/1")).put("verdict", "confirmed");
        var article = desk.writes(story);
        assertEquals(
                "confirmed", desk.story(article).at("/attributions/1/verdict").asText());

        var again = desk.story(article).put("kicker", "Weather");
        ((ObjectNode) again.at("/attributions/1")).remove("verdict");
        desk.rewrites(article, again)
                .then()
                .statusCode(200)
                .body("story.attributions[1].verdict", equalTo("confirmed"));
    }

    @Test
    void words_that_an_editor_changes_are_to_be_judged_again_unless_the_editor_does_so_at_once() {
        var oda = desk.speaker("Oda Brandt");
        for (var verdict : List.of("", "confirmed")) {
            var article = desk.writes(quoted());
            judges(article, 0, "{\"verdict\":\"confirmed\",\"speaker\":{\"id\":\"%s\"}}".formatted(oda))
                    .then()
                    .statusCode(200);
            var story = desk.story(article);
            var said = (ObjectNode) story.at("/attributions/0");
            ((ObjectNode) said.at("/segments/0"))
                    .put("end", 22)
                    .put("exact", "We had stopped hoping")
                    .putNull("suffix");
            if (verdict.isEmpty()) said.remove("verdict");

            desk.rewrites(desk.reads(article), story)
                    .then()
                    .statusCode(200)
                    .body("story.attributions[0].verdict", equalTo(verdict.isEmpty() ? "proposed" : "confirmed"));
        }
    }

    @Test
    void a_reporter_who_changes_confirmed_words_or_their_speaker_leaves_them_to_be_judged_again() {
        var oda = desk.speaker("Oda Brandt");
        var per = desk.speaker("Per Aas");
        for (var change : List.of("words", "speaker", "kind", "nothing")) {
            var article = reported(quoted());
            judges(article, 0, "{\"verdict\":\"confirmed\",\"speaker\":{\"id\":\"%s\"}}".formatted(oda))
                    .then()
                    .statusCode(200);
            var story = desk.story(article).put("kicker", "Weather");
            var said = (ObjectNode) story.at("/attributions/0");
            switch (change) {
                case "words" ->
                    ((ObjectNode) said.at("/segments/0"))
                            .put("end", 22)
                            .put("exact", "We had stopped hoping")
                            .putNull("suffix");
                case "speaker" -> said.withObject("/speaker").put("id", per);
                case "kind" -> said.put("kind", "indirect");
                default -> {}
            }
            as(reporter)
                    .header("If-Match", "\"2\"")
                    .body(story)
                    .put("/desk/v1/articles/{id}", article.id())
                    .then()
                    .statusCode(200)
                    .body(
                            "story.attributions[0].verdict",
                            equalTo(change.equals("nothing") ? "confirmed" : "proposed"));
        }
    }

    @Test
    void readers_get_nothing_that_is_proposed_or_rejected() {
        var article = reported(quoted());
        judges(article, 1, "{\"verdict\":\"rejected\"}");

        desk.publishes(desk.reads(article)).then().statusCode(200);

        io.restassured.RestAssured.when()
                .get("/content/v1/articles/{id}", article.id())
                .then()
                .statusCode(200)
                .body("attributions", hasSize(0))
                .body("body.runs.flatten().attributions.flatten()", hasSize(0));
    }
}
