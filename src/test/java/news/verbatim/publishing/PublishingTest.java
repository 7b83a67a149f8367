// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import news.verbatim.Desk;
import news.verbatim.Stories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishingTest {

    final Desk desk = new Desk();

    @Test
    void readers_see_nothing_until_the_desk_publishes_and_then_at_once() {
        var article = desk.writes(Stories.rain());

        when().get("/content/v1/articles/{id}", article.id())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));

        var url = desk.publishes(article)
                .then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("version", equalTo(1))
                .body("change", equalTo("initial"))
                .extract()
                .<String>path("url");

        when().get(url)
                .then()
                .statusCode(200)
                .body("headline", equalTo(article.headline()))
                .body("version", equalTo(1))
                .body(
                        "body[1].runs.text.join('')",
                        equalTo("“We had stopped hoping,” Oda Brandt said. The river did not “drown” the mill."))
                .body("attributions", empty());
    }
}
