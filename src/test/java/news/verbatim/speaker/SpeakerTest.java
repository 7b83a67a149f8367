// SPDX-License-Identifier: Apache-2.0
package news.verbatim.speaker;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import news.verbatim.Saved;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpeakerTest {

    static final String SPEAKERS = "/desk/v1/speakers";

    @Inject
    Saved saved;

    @Test
    void a_speaker_is_kept_as_the_editor_wrote_it() {
        var name = "Dr.  Mïra “Halvorsen” " + fresh("x");

        var created = as("editor")
                .body("""
                        {"kind": "person", "name": "%s", "honorific": "Dr.", "surname": "Halvorsen",
                         "nativeName": "Míra", "aliases": ["The Mayor"], "sameAs": ["https://example.org/mira"],
                         "terms": [{"title": "mayor", "organisation": "Lindhaven", "from": "2021", "to": "2025-05"},
                                   {"title": "minister", "organisation": null, "from": "2025-05-18", "to": null}]}
                        """.formatted(name))
                .post(SPEAKERS)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", matchesPattern(".*/desk/v1/speakers/[0-9a-f-]{36}"))
                .extract();

        as("reporter")
                .get(created.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo(created.path("id")))
                .body("revision", equalTo(1))
                .body("slug", matchesPattern("dr-mira-halvorsen-x-[0-9a-f]+"))
                .body("kind", equalTo("person"))
                .body("name", equalTo(name))
                .body("nativeName", equalTo("Míra"))
                .body("aliases", contains("The Mayor"))
                .body("sameAs", contains("https://example.org/mira"))
                .body("terms.from", contains("2021", "2025-05-18"))
                .body("terms.to", contains("2025-05", null))
                .body("createdAt", equalTo(created.path("createdAt")))
                .body("updatedAt", equalTo(created.path("createdAt")))
                .body("updatedBy", notNullValue());
    }

    @Test
    void what_is_not_known_of_a_speaker_is_null_or_an_empty_list() {
        as("reporter")
                .body("{\"kind\": \"anonymous\", \"name\": \"a neighbour\"}")
                .post(SPEAKERS)
                .then()
                .statusCode(201)
                .body("honorific", nullValue())
                .body("surname", nullValue())
                .body("nativeName", nullValue())
                .body("aliases", empty())
                .body("terms", empty());
    }

    @Test
    void two_speakers_of_one_name_have_addresses_of_their_own() {
        var name = fresh("Jo Berg");

        var first = create(name).getString("slug");
        var second = create(name).getString("slug");

        assertEquals(first + "-2", second);
    }

    @Test
    void a_rewritten_speaker_has_a_new_revision_and_the_old_address() {
        var speaker = create(fresh("Ada Lund"));

        as("editor")
                .header("If-Match", "\"1\"")
                .body("{\"kind\": \"person\", \"name\": \"Ada Lund-Moe\"}")
                .put(SPEAKERS + "/" + speaker.getString("id"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Ada Lund-Moe"))
                .body("slug", equalTo(speaker.getString("slug")))
                .body("createdAt", equalTo(speaker.getString("createdAt")));
    }

    @Test
    void the_same_again_changes_nothing() {
        var name = fresh("Ole Dahl");
        var speaker = create(name);

        as("editor")
                .header("If-Match", "\"1\"")
                .body("{\"kind\": \"person\", \"name\": \"%s\", \"aliases\": [], \"surname\": null}".formatted(name))
                .put(SPEAKERS + "/" + speaker.getString("id"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("updatedAt", equalTo(speaker.getString("updatedAt")));
    }

    @Test
    void nobody_overwrites_what_they_have_not_seen() {
        var speaker = create(fresh("Ida Holm"));
        var body = "{\"kind\": \"person\", \"name\": \"Ida Holm\", \"surname\": \"Holm\"}";
        as("editor").header("If-Match", "\"1\"").body(body).put(SPEAKERS + "/" + speaker.getString("id"));

        as("editor")
                .header("If-Match", "\"1\"")
                .body("{\"kind\": \"person\", \"name\": \"Ida Holm\", \"surname\": \"Moe\"}")
                .put(SPEAKERS + "/" + speaker.getString("id"))
                .then()
                .statusCode(412)
                .body("type", endsWith("/problems/stale-revision"))
                .body("current.revision", equalTo(2))
                .body("current.updatedBy", notNullValue())
                .body("current.updatedAt", notNullValue())
                .body("changed", contains("/surname"));
        as("editor")
                .body(body)
                .put(SPEAKERS + "/" + speaker.getString("id"))
                .then()
                .statusCode(428);
    }

    @Test
    void a_speaker_nobody_refers_to_can_be_deleted() {
        var speaker = create(fresh("Per Vik")).getString("id");

        as("editor")
                .header("If-Match", "\"7\"")
                .delete(SPEAKERS + "/" + speaker)
                .then()
                .statusCode(412);
        as("editor").delete(SPEAKERS + "/" + speaker).then().statusCode(428);
        as("editor")
                .header("If-Match", "\"1\"")
                .delete(SPEAKERS + "/" + speaker)
                .then()
                .statusCode(204);

        as("editor").get(SPEAKERS + "/" + speaker).then().statusCode(404);
    }

    @Test
    void a_speaker_seen_in_a_photo_stays() {
        var speaker = create(fresh("Eva Sand")).getString("id");
        as("photo")
                .body("{\"depicted\": [{\"speaker\": \"%s\", \"name\": \"Eva Sand\"}]}".formatted(speaker))
                .post("/desk/v1/media")
                .then()
                .statusCode(201);

        as("editor")
                .header("If-Match", "\"1\"")
                .delete(SPEAKERS + "/" + speaker)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/in-use"))
                .body("detail", containsString("Eva Sand"));
        as("editor").get(SPEAKERS + "/" + speaker).then().statusCode(200);
    }

    @Test
    void a_speaker_of_an_earlier_revision_stays() {
        var speaker = create(fresh("Liv Aas")).getString("id");
        saved.story("{\"attributions\":[{\"speaker\":{\"id\":\"%s\"}}]}".formatted(speaker));

        as("editor")
                .header("If-Match", "\"1\"")
                .delete(SPEAKERS + "/" + speaker)
                .then()
                .statusCode(409);
        as("editor").get(SPEAKERS + "/" + speaker).then().statusCode(200);
    }

    @Test
    void an_address_that_names_no_speaker_is_not_found() {
        as("editor")
                .get(SPEAKERS + "/018f3a4e-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
        as("editor").get(SPEAKERS + "/nobody").then().statusCode(404);
    }

    @Test
    void reporters_add_speakers_but_only_editors_rewrite_them() {
        var speaker = create(fresh("Una Lie")).getString("id");
        var body = "{\"kind\": \"person\", \"name\": \"Una Lie\"}";

        as("photo").body(body).post(SPEAKERS).then().statusCode(403);
        as("reporter")
                .header("If-Match", "\"1\"")
                .body(body)
                .put(SPEAKERS + "/" + speaker)
                .then()
                .statusCode(403);
        as("reporter")
                .header("If-Match", "\"1\"")
                .delete(SPEAKERS + "/" + speaker)
                .then()
                .statusCode(403);
    }

    private static JsonPath create(String name) {
        return as("reporter")
                .body("{\"kind\": \"person\", \"name\": \"%s\"}".formatted(name))
                .post(SPEAKERS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
