// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is noted beside the parts of a record about how they stand on the wire. */
final class Notes {

    private Notes() {}

    static @Nullable Schema on(Class<?> type) {
        return type.getAnnotation(Schema.class);
    }

    static @Nullable Schema on(Class<?> type, RecordComponent part) {
        return field(type, part).getAnnotation(Schema.class);
    }

    static Field field(Class<?> type, RecordComponent part) {
        try {
            return type.getDeclaredField(part.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e); // every component has its field
        }
    }

    static String name(Class<?> type, RecordComponent part) {
        var given = field(type, part).getAnnotation(JsonProperty.class);
        return given == null || given.value().isEmpty() ? part.getName() : given.value();
    }

    /** What must be given is not null, even where the code has to reckon with it. */
    static boolean nullable(Class<?> type, RecordComponent part) {
        var about = on(type, part);
        if (about != null && about.required()) return false;
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    static void describe(
            org.eclipse.microprofile.openapi.models.media.Schema schema, @Nullable Schema about, String name) {
        var description = about == null || about.description().isEmpty() ? Glossary.of(name) : about.description();
        if (description != null) schema.description(description);
        if (about == null) return;
        if (about.readOnly()) schema.readOnly(true);
        if (!about.pattern().isEmpty()) schema.pattern(about.pattern()).format(null);
        if (!about.format().isEmpty()) schema.format(about.format());
        if (!about.minimum().isEmpty()) schema.minimum(new BigDecimal(about.minimum()));
        if (!about.maximum().isEmpty()) schema.maximum(new BigDecimal(about.maximum()));
        if (about.maxLength() != Integer.MAX_VALUE) schema.maxLength(about.maxLength());
        if (about.minLength() != 0) schema.minLength(about.minLength());
        if (about.maxItems() != Integer.MIN_VALUE) schema.maxItems(about.maxItems());
        if (about.minItems() != Integer.MAX_VALUE) schema.minItems(about.minItems());
        if (!about.defaultValue().isEmpty()) schema.defaultValue(value(schema, about.defaultValue()));
        if (about.enumeration().length > 0) schema.enumeration(List.<Object>of((Object[]) about.enumeration()));
        if (about.examples().length > 0)
            schema.examples(Arrays.stream(about.examples())
                    .map(example -> value(schema, example))
                    .toList());
    }

    /** Annotations hold nothing but text. */
    private static Object value(org.eclipse.microprofile.openapi.models.media.Schema schema, String text) {
        var types = schema.getType();
        if (types == null) return text;
        return switch (types.getFirst()) {
            case INTEGER -> Integer.valueOf(text);
            case NUMBER -> new BigDecimal(text);
            case BOOLEAN -> Boolean.valueOf(text);
            default -> text;
        };
    }
}
