// SPDX-License-Identifier: Apache-2.0
package news.verbatim.speaker;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpeakerListTest {

    static final String SPEAKERS = "/desk/v1/speakers";

    @Test
    void speakers_are_found_without_case_and_diacritics_under_any_of_their_names() {
        var mark = fresh("q");
        add("person", "Søren Ağaoğlu " + mark, "Türk’s friend " + mark);

        for (var words : new String[] {"soren", "AGAOGLU", "turk's", "Türk’s friend", "oren aga"})
            as("legal")
                    .queryParam("q", words + " " + mark)
                    .get(SPEAKERS)
                    .then()
                    .statusCode(200)
                    .body("items.name", contains("Søren Ağaoğlu " + mark));
        as("legal").queryParam("q", "nobody " + mark).get(SPEAKERS).then().body("items", empty());
        as("legal").queryParam("q", "% " + mark).get(SPEAKERS).then().body("items", empty());
    }

    @Test
    void speakers_can_be_listed_by_kind() {
        var mark = fresh("k");
        add("person", "A " + mark, "x");
        add("organization", "B " + mark, "x");

        as("editor")
                .queryParam("q", mark)
                .queryParam("kind", "organization")
                .get(SPEAKERS)
                .then()
                .body("items.name", contains("B " + mark));
    }

    @Test
    void a_list_goes_on_by_its_cursor_and_back() {
        var mark = fresh("p");
        for (var letter : "ecadb".split("")) add("person", letter + " " + mark, "x");

        var first = as("editor")
                .queryParams("q", mark, "limit", 2)
                .get(SPEAKERS)
                .then()
                .body("items.name", contains("a " + mark, "b " + mark))
                .body("page.limit", equalTo(2))
                .body("page.prev", nullValue())
                .body("page.next", notNullValue())
                .extract();
        var second = as("editor")
                .queryParams("q", mark, "limit", 2, "cursor", first.path("page.next"))
                .get(SPEAKERS)
                .then()
                .body("items.name", contains("c " + mark, "d " + mark))
                .extract();

        as("editor")
                .queryParams("q", mark, "limit", 2, "cursor", second.path("page.next"))
                .get(SPEAKERS)
                .then()
                .body("items", hasSize(1))
                .body("page.next", nullValue());
        as("editor")
                .queryParams("q", mark, "limit", 2, "cursor", second.path("page.prev"))
                .get(SPEAKERS)
                .then()
                .body("items.name", contains("a " + mark, "b " + mark))
                .body("page.prev", nullValue());
        as("editor")
                .queryParams("q", "another", "limit", 2, "cursor", first.path("page.next"))
                .get(SPEAKERS)
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/invalid-parameter"));
    }

    @Test
    void what_cannot_be_asked_is_refused_by_its_name() {
        as("editor").queryParam("kind", "persn").get(SPEAKERS).then().statusCode(400);
        as("editor").queryParam("limit", "0").get(SPEAKERS).then().statusCode(400);
        as("editor").queryParam("q", "x".repeat(201)).get(SPEAKERS).then().statusCode(400);
        as("editor").queryParam("nmae", "x").get(SPEAKERS).then().statusCode(400);
    }

    private static void add(String kind, String name, String alias) {
        as("editor")
                .body("{\"kind\": \"%s\", \"name\": \"%s\", \"aliases\": [\"%s\"]}".formatted(kind, name, alias))
                .post(SPEAKERS)
                .then()
                .statusCode(201);
    }
}
