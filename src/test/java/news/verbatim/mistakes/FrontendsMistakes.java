// SPDX-License-Identifier: Apache-2.0
package news.verbatim.mistakes;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.List;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Stories;

/** What goes wrong in a frontend. */
final class FrontendsMistakes {

    private static final String ARTICLES = "/content/v1/articles";

    private final Desk desk = new Desk();

    List<Mistake> all() {
        return List.of(
                new Mistake("A parameter misspelt", () -> lists("?sectoin=world"), 400, "section"),
                new Mistake("A sort of one's own", () -> lists("?sort=newest"), 400, "-publishedAt"),
                new Mistake("Too many at once", () -> lists("?limit=500"), 400, "1 to 100"),
                new Mistake("A date as it is spoken", () -> lists("?publishedFrom=27.11.2025"), 400, "2025-11-27"),
                new Mistake("A day that there is not", () -> lists("?publishedFrom=2025-02-30"), 400, "no 2025-02-30"),
                new Mistake("A field that there is not", () -> lists("?fields=headlin"), 400, "headline"),
                new Mistake("The next page with another filter", this::otherFilter, 400, "next"),
                new Mistake(
                        "An article that is not published",
                        () -> given().get(ARTICLES + "/"
                                + desk.writes(Stories.rain()).id()),
                        404,
                        "published"),
                new Mistake(
                        "An address without its version", () -> given().get("/content/articles"), 404, "/content/v1"),
                new Mistake(
                        "Writing where readers read",
                        () -> given().contentType("application/json").body("{}").post(ARTICLES),
                        405,
                        "GET"),
                new Mistake("HTML wanted", () -> given().accept("text/html").get(ARTICLES), 406, "application/json"),
                new Mistake(
                        "An API key that is none",
                        () -> given().header("Authorization", "Bearer vb_desk_nonsense")
                                .get("/desk/v1/articles"),
                        401,
                        "key"),
                new Mistake("A key of readers at the desk", this::readersKey, 403, "desk"),
                new Mistake("One `Idempotency-Key` for two requests", this::keyTwice, 422, "new key"));
    }

    private static Response lists(String query) {
        return given().urlEncodingEnabled(false).get(ARTICLES + query);
    }

    private Response otherFilter() {
        for (var i = 0; i < 2; i++)
            desk.publishes(desk.writes(Stories.rain())).then().statusCode(200);
        var next = lists("?limit=1&language=en").path("page.next").toString();
        return lists("?limit=1&language=de&cursor=" + next);
    }

    private Response readersKey() {
        String key = desk.says()
                .body("{\"name\":\"%s\",\"scopes\":[\"content\"],\"roles\":[]}".formatted(Newsroom.fresh("website")))
                .post("/access/v1/keys")
                .path("key");
        return given().header("Authorization", "Bearer " + key).get("/desk/v1/articles");
    }

    private Response keyTwice() {
        var key = Newsroom.fresh("morning");
        desk.says()
                .header("Idempotency-Key", key)
                .body(Stories.rain())
                .post("/desk/v1/articles")
                .then()
                .statusCode(201);
        return desk.says().header("Idempotency-Key", key).body(Stories.rain()).post("/desk/v1/articles");
    }
}
