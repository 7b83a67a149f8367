// SPDX-License-Identifier: Apache-2.0
package news.verbatim.contract;

import static io.restassured.RestAssured.filters;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import news.verbatim.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The witness of all tests sees what it is there to see. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WitnessTest {

    static final String ME = "/access/v1/me";

    Book book;
    Witness witness;

    @BeforeEach
    void read() {
        book = new Book(given().get("/q/openapi?format=json").as(JsonNode.class));
        witness = new Witness(() -> book);
    }

    @Test
    void every_test_is_witnessed() {
        assertTrue(filters().stream().anyMatch(Witness.class::isInstance));
    }

    @Test
    void a_true_answer_is_believed() {
        assertEquals("[]", faults(200, "application/json;charset=UTF-8", me()));
    }

    @Test
    void a_status_a_media_type_and_a_body_that_are_not_documented_are_noticed() {
        assertTrue(faults(418, "application/json", me()).contains("status"));
        assertTrue(faults(200, "text/html", me()).contains("media type"));
        assertTrue(faults(200, "application/json", me().put("shoeSize", 43)).contains("shoeSize"));
        assertTrue(faults(200, "application/json", me().put("username", 43)).contains("username"));
        assertTrue(faults(200, "application/json", me().without("roles")).contains("roles"));
        assertTrue(faults(404, "application/problem+json", me()).contains("status"));
    }

    @Test
    void a_body_that_should_not_have_been_taken_is_noticed() {
        var adding = book.operation("POST", "/desk/v1/speakers").orElseThrow();
        assertEquals(
                0,
                witness.taken(adding, "application/json", "{\"kind\":\"person\",\"name\":\"A\"}")
                        .size());
        for (var wrong :
                new String[] {"{\"kind\":\"ghost\",\"name\":\"A\"}", "{\"kind\":\"person\"}", "{\"nam\":\"A\"}"})
            assertTrue(witness.taken(adding, "application/json", wrong).size() > 0, wrong);
        assertEquals(1, witness.taken(adding, "text/plain", "A").size());
    }

    @Test
    void an_address_with_variables_is_not_mistaken_for_a_fixed_one() {
        assertEquals(
                "verifyAudit",
                book.operation("GET", "/desk/v1/audit/verification")
                        .orElseThrow()
                        .id());
        assertEquals(
                "readDraft",
                book.operation("GET", "/desk/v1/articles/a%2Fb").orElseThrow().id());
        assertTrue(book.operation("GET", "/desk/v1/articles/").isEmpty());
    }

    private static ObjectNode me() {
        return (ObjectNode) new Desk().says().get(ME).as(JsonNode.class);
    }

    private String faults(int status, String type, JsonNode body) {
        var reading = book.operation("GET", ME).orElseThrow();
        return Answered.faults(book, reading, ME, status, type, body.toString().getBytes(UTF_8))
                .toString();
    }
}
