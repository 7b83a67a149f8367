// SPDX-License-Identifier: Apache-2.0
package news.verbatim.contract;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.verbatim.Desk;
import news.verbatim.contract.Book.Operation;
import news.verbatim.media.Pictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever tries what stands in the contract as an example is not disappointed. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExamplesTest {

    /** A cursor is good for the list that gave it, and nobody was served anything before there was anything. */
    static final Set<String> ONLY_THERE = Set.of("cursor", "asOf");

    static final Path EXAMPLES = Path.of("src/main/resources/examples");

    Book book;
    Scene scene;

    @BeforeEach
    void read() {
        book = new Book(given().get("/q/openapi?format=json").as(JsonNode.class));
        scene = new Scene(book);
    }

    @Test
    void every_example_of_a_request_can_be_sent_as_it_is() {
        var disappointed = new TreeMap<String, String>();
        var sent = new ArrayList<String>();
        var site = new Desk().says().get("/desk/v1/site").as(JsonNode.class);
        for (var operation : book.operations())
            for (var body : operation.said().at("/requestBody/content").properties()) {
                var answer = send(operation, body.getKey(), body.getValue().path("example"));
                sent.add(operation.id());
                if (answer.statusCode() != success(operation)) disappointed.put(operation.id(), told(answer));
                else keep(operation.id() + (body.getKey().startsWith("multipart/") ? ".rehearsal" : ".answer"), answer);
            }
        rehearse();
        restore(site);
        assertEquals(Map.of(), disappointed);
        assertTrue(sent.size() > 25, sent.toString());
    }

    @Test
    void every_address_answers_as_documented_when_it_is_asked_as_documented() {
        var disappointed = new TreeMap<String, String>();
        for (var operation : book.operations()) {
            if (operation.said().has("requestBody")) continue;
            var address = scene.address(operation);
            var request = scene.says(operation);
            if (needsTag(operation)) request.header("If-Match", scene.tag(address));
            if (operation.method().equals("GET") && takes(operation, "limit"))
                address += (address.contains("?") ? "&" : "?") + "limit=2";
            var answer = request.request(operation.method(), address);
            if (isNothing(operation, answer)) continue;
            if (answer.statusCode() != success(operation)) disappointed.put(operation.id(), told(answer));
            else keep(operation.id() + ".answer", answer);
        }
        assertEquals(Map.of(), disappointed);
    }

    @Test
    void every_form_that_is_documented_is_to_be_had() {
        var disappointed = new TreeMap<String, String>();
        for (var operation : book.operations()) {
            if (!operation.method().equals("GET")) continue;
            for (var form : book.response(operation, 200).path("content").properties()) {
                var type = form.getKey();
                if (type.equals("application/json") || type.contains("*") || type.startsWith("text/")) continue;
                var answer = scene.says(operation).accept(type).get(scene.address(operation));
                if (answer.statusCode() != 200 || !answer.contentType().startsWith(type))
                    disappointed.put(operation.id() + " " + type, told(answer));
                else keep(operation.id() + ".answer" + form(type), answer);
            }
        }
        assertEquals(Map.of(), disappointed);
    }

    private static String form(String type) {
        return type.equals("application/ld+json") ? ".ld" : type.contains("ninjs") ? ".ninjs" : "";
    }

    @Test
    void every_example_of_a_parameter_is_taken() {
        var disappointed = new TreeMap<String, String>();
        for (var operation : book.operations()) {
            if (!operation.method().equals("GET")) continue;
            var address = scene.address(operation);
            for (var parameter : operation.parameters("query")) {
                var name = parameter.path("name").asText();
                if (ONLY_THERE.contains(name) || address.contains("?" + name + "=")) continue;
                var example = parameter.at("/schema/examples/0");
                var value = (example.isArray() ? example.path(0) : example).asText();
                var answer = scene.says(operation).queryParam(name, value).get(address);
                if (answer.statusCode() != 200 && !isNothing(operation, answer))
                    disappointed.put(operation.id() + "?" + name, told(answer));
            }
        }
        assertEquals(Map.of(), disappointed);
    }

    /** Where it is documented that there may be nothing, that is an answer, too. */
    private static boolean isNothing(Operation operation, Response answer) {
        return answer.statusCode() == 204
                && operation.statuses().containsAll(List.of("200", "204"))
                && answer.asByteArray().length == 0;
    }

    private Response send(Operation operation, String type, JsonNode example) {
        scene.free(operation);
        scene.photo();
        var address = operation.id().equals("signIn") ? signInOf(operation) : scene.address(operation);
        var request = scene.says(operation);
        if (needsTag(operation)) request.header("If-Match", scene.tag(address));
        if (type.endsWith("urlencoded"))
            return given().contentType(type + "; charset=UTF-8")
                    .formParams(Book.JSON.convertValue(example, new TypeReference<Map<String, String>>() {}))
                    .post(address);
        if (type.startsWith("multipart/"))
            return request.contentType(type)
                    .multiPart("file", "harbour.jpg", Pictures.jpeg(64, 48))
                    .multiPart(new MultiPartSpecBuilder(example.path("metadata").toString())
                            .controlName("metadata")
                            .charset(UTF_8)
                            .build())
                    .post(address);
        var text = example.isTextual() ? example.asText() : example.toString();
        return request.contentType(!type.equals("application/json") ? type + "; charset=UTF-8" : type)
                .body(text)
                .request(operation.method(), address);
    }

    /** The one operation that is done in earnest or not. */
    private void rehearse() {
        var rehearsal = new Desk()
                .says()
                .contentType("text/plain; charset=UTF-8")
                .body(scene.example("bringPage").asText())
                .post("/desk/v1/intake?dryRun=true");
        assertEquals(200, rehearsal.statusCode());
        keep("bringPage.rehearsal", rehearsal);
    }

    private String signInOf(Operation operation) {
        scene.user();
        return operation.path();
    }

    private static boolean needsTag(Operation operation) {
        return operation.parameters("header").stream()
                .anyMatch(header -> header.path("name").asText().equals("If-Match")
                        && header.path("required").asBoolean());
    }

    private static boolean takes(Operation operation, String name) {
        return operation.parameters("query").stream()
                .anyMatch(parameter -> parameter.path("name").asText().equals(name));
    }

    /** What is documented as the answer when all goes well: made before as asked, before done. */
    private static int success(Operation operation) {
        return List.of("201", "200", "204").stream()
                .filter(operation.statuses()::contains)
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow();
    }

    private static String told(Response answer) {
        return answer.statusCode() + " " + answer.asString().lines().limit(3).collect(Collectors.joining());
    }

    /** The site is one for all tests. */
    private static void restore(JsonNode site) {
        var before = (ObjectNode) site.deepCopy();
        before.remove(List.of("revision", "updatedAt", "updatedBy"));
        var says = new Desk().says();
        var tag = says.get("/desk/v1/site").header("ETag");
        new Desk()
                .says()
                .header("If-Match", tag)
                .body(before.toString())
                .put("/desk/v1/site")
                .then()
                .statusCode(200);
    }

    /** With {@code -Dexamples.write=true} the answers that have no example yet are kept as such. */
    private static void keep(String name, Response answer) {
        var type = answer.contentType() == null ? "" : answer.contentType().replaceFirst(";.*", "");
        var file = EXAMPLES.resolve(name + (type.endsWith("xml") ? ".xml" : ".json"));
        if (!Boolean.getBoolean("examples.write") || !type.matches("application/.*(json|xml)") || Files.exists(file))
            return;
        try {
            if (type.endsWith("xml")) {
                Files.write(file, answer.asByteArray());
                return;
            }
            var tidy = Book.JSON.writerWithDefaultPrettyPrinter();
            Files.writeString(file, tidy.writeValueAsString(Book.JSON.readTree(answer.asByteArray())) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
