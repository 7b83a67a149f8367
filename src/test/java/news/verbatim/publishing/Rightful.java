// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import static io.restassured.RestAssured.when;
import static news.verbatim.Newsroom.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Rows;
import news.verbatim.Stories;

/** A photo whose rights are at stake, and the article that shows it. */
record Rightful(Desk desk, String photo, Desk.Article article) {

    /** A photo with these rights, in an article that is not published yet. */
    static Rightful written(String rights) {
        var desk = new Desk();
        var photo = desk.photo("Rain over Elmsby", Newsroom.fresh("Elmsby Photo"), "A street in the rain");
        var one = new Rightful(desk, photo, desk.writes(story(photo)));
        one.may(rights).then().statusCode(200);
        return one;
    }

    static Rightful published(String rights) {
        var one = written(rights);
        one.desk.publishes(one.article).then().statusCode(200);
        return one;
    }

    static ObjectNode story(String photo) {
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead");
        story.withArray("body")
                .addObject()
                .put("type", "figure")
                .put("id", "f1")
                .put("caption", "c1");
        return story;
    }

    /** The photo desk says what may be done with it. */
    Response may(String rights) {
        return as("photo")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", tag())
                .body("{\"rights\": " + json(rights) + "}")
                .patch("/desk/v1/media/{id}", photo);
    }

    String tag() {
        return as("photo").get("/desk/v1/media/{id}", photo).header("ETag");
    }

    ValidatableResponse read() {
        return when().get("/content/v1/articles/{id}", article.id()).then().statusCode(200);
    }

    ValidatableResponse readiness() {
        return desk.says()
                .get("/desk/v1/articles/{id}/readiness", article.id())
                .then()
                .statusCode(200);
    }

    String reason() {
        return read().extract().path("captions[0].media.withheld.reason");
    }

    static String json(String rights) {
        return rights.replace('\'', '"');
    }

    /** The database's own now: it decides. */
    static Instant now() {
        var now = (Timestamp)
                Rows.of("select clock_timestamp() as now").getFirst().get("now");
        return now.toInstant();
    }

    static Instant in(long millis) {
        return now().plusMillis(millis).truncatedTo(ChronoUnit.MILLIS);
    }

    static String window(String use, Object from, Object until) {
        return String.format(
                Locale.ROOT,
                "{'windows': [{'use': '%s', 'from': %s, 'until': %s}]}",
                use,
                from == null ? null : "'" + from + "'",
                until == null ? null : "'" + until + "'");
    }
}
