// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.function.Function;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Moment;
import news.verbatim.kernel.TruncatedDate;

/** How words of ours are spelled in JSON: closed sets in lower case with hyphens, moments and dates as they were given. */
public final class Spelling {

    private Spelling() {}

    public static ObjectMapper taught(ObjectMapper mapper) {
        return mapper.registerModule(new JavaTimeModule())
                .registerModule(new SimpleModule("verbatim")
                        .addSerializer(Moment.class, ToStringSerializer.instance)
                        .addSerializer(TruncatedDate.class, ToStringSerializer.instance)
                        .addDeserializer(Moment.class, text(Moment.class, Moment::new))
                        .addDeserializer(TruncatedDate.class, text(TruncatedDate.class, TruncatedDate::new)))
                .setAnnotationIntrospector(new Words());
    }

    private static <T> FromStringDeserializer<T> text(Class<T> type, Function<String, T> reader) {
        return new FromStringDeserializer<>(type) {
            @Override
            protected T _deserialize(String value, DeserializationContext context) {
                return reader.apply(value);
            }
        };
    }

    private static final class Words extends JacksonAnnotationIntrospector {
        @Override
        public String[] findEnumValues(
                com.fasterxml.jackson.databind.cfg.MapperConfig<?> config,
                AnnotatedClass type,
                Enum<?>[] values,
                String[] names) {
            for (var i = 0; i < values.length; i++) names[i] = Flaw.wire(values[i]);
            return names;
        }
    }
}
