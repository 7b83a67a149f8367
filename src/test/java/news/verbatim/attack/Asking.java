// SPDX-License-Identifier: Apache-2.0
package news.verbatim.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import news.verbatim.attack.Client.Sent;
import news.verbatim.contract.Book;
import news.verbatim.contract.Book.Operation;
import org.jspecify.annotations.Nullable;

/** Makes one request to one operation: as it should be, nearly so, or hostile. */
final class Asking {

    enum Mood {
        VALID,
        NEARLY,
        HOSTILE
    }

    private static final List<String> ACCEPTED = List.of(
            "*/*", "application/json", "text/html, */*;q=0.1", "text/html", "application/json;q=0", "", "a/b/c");
    private static final List<String> TYPES = List.of(
            "text/plain", "application/xml", "application/json; charset=latin1", "multipart/form-data", "x", "");
    private static final List<String> TAGS = List.of("\"1\"", "\"0\"", "*", "1", "W/\"1\"", "\"99999999999\"", "\"a\"");

    private final Book book;
    private final Things things;
    private final Crew crew;
    private final Random random;
    private final Mood mood;
    private final Made made;

    Asking(Book book, Things things, Crew crew, Random random) {
        this.book = book;
        this.things = things;
        this.crew = crew;
        this.random = random;
        this.mood = Mood.values()[random.nextInt(3)];
        this.made = new Made(book, random, things::named);
    }

    Sent to(Operation operation, @Nullable String who) {
        var address = spoiled(operation, things.filled(operation.path()));
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        if (who != null) headers.put("Authorization", "Bearer " + crew.token(who));
        if (mood == Mood.HOSTILE && random.nextInt(10) == 0) headers.put("Authorization", "Bearer x.y.z");
        if (rarely()) headers.put("Accept", pick(ACCEPTED));
        for (var header : operation.parameters("header")) header(header, address, headers);
        var body = body(operation, address, headers);
        return new Sent(operation.method(), address + query(operation), headers, body);
    }

    /** Another name where one stands, never another operation. */
    private String spoiled(Operation operation, String address) {
        var named = operation.path().matches("(/[^/]+){3}/\\{.*");
        if (mood != Mood.HOSTILE || random.nextInt(6) > 0 || !named) return address;
        var name = "-" + encoded(Odd.text(random)).replace("$", "\\$"); // without one it were the list's address
        return address.replaceFirst("^((?:/[^/]+){3}/)[^/]+", "$1" + name);
    }

    private void header(JsonNode said, String address, Map<String, String> headers) {
        var name = said.path("name").asText();
        if (mood != Mood.VALID && rarely()) {
            if (random.nextBoolean()) headers.put(name, pick(TAGS));
        } else if (name.equals("If-Match")) {
            var tag = things.now(address).header("ETag");
            if (!tag.isEmpty()) headers.put(name, tag);
        } else if (random.nextBoolean()) headers.put(name, "\"a\", W/\"b\"");
    }

    private String query(Operation operation) {
        var parts = new ArrayList<String>();
        for (var said : operation.parameters("query")) {
            if (random.nextInt(4) > 0) continue;
            var name = said.path("name").asText();
            var value = mood == Mood.HOSTILE || mood == Mood.NEARLY && rarely() ? Odd.text(random) : valid(said);
            if (!value.isEmpty() || mood != Mood.VALID) parts.add(name + "=" + encoded(value));
            if (mood == Mood.HOSTILE && random.nextInt(10) == 0) parts.add(name + "=" + encoded(value));
        }
        if (mood == Mood.HOSTILE && random.nextInt(12) == 0) parts.add(encoded(Odd.text(random)) + "=%ff");
        if (mood == Mood.HOSTILE && random.nextInt(60) == 0) parts.add("q=" + "a".repeat(9_000));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private String valid(JsonNode said) {
        var name = said.path("name").asText();
        if (name.equals("cursor")) return "";
        var real = things.named(name);
        if (real != null && random.nextBoolean()) return real;
        if (said.has("example")) return said.path("example").asText();
        return made.of(said.path("schema")).asText();
    }

    private byte @Nullable [] body(Operation operation, String address, Map<String, String> headers) {
        var content = book.at(operation.said().path("requestBody")).path("content");
        if (content.isEmpty()) return mood == Mood.HOSTILE && rarely() ? "{}".getBytes(StandardCharsets.UTF_8) : null;
        var media = content.properties().iterator().next();
        headers.put("Content-Type", mood == Mood.HOSTILE && rarely() ? pick(TYPES) : media.getKey());
        if (headers.get("Content-Type").isEmpty()) headers.remove("Content-Type");
        if (media.getKey().startsWith("text/")) return bytes(text(media.getValue()));
        var value = value(media.getValue(), address);
        for (var i = 0; mood != Mood.VALID && i <= random.nextInt(mood == Mood.NEARLY ? 1 : 4); i++)
            Odd.alter(value, random);
        return bytes(media.getKey().endsWith("urlencoded") ? form(value) : value.toString());
    }

    private String text(JsonNode media) {
        var example = media.path("example").asText("A headline\n\nA line of text that says so.\n");
        if (mood == Mood.VALID) return example;
        var cut = random.nextInt(example.length() + 1);
        return example.substring(0, cut) + Odd.text(random) + example.substring(cut);
    }

    /** Made anew, as the contract's example has it, or as it stands now. */
    private JsonNode value(JsonNode media, String address) {
        var schema = book.at(media.path("schema"));
        var way = random.nextInt(3);
        if (way == 0 && media.has("example")) return media.get("example").deepCopy();
        if (way == 1) {
            var now = things.now(address).json();
            var known = now.has("story") && schema.path("properties").has("headline") ? now.get("story") : now;
            if (known instanceof ObjectNode object) {
                var names = new ArrayList<String>();
                schema.path("properties").fieldNames().forEachRemaining(names::add);
                return object.deepCopy().retain(names);
            }
        }
        return made.of(schema);
    }

    private static String form(JsonNode value) {
        var parts = new ArrayList<String>();
        value.properties()
                .forEach(field -> parts.add(
                        encoded(field.getKey()) + "=" + encoded(field.getValue().asText())));
        return String.join("&", parts);
    }

    private byte[] bytes(String text) {
        var cut = mood == Mood.HOSTILE && random.nextInt(15) == 0 ? text.substring(0, text.length() / 2) : text;
        var bytes = cut.getBytes(StandardCharsets.UTF_8);
        if (mood == Mood.HOSTILE && bytes.length > 0 && random.nextInt(15) == 0)
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        return bytes;
    }

    private boolean rarely() {
        return random.nextInt(8) == 0;
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
