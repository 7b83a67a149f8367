// SPDX-License-Identifier: Apache-2.0
package news.verbatim.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The page that editors work on is set up for their day. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageTest {

    /** What Swagger UI can write into a body. */
    static final Set<String> WRITABLE = Set.of(
            "application/json",
            "application/merge-patch+json",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "text/plain",
            "text/html");

    JsonNode api;
    Book book;

    @BeforeEach
    void read() {
        api = given().get("/q/openapi?format=json").as(JsonNode.class);
        book = new Book(api.deepCopy());
    }

    @Test
    void the_root_leads_there() {
        given().redirects().follow(false).get("/").then().statusCode(307).header("Location", "/q/swagger-ui/");
    }

    @Test
    void it_opens_folded_with_a_filter_ready_to_be_tried_and_every_place_can_be_linked_to() {
        var page =
                given().get("/q/swagger-ui/").then().statusCode(200).extract().asString();

        for (var setting : List.of(
                "<title>Verbatim</title>",
                "docExpansion: 'none'",
                "filter: true",
                "tryItOutEnabled: true",
                "deepLinking: true",
                "persistAuthorization: true")) assertThat(page, containsString(setting));
        var submitted = page.contains("supportedSubmitMethods")
                ? page.split("supportedSubmitMethods: ")[1].split("\n")[0]
                : "all";
        for (var method : Set.of("get", "put", "post", "delete", "patch"))
            assertTrue(submitted.equals("all") || submitted.contains(method), submitted);
    }

    @Test
    void its_chapters_follow_an_editors_day() {
        var names = StreamSupport.stream(api.path("tags").spliterator(), false)
                .map(tag -> tag.path("name").asText())
                .toList();

        assertEquals(
                List.of(
                        "Sign in",
                        "Intake",
                        "Articles",
                        "Captions",
                        "Attributions",
                        "Speakers",
                        "Media",
                        "Publishing",
                        "Content",
                        "Administration"),
                names);
        for (var tag : api.path("tags"))
            assertTrue(tag.path("description").asText().length() > 20, tag.toString());
        for (var operation : book.operations())
            assertTrue(names.contains(operation.said().at("/tags/0").asText()), operation.toString());
    }

    @Test
    void the_products_name_and_a_guide_of_one_paragraph_stand_on_top() {
        assertEquals("Verbatim", api.at("/info/title").asText());
        var guide = api.at("/info/description").asText().split("\n\n")[0];
        assertThat(guide, startsWith("**A day at the desk.**"));
        for (var step : List.of("*Authorize*", "*Intake*", "*Attributions*", "*Publishing*", "*Content*"))
            assertThat(guide, containsString(step));
    }

    @Test
    void authorize_takes_a_user_name_and_a_password() {
        var flows = api.at("/components/securitySchemes/signIn/flows");
        assertEquals(1, flows.size());
        var address = flows.at("/password/tokenUrl").asText();
        assertEquals("signIn", book.operation("POST", address).orElseThrow().id());
    }

    @Test
    void there_is_no_operation_that_cannot_be_tried() {
        for (var operation : book.operations()) {
            var bodies = new ArrayList<String>();
            operation.said().at("/requestBody/content").fieldNames().forEachRemaining(bodies::add);
            assertTrue(WRITABLE.containsAll(bodies), operation + " " + bodies);
            assertFalse(operation.method().equals("GET") && !bodies.isEmpty(), operation.toString());
            for (var parameter : operation.said().path("parameters"))
                assertFalse(parameter.has("example"), operation + " sends unasked: " + parameter);
        }
    }

    @Test
    void every_lead_from_an_answer_leads_somewhere_with_what_is_needed_there() {
        var leads = 0;
        for (var operation : book.operations())
            for (var status : operation.statuses())
                for (var lead : book.response(operation, Integer.parseInt(status))
                        .path("links")
                        .properties()) {
                    var there = book.operations().stream()
                            .filter(known -> known.id()
                                    .equals(lead.getValue().path("operationId").asText()))
                            .findFirst()
                            .orElseThrow();
                    var given = lead.getValue().path("parameters");
                    for (var parameter : there.said().path("parameters"))
                        if (parameter.path("required").asBoolean())
                            assertTrue(given.has(parameter.path("name").asText()), operation + " to " + there);
                    leads++;
                }
        assertTrue(leads >= 15, leads + " leads");
    }

    @Test
    void what_is_made_says_where_it_is() {
        for (var operation : book.operations())
            if (operation.statuses().contains("201"))
                assertTrue(book.response(operation, 201).path("headers").has("Location"), operation.toString());
    }
}
