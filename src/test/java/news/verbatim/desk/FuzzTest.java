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
import java.io.IOException;
import java.io.UncheckedIOException;
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

    @Test
    void a_story_that_lacks_any_one_thing_is_taken_or_refused_in_words() {
        var places = new ArrayList<JsonNode>();
        collect(story, places);
        for (var place = 0; place < places.size(); place++) {
            if (!(places.get(place) instanceof ObjectNode whole)) continue;
            var names = new ArrayList<String>();
            whole.fieldNames().forEachRemaining(names::add);
            for (var name : names)
                for (var instead :
                        new String[] {null, List.of("null", "[]", "{}").get(place % 3)}) {
                    var altered = story.deepCopy();
                    var copies = new ArrayList<JsonNode>();
                    collect(altered, copies);
                    var holder = (ObjectNode) copies.get(place);
                    if (instead == null) holder.remove(name);
                    else holder.set(name, object("{\"it\":" + instead + "}").get("it"));
                    assertSane(desk.says().body(altered).post("/desk/v1/articles"), name + ": " + altered);
                }
        }
    }

    @Test
    void whatever_is_sent_to_any_other_address_is_taken_or_refused_in_words() {
        var article = desk.writes(story);
        var kept = desk.story(article);
        var said = without(kept.at("/attributions/0"), "id");
        var caption = without(kept.at("/captions/0"), "id");
        caption.put("role", "inline");
        var below = "/desk/v1/articles/" + article.id();
        var verdict = object("{\"verdict\":\"confirmed\",\"speaker\":{\"kind\":\"person\",\"name\":\"Oda\","
                + "\"aliases\":[\"O.\"],\"sameAs\":[\"https://a.example/\"],\"terms\":[{\"title\":\"mayor\","
                + "\"organisation\":\"Elmsby\",\"from\":\"2020\",\"to\":\"2021-05\"}]},\"reason\":\"So\"}");
        var photo = without(caption, "id", "media", "role", "creditFormat", "decorative");
        photo.put("url", "https://a.example/a.jpg")
                .put("width", 3)
                .put("height", 2)
                .put("creator", "Per Aas");

        tries("POST", below + "/attributions", said, 0);
        tries("POST", below + "/captions", caption, 1_000);
        tries("PUT", below + "/attributions/" + kept.at("/attributions/0/id").asText() + "/verdict", verdict, 2_000);
        tries("POST", "/desk/v1/speakers", (ObjectNode) verdict.get("speaker"), 3_000);
        tries("POST", "/desk/v1/media", photo, 4_000);
        tries("POST", "/desk/v1/tags", object("{\"slug\":\"rain\",\"name\":\"Rain\",\"order\":1}"), 5_000);
        tries("PUT", below + "/stage", object("{\"stage\":\"in-review\"}"), 6_000);
        tries(
                "PUT",
                below + "/publication",
                object("{\"from\":\"2024-01-01T06:00:00+01:00\",\"zone\":\"Europe/Oslo\",\"until\":"
                        + "\"2097-01-01T06:00:00+01:00\",\"change\":\"initial\",\"note\":\"So\"}"),
                7_000);
    }

    void tries(String method, String address, ObjectNode body, int seed) {
        for (var round = seed; round < seed + ROUNDS / 10; round++) {
            var altered = body.deepCopy();
            alter(altered, new Random(round));
            var request = desk.says().body(altered);
            var id = address.replaceFirst("(/desk/v1/articles/[^/]+)/.*", "$1");
            if (method.equals("PUT"))
                request.header("If-Match", desk.says().get(id).header("ETag"));

            assertSane(request.request(method, address), method + " " + address + " " + round + ": " + altered);
        }
    }

    static ObjectNode without(JsonNode value, String... fields) {
        return ((ObjectNode) value).deepCopy().remove(List.of(fields));
    }

    static ObjectNode object(String json) {
        try {
            return (ObjectNode) Stories.JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final List<String> PARAMETERS = List.of(
            "q",
            "state",
            "section",
            "tag",
            "speaker",
            "updatedFrom",
            "updatedTo",
            "publishedFrom",
            "publishedTo",
            "sort",
            "limit",
            "cursor",
            "verdict",
            "kind",
            "anchor",
            "article",
            "media",
            "depicted",
            "credit",
            "language",
            "byline",
            "occasion",
            "saidFrom",
            "saidTo",
            "fields",
            "asOf");
    static final List<String> LISTS = List.of(
            "/desk/v1/articles",
            "/desk/v1/attributions",
            "/desk/v1/captions",
            "/desk/v1/speakers",
            "/desk/v1/media",
            "/desk/v1/sections",
            "/desk/v1/tags",
            "/content/v1/articles",
            "/content/v1/quotes",
            "/content/v1/captions",
            "/content/v1/speakers");
    static final List<String> ASKED = List.of(
            "",
            " ",
            "'",
            "%",
            "_\\",
            "\"a",
            "-",
            ",",
            ",,a",
            "-,-",
            "🇳🇴e\u0301",
            "\u202e",
            "a".repeat(250),
            "0",
            "1e3",
            "null",
            "0000-01-01",
            "9999-12-31",
            "2025-02-30",
            "0000-01-01T00:00:00+18:00",
            "9999-12-31T23:59:59.999999999-18:00",
            "99999-01-01",
            "0199aaaa-0000-7000-8000-00000000000f",
            "1-1-1-1-1",
            "AAAAAAAAAAAAAAAA");

    @Test
    void whatever_a_list_is_asked_for_is_answered_or_refused_in_words() {
        for (var list : LISTS)
            for (var parameter : PARAMETERS)
                for (var i = PARAMETERS.indexOf(parameter) % 3; i < ASKED.size(); i += 3) {
                    var value = ASKED.get(i);
                    var answer = desk.says().queryParam(parameter, value).get(list);
                    assertSane(answer, list + "?" + parameter + "=" + value);
                    if (answer.<String>path("type") != null && answer.asString().contains("unknown-field")) break;
                }
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode()) places.add(node);
        node.forEach(child -> collect(child, places));
    }
}
