// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Moment;
import news.verbatim.kernel.TruncatedDate;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The smallest things on the wire: words, numbers, ids, moments. */
final class Letters {

    private Letters() {}

    static boolean isOne(Class<?> type) {
        return !type.isRecord() && !type.isSealed() || type == Moment.class || type == TruncatedDate.class;
    }

    static Schema of(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) return schema(SchemaType.BOOLEAN);
        if (type == int.class || type == Integer.class)
            return schema(SchemaType.INTEGER).format("int32");
        if (type == long.class || type == Long.class)
            return schema(SchemaType.INTEGER).format("int64");
        if (type == double.class || type == Double.class)
            return schema(SchemaType.NUMBER).format("double");
        if (type == String.class) return schema(SchemaType.STRING);
        if (type == URI.class) return schema(SchemaType.STRING).format("uri");
        if (type == UUID.class) return id();
        if (type == LocalDate.class)
            return schema(SchemaType.STRING).format("date").addExample("2025-11-18");
        if (type == Moment.class) return moment("2025-11-27T15:44:00+03:00");
        if (type == Instant.class) return moment("2025-11-27T12:44:00Z");
        if (type == TruncatedDate.class)
            return schema(SchemaType.STRING)
                    .pattern("^\\d{4}(-\\d{2}(-\\d{2})?)?$")
                    .addExample("2025-11");
        if (type.isEnum())
            return schema(SchemaType.STRING)
                    .enumeration(Arrays.stream(type.getEnumConstants())
                            .<Object>map(word -> Flaw.wire((Enum<?>) word))
                            .toList());
        return OASFactory.createSchema(); // anything
    }

    static Schema id() {
        return schema(SchemaType.STRING).format("uuid").addExample("019ab3c4-7d10-7a52-9c1e-5f2b8d4e6a01");
    }

    static Schema text(String description, String example) {
        return schema(SchemaType.STRING).description(description).addExample(example);
    }

    private static Schema moment(String example) {
        return schema(SchemaType.STRING).format("date-time").addExample(example);
    }

    private static Schema schema(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
