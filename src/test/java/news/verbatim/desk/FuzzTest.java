// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static io.restassured.RestAssured.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.verbatim.Desk;
import news.verbatim.Stories;
import news.verbatim.kernel.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzTest {

    static final int ROUNDS = 500;
    static final Set<String> KINDS =
            Arrays.stream(Kind.values()).map(kind -> "/problems/" + kind.wire()).collect(Collectors.toSet());
    static final List<String> ODD = List.of(
            "null",
            "true",
            "-1",
            "0",
            "2147483648",
            "1e300",
            "0.5",
            "\"\"",
            "\" \"",
            "\"\\r\\n\"",
            "\"x\"",
            "\"" + "x".repeat(600) + "\"",
            "\"👩‍👩‍👧‍👦\"",
            "\"javascript:alert(1)\"",
            "\"//a\"",
            "\"" + UUID.randomUUID() + "\"",
            "\"a1\"",
            "\"p1\"",
            "\"lead\"",
            "\"confirmed\"",
            "\"partial\"",
            "\"2025-02-30\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"9999-12-31T23:59:59.999999999-18:00\"",
            "\"und-x-y\"",
            "[]",
            "[null]",
            "[[]]",
            "{}",
            "{\"x\":1}",
            "[{}]",
            "{\"headline\":true}");

    final Desk desk = new Desk();
    ObjectNode story;

    @BeforeEach
    void begin() {
        story = Stories.everything(desk);
        story.remove("slug");
    }

    @Test
    void whatever_is_sent_is_taken_whole_or_refused_in_words() {
        var taken = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var random = new Random(round);
            var altered = story.deepCopy();
            for (var i = 0; i <= random.nextInt(2); i++) alter(altered, random);

            var answer = desk.says().body(altered).post("/desk/v1/articles");

            assertSane(answer, "round " + round + ": " + altered);
            if (answer.statusCode() == 201) taken++;
            if (answer.statusCode() == 201 && taken % 3 == 0) publish(answer, "round " + round + ": " + altered);
        }
        assertTrue(taken > ROUNDS / 20, "only " + taken + " were taken");
        assertTrue(taken < ROUNDS, "nothing was refused");
    }

    void publish(Response answer, String what) {
        var article = new Desk.Article(answer.path("id"), 1, "");
        var again = desk.says().get("/desk/v1/articles/{id}", article.id());
        assertEquals(answer.<Object>path("story"), again.<Object>path("story"), what);
        var published = desk.publishes(article);
        assertSane(published, what);
        if (published.statusCode() == 200)
            assertEquals(
                    200, when().get("/content/v1/articles/{id}", article.id()).statusCode(), what);
    }

    static void assertSane(Response answer, String what) {
        var status = answer.statusCode();
        assertTrue(status < 500, () -> status + " " + answer.asString() + " " + what);
        if (status < 400) return;
        assertEquals("application/problem+json", answer.contentType(), what);
        assertTrue(KINDS.contains(answer.<String>path("type")), what);
        assertEquals(status, answer.<Integer>path("status"), what);
        assertTrue(
                !answer.<String>path("detail").matches("(?s).*(java\\.|org\\.|com\\.|Exception|SQL).*"),
                answer.asString());
    }

    static void alter(ObjectNode story, Random random) {
        var places = new ArrayList<JsonNode>();
        collect(story, places);
        var holder = places.get(random.nextInt(places.size()));
        if (holder instanceof ObjectNode object) alter(object, places, random);
        else alter((ArrayNode) holder, places, random);
    }

    private static void alter(ObjectNode object, List<JsonNode> places, Random random) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) return;
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + "s", object.remove(name));
            case 2 -> object.set(name, places.get(random.nextInt(places.size())).deepCopy());
            case 3 -> object.set(name, nudged(object.get(name), random));
            default -> object.set(name, odd(random));
        }
    }

    private static void alter(ArrayNode list, List<JsonNode> places, Random random) {
        if (list.isEmpty()) {
            list.add(odd(random));
            return;
        }
        var at = random.nextInt(list.size());
        switch (random.nextInt(5)) {
            case 0 -> list.remove(at);
            case 1 -> list.insert(at, list.get(at).deepCopy());
            case 2 -> list.set(at, places.get(random.nextInt(places.size())).deepCopy());
            case 3 -> list.insert(0, list.remove(at));
            default -> list.set(at, odd(random));
        }
    }

    private static JsonNode nudged(JsonNode value, Random random) {
        var nodes = Stories.JSON.getNodeFactory();
        if (value.isInt()) return nodes.numberNode(value.intValue() + random.nextInt(5) - 2);
        if (value.isBoolean()) return nodes.booleanNode(!value.booleanValue());
        if (!value.isTextual()) return odd(random);
        var text = value.textValue();
        return nodes.textNode(random.nextBoolean() ? text + "…" : text.substring(text.length() / 2));
    }

    private static JsonNode odd(Random random) {
        try {
            return Stories.JSON.readTree(ODD.get(random.nextInt(ODD.size())));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode()) places.add(node);
        node.forEach(child -> collect(child, places));
    }
}
