// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import news.verbatim.Saved;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class LabelTest {

    @Inject
    Saved saved;

    @ParameterizedTest
    @ValueSource(strings = {"sections", "tags"})
    void an_editor_makes_renames_and_deletes_one(String list) {
        var slug = fresh("politics");

        add(list, slug, "Politics", 3)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith("/desk/v1/" + list + "/" + slug))
                .body("order", equalTo(3));
        put(list, slug, "{\"name\": \"Local politics\"}", "\"1\"")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Local politics"))
                .body("order", equalTo(0));
        put(list, slug, "{\"slug\": \"%s\", \"name\": \"Local politics\", \"order\": 0}".formatted(slug), "\"2\"")
                .statusCode(200)
                .header("ETag", "\"2\"");
        as("reporter")
                .get("/desk/v1/" + list + "/" + slug)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("slug", equalTo(slug))
                .body("updatedBy", notNullValue());
        as("editor")
                .header("If-Match", "\"2\"")
                .delete("/desk/v1/" + list + "/" + slug)
                .then()
                .statusCode(204);
        as("editor").get("/desk/v1/" + list + "/" + slug).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sections", "tags"})
    void a_slug_is_taken_once_and_stays(String list) {
        var slug = fresh("world");
        add(list, slug, "World", 0).statusCode(201);

        add(list, slug, "The World", 1).statusCode(409).body("type", endsWith("/problems/already-exists"));
        put(list, slug, "{\"slug\": \"other\", \"name\": \"World\"}", "\"1\"")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/slug"))
                .body("errors[0].kind", equalTo("read-only"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sections", "tags"})
    void nobody_overwrites_what_they_have_not_seen(String list) {
        var slug = fresh("sport");
        add(list, slug, "Sport", 0);
        put(list, slug, "{\"name\": \"Sports\"}", "\"1\"").statusCode(200);

        put(list, slug, "{\"name\": \"Games\"}", "\"1\"")
                .statusCode(412)
                .body("current.revision", equalTo(2))
                .body("changed", contains("/name"));
        as("editor")
                .header("If-Match", "\"1\"")
                .delete("/desk/v1/" + list + "/" + slug)
                .then()
                .statusCode(412);
        as("editor")
                .body("{\"name\": \"Games\"}")
                .put("/desk/v1/" + list + "/" + slug)
                .then()
                .statusCode(428);
    }

    @ParameterizedTest
    @CsvSource({"sections, /slug, -world", "sections, /slug, World", "tags, /slug, a--b", "tags, /slug, ü"})
    void a_slug_has_the_form_of_one(String list, String pointer, String slug) {
        add(list, slug, "World", 0).statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void a_section_needs_a_slug_a_name_and_an_order_in_range() {
        var refused = as("editor")
                .body("{\"name\": \"\", \"order\": -1}")
                .post("/desk/v1/sections")
                .then();
        refused.statusCode(422).body("errors.pointer", contains("/name", "/order"));

        as("editor")
                .body("{\"name\": \"World\"}")
                .post("/desk/v1/sections")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/slug"));
        as("editor")
                .body("{\"slug\": \"world\", \"title\": \"World\"}")
                .post("/desk/v1/sections")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/title"));
    }

    @Test
    void a_section_or_tag_of_an_earlier_revision_stays() {
        var slug = fresh("kept");
        add("sections", slug, "Kept", 0);
        add("tags", slug, "Kept", 0);
        saved.story("{\"headline\":\"%s\",\"section\":null,\"tags\":[]}".formatted(slug));
        saved.story("{\"section\":\"%s\",\"tags\":[\"a\",\"%s\",\"b\"]}".formatted(slug, slug));

        for (var list : new String[] {"sections", "tags"})
            as("editor")
                    .header("If-Match", "\"1\"")
                    .delete("/desk/v1/" + list + "/" + slug)
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/problems/in-use"));
    }

    @Test
    void a_word_elsewhere_in_a_story_keeps_no_section() {
        var slug = fresh("free");
        add("sections", slug, "Free", 0);
        add("tags", slug, "Free", 0);
        saved.story("{\"headline\":\"%s\",\"section\":null,\"tags\":[\"x\"],\"body\":[\"%s\"]}".formatted(slug, slug));

        for (var list : new String[] {"sections", "tags"})
            as("editor")
                    .header("If-Match", "\"1\"")
                    .delete("/desk/v1/" + list + "/" + slug)
                    .then()
                    .statusCode(204);
    }

    @Test
    void sections_come_in_the_order_of_the_newsroom() {
        var mark = fresh("o");
        add("sections", mark + "-b", "B", 99_998);
        add("sections", mark + "-a", "A", 99_998);
        add("sections", mark + "-c", "C", 99_997);

        assertEquals(List.of("C", "A", "B"), names("/desk/v1/sections", mark));
    }

    /** Over all pages, however many others there are. */
    static List<String> names(String list, String mark) {
        var names = new ArrayList<String>();
        var page = as("editor").queryParam("limit", 100).get(list).then().statusCode(200);
        while (true) {
            names.addAll(page.extract().path("items.findAll { it.slug.startsWith('" + mark + "') }.name"));
            String next = page.extract().path("page.next");
            if (next == null) return names;
            page = as("editor")
                    .queryParam("limit", 100)
                    .queryParam("cursor", next)
                    .get(list)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void reporters_read_sections_and_leave_them_alone() {
        var slug = fresh("quiet");
        add("sections", slug, "Quiet", 0);

        as("reporter").get("/desk/v1/sections").then().statusCode(200);
        as("reporter")
                .body("{\"slug\": \"x\", \"name\": \"X\"}")
                .post("/desk/v1/sections")
                .then()
                .statusCode(403);
        as("admin")
                .body("{\"slug\": \"x\", \"name\": \"X\"}")
                .post("/desk/v1/tags")
                .then()
                .statusCode(403);
        as("admin")
                .header("If-Match", "\"1\"")
                .delete("/desk/v1/sections/" + slug)
                .then()
                .statusCode(204);
        as("reporter").get("/desk/v1/sections/" + slug).then().statusCode(404).body("detail", containsString(slug));
    }

    private static ValidatableResponse add(String list, String slug, String name, int order) {
        return as("editor")
                .body("{\"slug\": \"%s\", \"name\": \"%s\", \"order\": %d}".formatted(slug, name, order))
                .post("/desk/v1/" + list)
                .then();
    }

    private static ValidatableResponse put(String list, String slug, String body, String seen) {
        return as("editor")
                .header("If-Match", seen)
                .body(body)
                .put("/desk/v1/" + list + "/" + slug)
                .then();
    }
}
