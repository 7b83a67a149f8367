// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import static news.verbatim.Newsroom.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AssetRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'url': '/photos/1.jpg'}                          | /url                | invalid-format",
                "{'url': 'ftp://example.org/1.jpg'}                | /url                | invalid-format",
                "{'width': 0, 'height': 10}                        | /width              | out-of-range",
                "{'width': 10, 'height': 100001}                   | /height             | out-of-range",
                "{'width': 10}                                     | /height             | missing",
                "{'height': 10}                                    | /width              | missing",
                "{'takenOn': '2025-02-30'}                         | /takenOn            | invalid-format",
                "{'depicted': [{'roleAsGiven': 'mayor'}]}          | /depicted/0/name    | missing",
                "{'depicted': [{'name': 'A\\u202eb'}]}             | /depicted/0/name    | forbidden-character",
                "{'depicted': [{'name': 'Jo', 'speaker': 'jo'}]}   | /depicted/0/speaker | invalid-format",
                "{'depicted': [{'name': 'Bo'}, {'name': 'Jo', 'speaker': '018f3a4e-0000-7000-8000-000000000000'}]}"
                        + " | /depicted/1/speaker | unknown-reference"
            })
    void a_value_that_breaks_a_rule_is_refused_at_its_place(String body, String pointer, String kind) {
        as("photo")
                .body(body.replace('\'', '"'))
                .post("/desk/v1/media")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.kind", hasItem(kind));
    }

    @Test
    void a_text_of_ten_thousand_characters_is_enough() {
        var longest = "🙂".repeat(10_000);

        as("photo")
                .body("{\"text\": \"%s\"}".formatted(longest))
                .post("/desk/v1/media")
                .then()
                .statusCode(201);
        as("photo")
                .body("{\"text\": \"%sx\"}".formatted(longest))
                .post("/desk/v1/media")
                .then()
                .statusCode(422)
                .body("errors[0].kind", equalTo("too-long"));
    }

    @Test
    void unknown_fields_and_wrong_types_are_refused() {
        as("photo")
                .body("{\"titel\": \"x\"}")
                .post("/desk/v1/media")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/titel"));
        as("photo")
                .body("{\"place\": {\"town\": \"x\"}}")
                .post("/desk/v1/media")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/place/town"));
        as("photo")
                .body("{\"width\": \"600\", \"height\": 10}")
                .post("/desk/v1/media")
                .then()
                .statusCode(400);
        as("photo").body("[]").post("/desk/v1/media").then().statusCode(400);
    }

    @Test
    void files_cannot_be_sent_yet() {
        as("photo")
                .contentType("multipart/form-data")
                .multiPart("file", "x.jpg", new byte[] {1})
                .post("/desk/v1/media")
                .then()
                .statusCode(415)
                .body("type", containsString("unsupported-media-type"));
    }
}
