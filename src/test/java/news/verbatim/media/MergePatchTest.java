// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import static news.verbatim.Newsroom.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergePatchTest {

    String photo;

    @BeforeEach
    void there_is_a_photo() {
        photo = as("photo")
                .body("""
                        {"text": "Rain", "credit": "LP", "place": {"city": "Lindhaven", "country": "Veldmark"},
                         "depicted": [{"name": "Jo"}]}
                        """)
                .post("/desk/v1/media")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void only_what_is_sent_changes() {
        patch("{\"alt\": \"A wet street\"}", "\"1\"")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("alt", equalTo("A wet street"))
                .body("text", equalTo("Rain"))
                .body("depicted.name", contains("Jo"));
    }

    @Test
    void null_takes_a_value_away() {
        patch("{\"credit\": null, \"depicted\": null}", "\"1\"")
                .statusCode(200)
                .body("credit", nullValue())
                .body("depicted", empty());
    }

    @Test
    void objects_are_merged_and_lists_replaced() {
        patch("{\"place\": {\"city\": null, \"region\": \"Nord\"}, \"depicted\": [{\"name\": \"Bo\"}]}", "\"1\"")
                .statusCode(200)
                .body("place.city", nullValue())
                .body("place.region", equalTo("Nord"))
                .body("place.country", equalTo("Veldmark"))
                .body("depicted.name", contains("Bo"));
    }

    @Test
    void nothing_new_is_no_change() {
        patch("{\"text\": \"Rain\", \"alt\": null}", "\"1\"").statusCode(200).header("ETag", "\"1\"");
        patch("{}", "\"1\"").statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void the_result_is_judged_as_a_whole() {
        patch("{\"width\": 600}", "\"1\"").statusCode(422).body("errors[0].pointer", equalTo("/height"));
    }

    @Test
    void unknown_fields_are_refused_even_when_they_take_away() {
        patch("{\"credits\": null}", "\"1\"").statusCode(400).body("errors[0].pointer", equalTo("/credits"));
        patch("{\"place\": {\"town\": {\"x\": null}}}", "\"1\"").statusCode(400);
        patch("{\"text\": \"a\", \"text\": \"b\"}", "\"1\"").statusCode(400);
        patch("[]", "\"1\"").statusCode(400);
        patch("null", "\"1\"").statusCode(400);
        patch("", "\"1\"").statusCode(400);
    }

    @Test
    void a_patch_needs_the_revision_it_was_made_for() {
        patch("{\"text\": \"Snow\"}", "\"2\"").statusCode(412).body("changed", contains("/text"));
        as("photo")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("{}")
                .patch("/desk/v1/media/" + photo)
                .then()
                .statusCode(428);
    }

    @Test
    void a_patch_says_that_it_is_one() {
        as("photo")
                .header("If-Match", "\"1\"")
                .body("{\"text\": \"Snow\"}")
                .patch("/desk/v1/media/" + photo)
                .then()
                .statusCode(415);
        as("reporter")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"1\"")
                .body("{}")
                .patch("/desk/v1/media/" + photo)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse patch(String body, String seen) {
        return as("photo")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", seen)
                .body(body)
                .patch("/desk/v1/media/" + photo)
                .then();
    }
}
