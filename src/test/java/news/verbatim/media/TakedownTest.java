// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import static io.restassured.RestAssured.when;
import static news.verbatim.Newsroom.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import news.verbatim.Desk;
import news.verbatim.Refused;
import news.verbatim.Stories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakedownTest {

    static final String ORDER = "{\"reason\": \"Order of the court\", \"notice\": \"Taken down for legal reasons.\"}";

    final Desk desk = new Desk();

    static Response takesDown(String id, String body) {
        var tag = as("photo").get("/desk/v1/media/{id}", id).header("ETag");
        return as("legal").header("If-Match", tag).body(body).put("/desk/v1/media/{id}/takedown", id);
    }

    /** A photo with a file, in all its sizes. */
    static String photo() {
        var address = RenditionTest.sent(
                Pictures.jpeg(700, 500),
                "{\"text\": \"Rain\", \"alt\": \"Rain on stones\", \"credit\": \"Elmsby Photo\"}");
        RenditionTest.developed(address);
        return address.substring(address.lastIndexOf('/') + 1);
    }

    Desk.Article published(String photo) {
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead");
        story.withArray("body")
                .addObject()
                .put("type", "figure")
                .put("id", "f1")
                .put("caption", "c1");
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);
        return article;
    }

    @Test
    void a_photo_that_is_taken_down_leaves_readers_everywhere_at_once_and_its_addresses_say_so() {
        var photo = photo();
        var article = published(photo);
        var page = when().get("/content/v1/articles/{id}", article.id()).then();
        var file = page.extract().<String>path("captions[0].media.url");
        List<Map<String, Object>> sizes = page.extract().path("captions[0].media.renditions");
        when().get(file).then().statusCode(200);

        takesDown(photo, ORDER)
                .then()
                .statusCode(200)
                .body("rights.status", equalTo("killed"))
                .body("rights.notice", equalTo("Taken down for legal reasons."))
                .body("takedown.reason", equalTo("Order of the court"))
                .body("takedown.at", notNullValue())
                .body("renditions", empty());

        for (var address : List.of(file, "/content/v1/media/" + photo, "/content/v1/media/" + photo + "/file"))
            gone(address);
        for (var size : sizes) gone((String) size.get("url"));
        var key = "m-" + photo.substring(24);
        when().get("/content/v1/articles/{id}", article.id())
                .then()
                .statusCode(200)
                .header("Surrogate-Key", not(containsString(key)))
                .body("version", equalTo(1))
                .body("body[0].text", equalTo("Rain fell on Elmsby for the first time since May."))
                .body("body[2].type", equalTo("figure"))
                .body("lead.caption.media.url", nullValue())
                .body("captions[0].media.url", nullValue())
                .body("captions[0].media.renditions", empty())
                .body("captions[0].media.withheld.reason", equalTo("taken-down"))
                .body("captions[0].media.withheld.notice", equalTo("Taken down for legal reasons."));
        when().get("/content/v1/captions?limit=100")
                .then()
                .body("items.findAll { it.media.id == '" + photo + "' }", empty());
        when().get("/content/v1/articles?limit=100")
                .then()
                .header("Surrogate-Key", not(containsString(key)))
                .body("items.find { it.id == '" + article.id() + "' }.lead.caption.media.url", nullValue());
    }

    private static void gone(String address) {
        Refused.with(when().get(address), 410, "gone")
                .body("notice", equalTo("Taken down for legal reasons."))
                .body(not(containsString("court")));
    }

    @Test
    void of_a_photo_that_readers_never_had_they_are_not_told_that_it_was_taken_down() {
        var photo = photo();

        takesDown(photo, ORDER).then().statusCode(200);

        Refused.with(when().get("/content/v1/media/{id}", photo), 404, "not-found");
        Refused.with(when().get("/content/v1/media/{id}/file", photo), 404, "not-found");
    }

    @Test
    void the_desk_keeps_the_record_and_only_the_legal_desk_its_file() {
        var photo = photo();
        takesDown(photo, ORDER).then().statusCode(200);
        var at = "/desk/v1/media/" + photo;

        as("reporter").get(at).then().statusCode(200).body("takedown.reason", equalTo("Order of the court"));
        for (var part : List.of("/file", "/renditions/card", "/metadata"))
            Refused.with(as("photo", "editor").get(at + part), 410, "gone")
                    .body("notice", equalTo("Taken down for legal reasons."));
        as("legal").get(at + "/file").then().statusCode(200);
        Refused.with(as("legal").get(at + "/renditions/card"), 410, "gone")
                .body("detail", containsString("its file is kept"));
    }

    @Test
    void a_takedown_is_for_good_and_only_its_words_can_be_mended() {
        var photo = photo();
        takesDown(photo, ORDER).then().statusCode(200);
        var at = "/desk/v1/media/" + photo;
        var seen = as("photo").get(at);

        Refused.with(
                as("photo")
                        .header("If-Match", seen.header("ETag"))
                        .contentType("application/merge-patch+json; charset=UTF-8")
                        .body("{\"rights\": {\"status\": \"usable\"}}")
                        .patch(at),
                422,
                "unacceptable",
                "/rights/status");
        Refused.with(
                as("photo")
                        .header("If-Match", seen.header("ETag"))
                        .contentType("application/merge-patch+json; charset=UTF-8")
                        .body("{\"rights\": {\"notice\": \"Nothing happened\"}}")
                        .patch(at),
                422,
                "unacceptable",
                "/rights/notice");
        Refused.with(as("photo").header("If-Match", seen.header("ETag")).delete(at), 409, "in-use");

        takesDown(photo, ORDER).then().statusCode(200).header("ETag", seen.header("ETag"));
        takesDown(photo, ORDER.replace("legal", "private"))
                .then()
                .statusCode(200)
                .body("rights.notice", equalTo("Taken down for private reasons."))
                .body("takedown.at", equalTo(seen.path("takedown.at")));
        as("photo")
                .header("If-Match", as("photo").get(at).header("ETag"))
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("{\"credit\": \"Elmsby Archive\"}")
                .patch(at)
                .then()
                .statusCode(200)
                .body("rights.status", equalTo("killed"))
                .body("file.developed", not(equalTo("not-yet")));
    }

    @Test
    void no_article_can_be_published_with_it() {
        var photo = photo();
        takesDown(photo, ORDER).then().statusCode(200);
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "inline");

        Refused.with(desk.publishes(desk.writes(story)), 422, "not-ready", "/captions/0/media");
    }

    @Test
    void the_same_file_sent_again_does_not_come_back() {
        var bytes = Pictures.jpeg(300, 200);
        var sent = Uploads.send(bytes, "rain.jpg").then().statusCode(201).extract();
        takesDown(sent.path("id"), ORDER).then().statusCode(200);

        Uploads.send(bytes, "other.jpg")
                .then()
                .statusCode(200)
                .header("Media-Known", "true")
                .body("id", equalTo(sent.path("id")))
                .body("rights.status", equalTo("killed"));
    }

    @Test
    void a_takedown_says_why_and_what_readers_are_told_and_on_which_revision() {
        var photo = photo();

        Refused.with(takesDown(photo, "{}"), 422, "unacceptable", "/reason", "/notice");
        Refused.with(takesDown(photo, "{\"reason\": \" \", \"notice\": \"x\"}"), 422, "unacceptable", "/reason");
        Refused.with(as("legal").body(ORDER).put("/desk/v1/media/{id}/takedown", photo), 428, "precondition-required");
        Refused.with(
                as("legal").header("If-Match", "\"99\"").body(ORDER).put("/desk/v1/media/{id}/takedown", photo),
                412,
                "stale-revision");
        Refused.with(
                as("photo", "editor", "publisher", "admin")
                        .header("If-Match", "\"1\"")
                        .body(ORDER)
                        .put("/desk/v1/media/{id}/takedown", photo),
                403,
                "forbidden");
    }
}
