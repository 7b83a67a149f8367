// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import news.verbatim.Desk;
import news.verbatim.Refused;
import news.verbatim.Stories;
import news.verbatim.kernel.Ids;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the proof of an article is handed out. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProofTest {

    static final String PROOF = "/desk/v1/articles/{id}/preview.html";

    final Desk desk = new Desk();

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "*/*", "text/*"})
    void it_is_a_page_that_nobody_keeps_and_that_runs_nothing(String accept) {
        var article = desk.writes(Stories.rain());
        desk.says()
                .accept(accept)
                .get(PROOF, article.id())
                .then()
                .statusCode(200)
                .header("Content-Type", "text/html")
                .header("Cache-Control", "private, no-store")
                .header("ETag", article.tag())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'unsafe-inline'"))
                .header("Content-Security-Policy", not(containsString("script-src")))
                .body(containsString(article.headline()))
                .body(not(containsString("<script")));
    }

    @Test
    void it_shows_the_working_copy_and_what_readers_have_only_in_its_dates() {
        var article = desk.writes(Stories.rain());
        desk.publishes(article).then().statusCode(200);
        desk.rewrites(desk.reads(article), desk.story(article).put("headline", "Rain leaves Elmsby"))
                .then()
                .statusCode(200);
        desk.says()
                .accept("text/html")
                .get(PROOF, article.id())
                .then()
                .statusCode(200)
                .body(containsString("Rain leaves Elmsby"))
                .body(containsString("Dated"))
                .body(not(containsString("if published now")));
        desk.says()
                .accept("text/html")
                .get(PROOF, desk.writes(Stories.rain()).id())
                .then()
                .body(containsString("Dated, if published now"));
    }

    @Test
    void refusals_are_problems_here_too() {
        var article = desk.writes(Stories.rain());
        when().get(PROOF, article.id()).then().statusCode(401).contentType("application/problem+json");
        Refused.with(desk.says().accept("text/html").get(PROOF, Ids.next()), 404, "not-found");
        Refused.with(desk.says().accept("text/html").get(PROOF, "nothing"), 404, "not-found");
        Refused.with(desk.says().accept("application/json").get(PROOF, article.id()), 406, "not-acceptable");
        Refused.with(desk.says().accept("text/html;q=0").get(PROOF, article.id()), 406, "not-acceptable");
    }

    @Test
    void it_is_described_as_a_page() {
        given().get("/q/openapi?format=json")
                .then()
                .body(
                        "paths.'/desk/v1/articles/{id}/preview.html'.get.responses.'200'.content.'text/html'.schema.type",
                        equalTo("string"))
                .body("paths.'/desk/v1/articles/{id}/preview.html'.get.responses.'200'.content.size()", equalTo(1))
                .body("paths.'/desk/v1/articles/{id}/preview.html'.get.responses.'404'.size()", equalTo(1));
    }
}
