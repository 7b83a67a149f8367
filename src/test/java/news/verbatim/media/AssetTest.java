// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import news.verbatim.Saved;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AssetTest {

    static final String MEDIA = "/desk/v1/media";

    @Inject
    Saved saved;

    @Test
    void a_photo_is_kept_as_it_was_described() {
        var created = add("reporter", """
                {"url": "https://photos.example.org/1.jpg", "width": 6000, "height": 4000, "headline": "Harbour",
                 "text": "The mayor  speaks – “again”.", "alt": "A woman at a lectern", "credit": "LP/Ada",
                 "creator": "Ada Lund", "copyright": "© Ada", "takenOn": "2025-11",
                 "place": {"city": "Lindhaven", "country": "Veldmark"},
                 "depicted": [{"speaker": null, "name": "Mira Halvorsen", "roleAsGiven": "mayor"},
                              {"name": "Jo Berg"}]}
                """);

        as("legal")
                .get(MEDIA + "/" + created.path("id"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("revision", equalTo(1))
                .body("width", equalTo(6000))
                .body("text", equalTo("The mayor  speaks – “again”."))
                .body("takenOn", equalTo("2025-11"))
                .body("place.city", equalTo("Lindhaven"))
                .body("place.sublocation", nullValue())
                .body("depicted.name", contains("Mira Halvorsen", "Jo Berg"))
                .body("depicted[1].roleAsGiven", nullValue())
                .body("createdAt", equalTo(created.path("createdAt")))
                .body("updatedBy", notNullValue());
    }

    @Test
    void a_photo_of_which_nothing_is_known_is_a_photo() {
        var created = add("photo", "{}");

        as("editor")
                .get(created.header("Location"))
                .then()
                .statusCode(200)
                .body("url", nullValue())
                .body("width", nullValue())
                .body("alt", nullValue())
                .body("place", nullValue())
                .body("depicted", empty());
    }

    @Test
    void a_caption_is_never_taken_for_a_description() {
        add("photo", "{\"text\": \"Rain in Lindhaven\", \"headline\": \"Rain\"}");

        as("photo").queryParam("q", "Rain in Lindhaven").get(MEDIA).then().body("items[0].alt", nullValue());
    }

    @Test
    void a_photo_is_rewritten_whole_and_the_same_again_changes_nothing() {
        var id = add("photo", "{\"text\": \"Rain\", \"credit\": \"LP\", \"depicted\": [{\"name\": \"Jo\"}]}")
                .path("id");
        var body = "{\"text\": \"Snow\", \"depicted\": [{\"name\": \"Jo\"}, {\"name\": \"Bo\"}]}";

        for (var seen : new String[] {"\"1\"", "\"2\""})
            as("photo")
                    .header("If-Match", seen)
                    .body(body)
                    .put(MEDIA + "/" + id)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("text", equalTo("Snow"))
                    .body("credit", nullValue())
                    .body("depicted.name", contains("Jo", "Bo"));
    }

    @Test
    void nobody_overwrites_what_they_have_not_seen() {
        var id = add("photo", "{\"text\": \"Rain\"}").path("id");
        as("photo").header("If-Match", "\"1\"").body("{\"text\": \"Snow\"}").put(MEDIA + "/" + id);

        as("photo")
                .header("If-Match", "\"1\"")
                .body("{\"text\": \"Hail\"}")
                .put(MEDIA + "/" + id)
                .then()
                .statusCode(412)
                .body("current.revision", equalTo(2))
                .body("changed", contains("/text"));
        as("photo").body("{}").put(MEDIA + "/" + id).then().statusCode(428);
    }

    @Test
    void a_photo_nobody_uses_can_be_deleted() {
        var id = add("photo", "{\"depicted\": [{\"name\": \"Jo\"}]}").path("id");

        as("reporter")
                .header("If-Match", "\"1\"")
                .delete(MEDIA + "/" + id)
                .then()
                .statusCode(403);
        as("photo").header("If-Match", "\"1\"").delete(MEDIA + "/" + id).then().statusCode(204);

        as("photo").get(MEDIA + "/" + id).then().statusCode(404);
    }

    @Test
    void a_photo_of_an_earlier_revision_stays() {
        var id = add("photo", "{}").path("id").toString();
        saved.story("{\"captions\":[{\"media\":\"%s\"}]}".formatted(id));

        as("photo")
                .header("If-Match", "\"1\"")
                .delete(MEDIA + "/" + id)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/in-use"));
        as("photo").get(MEDIA + "/" + id).then().statusCode(200);
    }

    @Test
    void photos_are_listed_newest_first_and_found_by_their_words() {
        var mark = fresh("m");
        for (var n = 1; n <= 3; n++)
            add("photo", "{\"headline\": \"%d\", \"text\": \"Ağaç\", \"credit\": \"%s\"}".formatted(n, mark));

        var first = as("editor")
                .queryParams("q", "AGAC " + mark, "limit", 2)
                .get(MEDIA)
                .then()
                .body("items.headline", contains("3", "2"))
                .extract();
        var second = as("editor")
                .queryParams("q", "AGAC " + mark, "limit", 2, "cursor", first.path("page.next"))
                .get(MEDIA)
                .then()
                .body("items.headline", contains("1"))
                .body("page.next", nullValue())
                .extract();
        as("editor")
                .queryParams("q", "AGAC " + mark, "limit", 2, "cursor", second.path("page.prev"))
                .get(MEDIA)
                .then()
                .body("items.headline", contains("3", "2"));
    }

    private static ExtractableResponse<Response> add(String role, String body) {
        return as(role).body(body)
                .post(MEDIA)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", matchesPattern(".*/desk/v1/media/[0-9a-f-]{36}"))
                .extract();
    }

    @ParameterizedTest
    @CsvSource({
        "/headline, 256",
        "/text, 2000",
        "/credit, 32",
        "/creator, 32",
        "/copyright, 128",
        "/place/city, 32",
        "/place/sublocation, 32",
        "/place/region, 32",
        "/place/country, 64"
    })
    void what_the_old_wires_cut_is_said_and_kept(String field, int bytes) {
        var path = field.split("/");
        var form = path.length == 2 ? "{\"%s\": \"%s\"}" : "{\"" + path[1] + "\": {\"%s\": \"%s\"}}";
        var whole = "é".repeat(bytes / 2);

        assertEquals(
                List.of(),
                add("photo", form.formatted(path[path.length - 1], whole)).path("advisory"));
        var longer = add("photo", form.formatted(path[path.length - 1], whole + "x"));
        assertEquals(whole + "x", longer.path(field.substring(1).replace('/', '.')));
        assertEquals(List.of(field), longer.path("advisory.pointer"));
        assertEquals(List.of("too-long"), longer.path("advisory.kind"));
    }
}
