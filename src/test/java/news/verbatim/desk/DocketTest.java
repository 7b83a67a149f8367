// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import news.verbatim.Desk;
import news.verbatim.Refused;
import news.verbatim.Rows;
import news.verbatim.Stories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocketTest {

    static final String VERDICTS = "/desk/v1/attributions/verdicts";

    final Desk desk = new Desk();
    final ArrayNode lines = Stories.JSON.createArrayNode();

    /** A quotation of a person whose record nobody has named yet, and a term. */
    Desk.Article quoting() {
        var story = Stories.rain();
        Stories.said(story, "a1", "direct", 1, "“We had stopped hoping,”");
        Stories.said(story, "a2", "term", 1, "drown");
        return desk.writes(story);
    }

    String id(Desk.Article article, int place) {
        return desk.story(article).at("/attributions/" + place + "/id").asText();
    }

    ObjectNode line(String attribution, int revision, String verdict) {
        return lines.addObject()
                .put("attribution", attribution)
                .put("revision", revision)
                .put("verdict", verdict);
    }

    Response sends(String... roles) {
        var body = Stories.JSON.createObjectNode();
        body.set("verdicts", lines);
        return as(roles.length == 0 ? new String[] {"editor"} : roles)
                .body(body)
                .post(VERDICTS);
    }

    @Test
    void verdicts_across_articles_are_passed_in_one_request_and_answered_in_its_order() {
        var one = quoting();
        var other = quoting();
        var oda = desk.speaker("Oda Brandt");
        line(id(one, 1), 1, "rejected");
        line(id(other, 0), 1, "confirmed").putObject("speaker").put("id", oda);
        line(id(one, 0), 1, "confirmed")
                .put("reason", "On tape")
                .putObject("speaker")
                .put("id", oda);

        sends().then()
                .statusCode(200)
                .body("judged.article", contains(one.id(), other.id(), one.id()))
                .body("judged.revision", everyItem(equalTo(2)))
                .body("judged.attribution.verdict", contains("rejected", "confirmed", "confirmed"))
                .body("judged[2].attribution.reason", equalTo("On tape"))
                .body("judged[2].attribution.speaker.id", equalTo(oda))
                .body("judged[2].sentence", equalTo("“We had stopped hoping,” Oda Brandt said."));
        for (var article : List.of(one, other))
            desk.says()
                    .get("/desk/v1/articles/{id}/revisions", article.id())
                    .then()
                    .body("items.action", contains("verdict", "created"));
    }

    @Test
    void one_bad_line_is_enough_that_nothing_is_done_and_every_bad_line_is_named() {
        var article = quoting();
        var nobody = UUID.randomUUID().toString();
        var name = fresh("Oda Brandt");
        line(id(article, 1), 1, "confirmed");
        line(id(article, 0), 1, "confirmed");
        var other = quoting();
        line(id(other, 0), 1, "confirmed").putObject("speaker").put("name", name);
        line(id(other, 1), 1, "confirmed").putObject("speaker").put("id", desk.speaker("Per Aas"));
        var third = quoting();
        line(id(third, 0), 1, "confirmed").putObject("speaker").put("id", nobody);

        Refused.with(
                sends(), 422, "unacceptable", "/verdicts/1/speaker/id", "/verdicts/3/speaker", "/verdicts/4/speaker");
        for (var untouched : List.of(article, other, third))
            assertEquals(1, desk.reads(untouched).revision());
        desk.says().queryParam("q", name).get("/desk/v1/speakers").then().body("items", hasSize(0));
    }

    @Test
    void a_stale_line_is_named_and_nothing_is_done() {
        var one = quoting();
        var other = quoting();
        desk.rewrites(other, desk.story(other).put("kicker", "Weather")).then().statusCode(200);
        line(id(one, 1), 1, "confirmed");
        line(id(other, 1), 1, "confirmed");

        var refused = sends();
        Refused.with(refused, 412, "stale-revision", "/verdicts/1/revision");
        refused.then().body("current.revision", equalTo(2)).body("changed", contains("/kicker"));
        assertEquals(1, desk.reads(one).revision());
        assertEquals(2, desk.reads(other).revision());
    }

    @Test
    void what_was_deleted_meanwhile_is_refused_on_its_line_and_nothing_is_done() {
        var one = quoting();
        var other = quoting();
        var name = fresh("Oda Brandt");
        line(id(one, 0), 1, "confirmed").putObject("speaker").put("name", name).put("kind", "person");
        line(id(other, 1), 1, "confirmed");
        desk.deletes(other).then().statusCode(204);

        Refused.with(sends(), 422, "unacceptable", "/verdicts/1/attribution");
        assertEquals(1, desk.reads(one).revision());
        desk.says().queryParam("q", name).get("/desk/v1/speakers").then().body("items", hasSize(0));
    }

    @Test
    void who_is_described_in_several_lines_is_made_once() {
        var one = quoting();
        var other = quoting();
        var name = fresh("Oda Brandt");
        for (var article : List.of(one, other))
            line(id(article, 0), 1, "confirmed")
                    .putObject("speaker")
                    .put("kind", "person")
                    .put("name", name);

        List<String> speakers = sends().then().statusCode(200).extract().path("judged.attribution.speaker.id");
        assertEquals(speakers.getFirst(), speakers.getLast());
        desk.says().queryParam("q", name).get("/desk/v1/speakers").then().body("items", hasSize(1));
    }

    @Test
    void the_audit_has_a_line_for_each_that_changed_and_none_for_what_was_so_already() {
        var article = quoting();
        var oda = desk.speaker("Oda Brandt");
        line(id(article, 0), 1, "confirmed").putObject("speaker").put("id", oda);
        line(id(article, 1), 1, "proposed");

        sends().then().statusCode(200);
        assertEquals(
                List.of(id(article, 0)),
                Rows.of(
                                "select object from audit where action = 'judgeAttributions' and article = ?"
                                        + " and revision_before = 1 and revision_after = 2",
                                UUID.fromString(article.id()))
                        .stream()
                        .map(row -> row.get("object"))
                        .toList());

        lines.removeAll();
        line(id(article, 0), 2, "confirmed");
        sends().then().statusCode(200).body("judged[0].revision", equalTo(2));
        var after = Rows.of(
                "select object from audit where action = 'judgeAttributions' and article = ?",
                UUID.fromString(article.id()));
        assertEquals(1, after.size());
    }

    @Test
    void the_same_request_with_its_key_is_answered_again_and_done_once() {
        var article = quoting();
        var body = "{\"verdicts\":[{\"attribution\":\"%s\",\"revision\":1,\"verdict\":\"confirmed\"}]}"
                .formatted(id(article, 1));
        var editor = news.verbatim.Newsroom.someone("editor");
        var key = fresh("key");

        var first = as(editor).header("Idempotency-Key", key).body(body).post(VERDICTS);
        var again = as(editor).header("Idempotency-Key", key).body(body).post(VERDICTS);
        first.then().statusCode(200);
        again.then().statusCode(200).header("Idempotency-Replayed", equalTo("true"));
        assertEquals(first.asString(), again.asString());
        assertEquals(2, desk.reads(article).revision());
        Refused.with(
                as(editor)
                        .header("Idempotency-Key", key)
                        .body(body.replace("confirmed", "rejected"))
                        .post(VERDICTS),
                422,
                "key-reused");
    }

    @Test
    void lines_without_sense_are_refused_with_their_places() {
        var article = quoting();
        var nobody = UUID.randomUUID().toString();
        Refused.with(sends(), 422, "unacceptable", "/verdicts");
        line(id(article, 1), 1, "confirmed");
        line(id(article, 1), 1, "rejected");
        lines.addObject();
        line(nobody, 1, "confirm");
        Refused.with(
                sends(),
                422,
                "unacceptable",
                "/verdicts/1/attribution",
                "/verdicts/2/attribution",
                "/verdicts/2/revision",
                "/verdicts/2/verdict",
                "/verdicts/3/verdict");
        lines.removeAll();
        line(nobody, 1, "confirmed");
        Refused.with(sends(), 422, "unacceptable", "/verdicts/0/attribution");
        lines.removeAll();
        for (var i = 0; i < 501; i++) line(UUID.randomUUID().toString(), 1, "confirmed");
        Refused.with(sends(), 422, "unacceptable", "/verdicts");
        Refused.with(as("editor").body("{\"verdict\":[]}").post(VERDICTS), 400, "unknown-field", "/verdict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "photo", "publisher", "legal", "admin"})
    void only_editors_judge(String role) {
        var article = quoting();
        line(id(article, 1), 1, "confirmed");
        Refused.with(sends(role), 403, "forbidden");
    }

    @Test
    void five_hundred_are_judged_at_once() {
        var story = Stories.rain();
        for (var i = 0; i < 100; i++) Stories.said(story, "a" + i, "term", 1, "drown");
        for (var i = 0; i < 5; i++) {
            var article = desk.writes(story);
            for (var said : desk.story(article).path("attributions"))
                line(said.path("id").asText(), 1, "confirmed");
        }
        sends().then()
                .statusCode(200)
                .body("judged", hasSize(500))
                .body("judged.revision", everyItem(equalTo(2)))
                .body("judged.url", everyItem(notNullValue()));
    }
}
