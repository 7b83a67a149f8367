// SPDX-License-Identifier: Apache-2.0
package news.verbatim;

import static news.verbatim.Newsroom.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What editors do, in their words. */
public final class Desk {

    /** An article as the desk last saw it. */
    public record Article(String id, int revision, String headline) {

        public String tag() {
            return "\"" + revision + "\"";
        }
    }

    private final String[] roles;

    public Desk(String... roles) {
        this.roles = roles.length > 0 ? roles : new String[] {"reporter", "photo", "editor", "publisher", "admin"};
    }

    public RequestSpecification says() {
        return as(roles);
    }

    public Article writes(ObjectNode story) {
        return article(says().body(story)
                .post("/desk/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .response());
    }

    public Response rewrites(Article article, ObjectNode story) {
        return says().header("If-Match", article.tag()).body(story).put("/desk/v1/articles/{id}", article.id());
    }

    public Article reads(Article article) {
        return article(says().get("/desk/v1/articles/{id}", article.id())
                .then()
                .statusCode(200)
                .extract()
                .response());
    }

    public Response publishes(Article article) {
        return publishes(article, "{}");
    }

    public Response publishes(Article article, String publication) {
        return says().header("If-Match", article.tag())
                .contentType(ContentType.JSON)
                .body(publication)
                .put("/desk/v1/articles/{id}/publication", article.id());
    }

    public Response unpublishes(Article article, String reason) {
        return says().header("If-Match", article.tag())
                .queryParam("reason", reason)
                .delete("/desk/v1/articles/{id}/publication", article.id());
    }

    public Response deletes(Article article) {
        return says().header("If-Match", article.tag()).delete("/desk/v1/articles/{id}", article.id());
    }

    /** What the desk answers about the article: all of it. */
    public ObjectNode whole(Article article) {
        var answer = says().get("/desk/v1/articles/{id}", article.id()).then().statusCode(200);
        try {
            return (ObjectNode) Stories.JSON.readTree(answer.extract().asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ObjectNode story(Article article) {
        return (ObjectNode) whole(article).get("story");
    }

    public String section() {
        var slug = Newsroom.fresh("section");
        says().body("{\"slug\":\"%s\",\"name\":\"Local\"}".formatted(slug))
                .post("/desk/v1/sections")
                .then()
                .statusCode(201);
        return slug;
    }

    public String speaker(String name) {
        return says().body("{\"kind\":\"person\",\"name\":\"" + name + "\"}")
                .post("/desk/v1/speakers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public String photo(String text, String credit, String alt) {
        var body = Stories.JSON
                .createObjectNode()
                .put("url", "https://images.example/rain.jpg")
                .put("width", 1600)
                .put("height", 900)
                .put("text", text)
                .put("credit", credit)
                .put("alt", alt);
        return photo(body);
    }

    /** One of which nothing is known yet. */
    public String photo() {
        return photo(Stories.JSON.createObjectNode());
    }

    private String photo(ObjectNode known) {
        return says().body(known)
                .post("/desk/v1/media")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Changes what is known of a photo, by a merge patch. */
    public Response corrects(String photo, int revision, String patch) {
        return says().contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"" + revision + "\"")
                .body(patch)
                .patch("/desk/v1/media/{id}", photo);
    }

    private static Article article(Response answer) {
        return new Article(answer.path("id"), answer.path("revision"), answer.path("story.headline"));
    }
}
