// SPDX-License-Identifier: Apache-2.0
package news.verbatim.speaker;

import static news.verbatim.Newsroom.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpeakerRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'name': 'Ann'}                                                    | /kind           | missing",
                "{'kind': 'person'}                                                 | /name           | missing",
                "{'kind': 'person', 'name': ' '}                                    | /name           | not-blank",
                "{'kind': 'human', 'name': 'Ann'}                                   | /kind           | unknown-value",
                "{'kind': 'person', 'name': 'A\\u202enn'}                           | /name           | forbidden-character",
                "{'kind': 'person', 'name': 'Ann', 'aliases': ['\\u2066x']}         | /aliases/0      | forbidden-character",
                "{'kind': 'person', 'name': 'Ann', 'aliases': ['']}                 | /aliases/0      | not-blank",
                "{'kind': 'person', 'name': 'Ann', 'sameAs': ['javascript:x()']}    | /sameAs/0       | invalid-format",
                "{'kind': 'person', 'name': 'Ann', 'sameAs': ['http:///x']}         | /sameAs/0       | invalid-format",
                "{'kind': 'person', 'name': 'Ann', 'terms': [{'organisation': 'x'}]}| /terms/0/title  | missing",
                "{'kind': 'person', 'name': 'Ann', 'terms': [{'title': 'x', 'from': '2025-02-30'}]} | /terms/0/from | invalid-format",
                "{'kind': 'person', 'name': 'Ann', 'terms': [{'title': 'x', 'from': '2025', 'to': '2024-12'}]} | /terms/0/to | out-of-range",
                "{'kind': 'person', 'name': 'Ann', 'terms': [{'title': 'x', 'from': '2020'}, {'title': 'x', 'from': '2023'}]} | /terms/1 | overlap"
            })
    void a_value_that_breaks_a_rule_is_refused_at_its_place(String body, String pointer, String kind) {
        as("editor")
                .body(body.replace('\'', '"'))
                .post("/desk/v1/speakers")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.kind", hasItem(kind));
    }

    @Test
    void everything_wrong_is_said_at_once() {
        as("editor")
                .body("{\"kind\": \"x\", \"name\": \"%s\", \"sameAs\": [\"x\"]}".formatted("n".repeat(201)))
                .post("/desk/v1/speakers")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/kind", "/name", "/sameAs/0"));
    }

    @Test
    void a_hundred_aliases_are_enough() {
        var aliases = String.join("\",\"", Collections.nCopies(101, "Bo"));

        as("editor")
                .body("{\"kind\": \"person\", \"name\": \"Bo\", \"aliases\": [\"%s\"]}".formatted(aliases))
                .post("/desk/v1/speakers")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/aliases"))
                .body("errors[0].kind", equalTo("too-many"));
    }

    @Test
    void an_unknown_field_is_refused_with_the_nearest_known() {
        as("editor")
                .body("{\"kind\": \"person\", \"name\": \"Bo\", \"nativename\": \"Bo\"}")
                .post("/desk/v1/speakers")
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/unknown-field"))
                .body("errors[0].pointer", equalTo("/nativename"))
                .body("errors[0].detail", containsString("nativeName"));
    }

    @Test
    void two_hundred_characters_outside_the_basic_plane_are_a_name() {
        as("editor")
                .body("{\"kind\": \"person\", \"name\": \"%s\"}".formatted("🙂".repeat(200)))
                .post("/desk/v1/speakers")
                .then()
                .statusCode(201)
                .body("slug", org.hamcrest.Matchers.startsWith("speaker"));
    }
}
