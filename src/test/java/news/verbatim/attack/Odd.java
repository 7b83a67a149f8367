// SPDX-License-Identifier: Apache-2.0
package news.verbatim.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What nobody should send, and small alterations that turn what may be sent into what may not. */
final class Odd {

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\r\nX-Injected: 1",
            "'; drop table article; --",
            "\" or 1=1 --",
            "%' or '%'='",
            "$1",
            "?",
            ":id",
            "<script>alert(1)</script>",
            "javascript:alert(1)",
            "//evil.example/",
            "https://user:secret@evil.example/",
            "http://127.0.0.1:1/",
            "../../etc/passwd",
            "%2e%2e%2f",
            "${jndi:ldap://127.0.0.1/a}",
            "#{7*7}",
            "{{7*7}}",
            "=1+1",
            "__proto__",
            "null",
            "true",
            "NaN",
            "-1",
            "0",
            "99999999999999999999",
            "1e309",
            "2025-02-30",
            "0000-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999-18:00",
            "+999999999-12-31T23:59:59Z",
            "Europe/Atlantis",
            "xx-YY-zz",
            "👩‍👩‍👧‍👦",
            "e\u0301\u0301\u0301",
            "\u202egnp.exe",
            "\ufeff",
            "\ufffe",
            "\ud83c",
            "İıŞş",
            "a".repeat(300),
            "雨".repeat(3_000),
            "0199aaaa-0000-7000-8000-00000000000f",
            "00000000-0000-0000-0000-000000000000");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Odd() {}

    static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    static JsonNode value(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt());
            case 3 -> NODES.numberNode(random.nextInt(5) - 2);
            case 4 -> NODES.numberNode(1e300 * random.nextDouble());
            case 5 -> NODES.arrayNode();
            case 6 -> NODES.objectNode();
            case 7 -> NODES.arrayNode().addNull();
            case 8 -> NODES.objectNode().put(text(random), 1);
            case 9 -> nested(random.nextInt(80));
            default -> NODES.textNode(text(random));
        };
    }

    private static JsonNode nested(int levels) {
        JsonNode node = NODES.arrayNode();
        for (var i = 0; i < levels; i++) node = NODES.arrayNode().add(node);
        return node;
    }

    /** One place of it made different. */
    static void alter(JsonNode whole, Random random) {
        var places = new ArrayList<JsonNode>();
        collect(whole, places);
        if (places.isEmpty()) return;
        var place = places.get(random.nextInt(places.size()));
        if (place instanceof ObjectNode object) alter(object, places, random);
        if (place instanceof ArrayNode list) alter(list, places, random);
    }

    private static void alter(ObjectNode object, List<JsonNode> places, Random random) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(12) == 0) {
            object.set(text(random), value(random));
            return;
        }
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(5)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, places.get(random.nextInt(places.size())).deepCopy());
            case 2 -> object.set(name, nudged(object.get(name), random));
            default -> object.set(name, value(random));
        }
    }

    private static void alter(ArrayNode list, List<JsonNode> places, Random random) {
        var at = list.isEmpty() ? 0 : random.nextInt(list.size());
        switch (list.isEmpty() ? 4 : random.nextInt(4)) {
            case 0 -> list.remove(at);
            case 1 -> list.insert(at, list.get(at).deepCopy());
            case 2 -> list.set(at, places.get(random.nextInt(places.size())).deepCopy());
            case 3 -> list.set(at, nudged(list.get(at), random));
            default -> list.add(value(random));
        }
    }

    private static JsonNode nudged(JsonNode value, Random random) {
        if (value.isInt()) return NODES.numberNode(value.intValue() + random.nextInt(5) - 2);
        if (value.isBoolean()) return NODES.booleanNode(!value.booleanValue());
        if (!value.isTextual()) return value(random);
        var text = value.textValue();
        return NODES.textNode(random.nextBoolean() ? text + text(random) : text.substring(text.length() / 2));
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode()) places.add(node);
        node.forEach(child -> collect(child, places));
    }
}
