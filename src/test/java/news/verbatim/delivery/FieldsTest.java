// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import news.verbatim.kernel.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FieldsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Shape SHAPE = Shape.of("id revision a(b c(d e)) f g(h)");

    @Test
    void what_is_asked_for_stays_as_it_is_and_nothing_else_does() throws Exception {
        var document =
                "{\"id\":1,\"x\":[{\"id\":2}],\"a\":{\"b\":\"\\u00e9 “q”\",\"c\":[{\"d\":1.50,\"e\":null},{\"d\":true}]},"
                        + "\"f\":{\"deep\":[1,2]},\"g\":null,\"revision\":7}";
        assertEquals("{\"id\":1,\"revision\":7}", cut("id", document));
        assertEquals("{\"id\":1,\"a\":{\"c\":[{\"d\":1.50},{\"d\":true}]},\"revision\":7}", cut("a.c.d", document));
        assertEquals("{\"id\":1,\"f\":{\"deep\":[1,2]},\"g\":null,\"revision\":7}", cut("g.h,f", document));
        assertEquals(cut("a", document), cut("a.b,a,a.c.d", document));
    }

    @Test
    void in_any_order_and_number_the_same_fields_give_the_same_answer() throws Exception {
        var random = new Random(20261124);
        for (var round = 0; round < 200; round++) {
            var document = document(random, SHAPE).put("more", random.nextInt()).toString();
            var paths = SHAPE.paths().stream()
                    .filter(_ -> random.nextBoolean())
                    .collect(java.util.stream.Collectors.toList());
            if (paths.isEmpty()) continue;
            var once = JSON.readTree(cut(String.join(",", paths), document));
            Collections.shuffle(paths, random);
            paths.add(paths.getFirst());
            assertEquals(once, JSON.readTree(cut(String.join(",", paths), document)));
            assertTrue(once.has("id") && once.has("revision") && !once.has("more"));
        }
    }

    @Test
    void what_is_no_field_is_refused() {
        for (var asked : List.of("", ",", "a,", "a.", ".a", "a.x", "more", "a.c.d.e", "a..b", "A"))
            assertThrows(Refusal.class, () -> Fields.of(asked, SHAPE), asked);
    }

    private static ObjectNode document(Random random, Shape shape) {
        var node = JSON.createObjectNode();
        shape.names().forEach((name, within) -> {
            if (within.names().isEmpty() || random.nextInt(5) == 0) node.put(name, random.nextInt());
            else if (random.nextBoolean()) node.set(name, document(random, within));
            else node.putArray(name).add(document(random, within)).add(document(random, within));
        });
        return node;
    }

    private static String cut(String asked, String document) {
        return new String(Fields.of(asked, SHAPE).apply(document.getBytes(UTF_8)), UTF_8);
    }
}
