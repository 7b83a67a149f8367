// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static io.restassured.RestAssured.when;
import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.someone;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Refused;
import news.verbatim.Rows;
import news.verbatim.Stories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerificationTest {

    static final String EVIDENCE = "https://archive.example/tapes/31";

    final Desk desk = new Desk();
    Newsroom.Person reporter;
    Newsroom.Person editor;
    Desk.Article article;

    /** A reporter's article with words that an editor has verified. */
    @BeforeEach
    void begin() {
        reporter = someone("reporter");
        editor = someone("editor");
        var story = Stories.rain();
        Stories.said(story, "a1", "term", 1, "drown");
        var id = as(reporter)
                .body(story)
                .post("/desk/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        article = new Desk.Article(id, 1, "");
        var said = said();
        checks(said, "verified").put("evidenceUrl", EVIDENCE);
        sends(editor, said).then().statusCode(200);
    }

    ObjectNode said() {
        return (ObjectNode) desk.story(article).at("/attributions/0");
    }

    static ObjectNode checks(ObjectNode said, String status) {
        return said.putObject("verification").put("status", status);
    }

    static ObjectNode words(ObjectNode said, String words) {
        var segment = (ObjectNode) said.at("/segments/0");
        var end = segment.path("start").asInt() + words.length();
        segment.put("end", end).put("exact", words).putNull("suffix");
        return said;
    }

    Response sends(Newsroom.Person who, ObjectNode said) {
        article = desk.reads(article);
        return as(who).header("If-Match", article.tag())
                .body(said)
                .put(AttributionTest.ATTRIBUTION, article.id(), said.path("id").asText());
    }

    JsonNode kept() {
        return said().path("verification");
    }

    @Test
    void what_an_editor_says_a_check_came_to_is_kept_with_who_and_when_and_readers_do_not_get_it() {
        assertEquals("verified", kept().path("status").asText());
        assertEquals(editor.username(), kept().path("by").asText());
        assertEquals(EVIDENCE, kept().path("evidenceUrl").asText());
        var row = Rows.of(
                        "select * from attribution where id = ?::uuid",
                        said().path("id").asText())
                .getFirst();
        assertEquals("verified", row.get("verification"));
        assertEquals(editor.username(), row.get("verified_by"));
        assertEquals(EVIDENCE, row.get("evidence_url"));

        sends(editor, said().put("verdict", "confirmed")).then().statusCode(200);
        desk.publishes(desk.reads(article)).then().statusCode(200);
        when().get("/content/v1/articles/{id}", article.id())
                .then()
                .body("attributions[0].quote", equalTo("drown"))
                .body("attributions[0].verification", nullValue());
    }

    @Test
    void what_is_sent_back_or_left_out_changes_nothing() {
        var before = kept();
        sends(reporter, said()).then().statusCode(200).header("ETag", equalTo("\"2\""));
        var without = said();
        without.remove("verification");
        sends(reporter, without).then().statusCode(200).header("ETag", equalTo("\"2\""));
        checks(without, "verified").put("evidenceUrl", EVIDENCE);
        sends(editor, without).then().statusCode(200).header("ETag", equalTo("\"2\""));
        assertEquals(before, kept());
    }

    @Test
    void only_an_editor_says_something_else() {
        var said = said();
        ((ObjectNode) said.path("verification")).put("status", "disputed");
        Refused.with(sends(reporter, said), 403, "forbidden", "/verification/status");
        said = said();
        ((ObjectNode) said.path("verification")).put("evidenceUrl", "https://elsewhere.example/");
        Refused.with(sends(reporter, said), 403, "forbidden", "/verification/evidenceUrl");
        var story = Stories.rain();
        checks(Stories.said(story, "a1", "term", 1, "drown"), "verified");
        Refused.with(
                as(reporter).body(story).post("/desk/v1/articles"),
                403,
                "forbidden",
                "/attributions/0/verification/status");

        ((ObjectNode) said.path("verification")).put("status", "disputed");
        sends(editor, said)
                .then()
                .statusCode(200)
                .body("verification.status", equalTo("disputed"))
                .body("verification.at", not(equalTo(said.at("/verification/at").asText())));
        checks(said, "unverified");
        sends(editor, said).then().statusCode(200).body("verification", nullValue());
    }

    @Test
    void other_words_were_never_checked_whoever_changed_them() {
        for (var byEditor : List.of(true, false)) {
            begin();
            sends(byEditor ? editor : reporter, words(said(), "drow"))
                    .then()
                    .statusCode(200)
                    .body("verification", nullValue());
        }
    }

    @Test
    void an_editor_may_say_at_once_that_the_other_words_were_checked_too() {
        var said = words(said(), "drow");
        checks(said, "verified").put("evidenceUrl", EVIDENCE);
        sends(editor, said)
                .then()
                .statusCode(200)
                .body("verification.status", equalTo("verified"))
                .body("verification.at", notNullValue());
    }

    @Test
    void words_changed_together_with_their_text_are_to_be_judged_and_checked_again() {
        sends(editor, said().put("verdict", "confirmed")).then().statusCode(200);
        var story = desk.story(article);
        var text = (ObjectNode) story.at("/body/1");
        text.put("text", text.path("text").asText().replace("drown", "sink"));
        words((ObjectNode) story.at("/attributions/0"), "sink");
        as(reporter)
                .header("If-Match", desk.reads(article).tag())
                .body(story)
                .put("/desk/v1/articles/{id}", article.id())
                .then()
                .statusCode(200)
                .body("story.attributions[0].segments[0].exact", equalTo("sink"))
                .body("story.attributions[0].verdict", equalTo("proposed"))
                .body("story.attributions[0].verification", nullValue());
    }

    @Test
    void words_that_only_moved_stay_verified() {
        var story = desk.story(article);
        var text = (ObjectNode) story.at("/body/1");
        text.put("text", "So: " + text.path("text").asText());
        as(reporter)
                .header("If-Match", "\"2\"")
                .body(story)
                .put("/desk/v1/articles/{id}", article.id())
                .then()
                .statusCode(200)
                .body("story.attributions[0].verification.status", equalTo("verified"));
    }

    @Test
    void a_verification_that_makes_no_sense_is_refused_with_its_place() {
        var said = said();
        checks(said, "unverified").put("evidenceUrl", EVIDENCE);
        Refused.with(sends(editor, said), 422, "unacceptable", "/verification/evidenceUrl");
        checks(said, "verified").put("evidenceUrl", "javascript:alert(1)");
        Refused.with(sends(editor, said), 422, "unacceptable", "/verification/evidenceUrl");
        checks(said, "disputed").put("by", "ada").put("at", "2024-05-02T08:15:00Z");
        Refused.with(sends(editor, said), 422, "unacceptable", "/verification/by", "/verification/at");
        said.putObject("verification");
        Refused.with(sends(editor, said), 422, "unacceptable", "/verification/status");
    }
}
