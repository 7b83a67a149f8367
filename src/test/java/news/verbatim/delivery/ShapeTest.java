// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShapeTest {

    @Test
    void every_field_that_is_printed_can_be_asked_for_and_no_other() throws Exception {
        sameNames(Class.forName("news.verbatim.publishing.Document$Card"), Shape.CARD, "");
        sameNames(Class.forName("news.verbatim.publishing.Document"), Shape.ARTICLE, "");
        var blocks = Arrays.stream(
                        Class.forName("news.verbatim.publishing.Piece").getPermittedSubclasses())
                .flatMap(block -> Arrays.stream(block.getRecordComponents()))
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                blocks, new TreeSet<>(Shape.ARTICLE.names().get("body").names().keySet()));
    }

    /** What the shape names whole is not looked into. */
    private static void sameNames(Class<?> printed, Shape shape, String at) {
        var components = Arrays.asList(printed.getRecordComponents());
        var names = components.stream().map(RecordComponent::getName).collect(Collectors.toSet());
        assertEquals(
                new TreeSet<>(names), new TreeSet<>(Set.copyOf(shape.names().keySet())), at);
        for (var component : components) {
            var within = shape.names().get(component.getName());
            var type = type(component.getGenericType());
            if (!within.names().isEmpty() && type.isRecord()) sameNames(type, within, at + "." + component.getName());
        }
    }

    private static Class<?> type(Type type) {
        if (type instanceof ParameterizedType list) return type(list.getActualTypeArguments()[0]);
        return (Class<?>) type;
    }
}
