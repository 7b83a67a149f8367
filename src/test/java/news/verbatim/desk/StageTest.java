// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.someone;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
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
class StageTest {

    static final String STAGE = "/desk/v1/articles/{id}/stage";

    final Desk desk = new Desk();

    Response moves(Desk.Article article, String stage) {
        return desk.says()
                .header("If-Match", desk.reads(article).tag())
                .body("{\"stage\":\"" + stage + "\"}")
                .put(STAGE, article.id());
    }

    Desk.Article at(String stage) {
        var article = desk.writes(Stories.rain());
        if (!stage.equals("draft")) moves(article, "in-review").then().statusCode(200);
        if (stage.equals("approved")) moves(article, "approved").then().statusCode(200);
        return article;
    }

    @ParameterizedTest
    @CsvSource({"draft, in-review", "in-review, approved", "in-review, draft", "approved, draft", "approved, in-review"
    })
    void a_legal_move_is_a_revision_of_its_own(String from, String to) {
        var article = at(from);
        var before = desk.reads(article).revision();

        moves(article, to)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"" + (before + 1) + "\""))
                .body("stage", equalTo(to))
                .body("state", equalTo(to));
        desk.says()
                .get("/desk/v1/articles/{id}/revisions", article.id())
                .then()
                .body("items[0].action", equalTo("stage"))
                .body("items[0].stage", equalTo(to));
    }

    @Test
    void a_draft_is_not_approved_without_a_review_and_is_told_what_is_legal() {
        var article = at("draft");

        Refused.with(moves(article, "approved"), 409, "stage-conflict").body("legal", equalTo(List.of("in-review")));
        assertEquals(1, desk.reads(article).revision());
    }

    @ParameterizedTest
    @CsvSource({"draft", "in-review", "approved"})
    void the_stage_it_has_already_changes_nothing(String stage) {
        var article = at(stage);
        var before = desk.whole(article);

        moves(article, stage)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(desk.reads(article).tag()));
        assertEquals(before, desk.whole(article));
    }

    @Test
    void reporters_submit_their_own_and_only_editors_approve() {
        var ada = someone("reporter");
        var id = as(ada).body(Stories.rain()).post("/desk/v1/articles").<String>path("id");

        as(ada).header("If-Match", "\"1\"")
                .body("{\"stage\":\"in-review\"}")
                .put(STAGE, id)
                .then()
                .statusCode(200);
        Refused.with(
                as(ada).header("If-Match", "\"2\"")
                        .body("{\"stage\":\"approved\"}")
                        .put(STAGE, id),
                403,
                "forbidden");
        for (var role : List.of("photo", "publisher", "admin"))
            Refused.with(
                    as(role).header("If-Match", "\"2\"")
                            .body("{\"stage\":\"approved\"}")
                            .put(STAGE, id),
                    403,
                    "forbidden");
        as("editor")
                .header("If-Match", "\"2\"")
                .body("{\"stage\":\"approved\"}")
                .put(STAGE, id)
                .then()
                .statusCode(200);
    }

    @Test
    void an_edit_of_what_was_approved_makes_it_a_draft_again() {
        var article = at("approved");

        desk.rewrites(desk.reads(article), desk.story(article).put("kicker", "Weather"))
                .then()
                .statusCode(200)
                .body("stage", equalTo("draft"));
    }

    @Test
    void publishing_leaves_the_stage_and_a_stage_never_unpublishes() {
        var article = at("approved");
        desk.publishes(desk.reads(article)).then().statusCode(200).body("state", equalTo("published"));

        moves(article, "draft")
                .then()
                .statusCode(200)
                .body("stage", equalTo("draft"))
                .body("state", equalTo("published"));
    }

    @Test
    void what_is_no_stage_is_refused() {
        var article = at("draft");

        Refused.with(moves(article, "published"), 422, "unacceptable", "/stage");
        Refused.with(
                desk.says().header("If-Match", "\"1\"").body("{}").put(STAGE, article.id()),
                422,
                "unacceptable",
                "/stage");
        Refused.with(
                desk.says().header("If-Match", "\"1\"").body("{\"stage\":null}").put(STAGE, article.id()),
                422,
                "unacceptable",
                "/stage");
        Refused.with(
                desk.says().header("If-Match", "\"1\"").body("{\"stage\":1}").put(STAGE, article.id()),
                400,
                "wrong-type",
                "/stage");
        Refused.with(desk.says().body("{\"stage\":\"draft\"}").put(STAGE, article.id()), 428, "precondition-required");
        Refused.with(
                desk.says()
                        .header("If-Match", "\"7\"")
                        .body("{\"stage\":\"draft\"}")
                        .put(STAGE, article.id()),
                412,
                "stale-revision");
    }
}
