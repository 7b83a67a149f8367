// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

/**
 * Puts rows into a table by one statement, however many they are: sent as one JSON array, which the database takes apart.
 * Each is an object whose fields are called as the columns are.
 */
public final class Rows<R> {

    /** What the column gets is what this function of the database makes of the field. */
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface MadeBy {
        String value();
    }

    /** As the column is called; what the column gets made of is called otherwise, since it is not of the column's type. */
    private static final class Names extends PropertyNamingStrategies.SnakeCaseStrategy {

        @Override
        public String nameForField(MapperConfig<?> config, AnnotatedField field, String name) {
            var column = super.nameForField(config, field, name);
            return field.hasAnnotation(MadeBy.class) ? given(column) : column;
        }
    }

    private static final Names NAMES = new Names();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(byte[].class, new Hexadecimal()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .propertyNamingStrategy(NAMES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    private final String statement;
    private final String removal;

    public Rows(String table, Class<R> type) {
        var fields = Stream.of(type.getDeclaredFields()).filter(Rows::isColumn).toList();
        var columns = fields.stream().map(Rows::column).collect(Collectors.joining(", "));
        var values = fields.stream().map(Rows::value).collect(Collectors.joining(", "));
        statement = "insert into %s (%s) select %s from %s".formatted(table, columns, values, taken(table, fields));
        removal = "delete from " + table + " where article = :article";
    }

    /** Each object by itself only where a function has to look into it: that takes it apart twice. */
    private static String taken(String table, List<Field> fields) {
        var apart = fields.stream().anyMatch(field -> field.isAnnotationPresent(MadeBy.class))
                ? "json_array_elements(cast(:rows as json)) given, json_populate_record(cast(null as %s), given) made"
                : "json_populate_recordset(cast(null as %s), cast(:rows as json)) made";
        return apart.formatted(table);
    }

    private static String column(Field field) {
        return NAMES.translate(field.getName());
    }

    private static String given(String column) {
        return "_" + column;
    }

    private static String value(Field field) {
        var by = field.getAnnotation(MadeBy.class);
        return by == null ? "made." + column(field) : "%s(given ->> '%s')".formatted(by.value(), given(column(field)));
    }

    private static boolean isColumn(Field field) {
        var unstored = Modifier.STATIC | Modifier.TRANSIENT;
        return (field.getModifiers() & unstored) == 0 && !Collection.class.isAssignableFrom(field.getType());
    }

    public interface Row<V, R> {
        R of(V value, int position);
    }

    public static <V, R> List<R> of(List<V> values, Row<V, R> row) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> row.of(values.get(i), i))
                .toList();
    }

    /** Those of the parts of some values, one after another. */
    public static <V, P, R> List<R> within(List<V> values, Function<V, List<P>> parts, PartRow<V, P, R> row) {
        return values.stream()
                .flatMap(value -> of(parts.apply(value), (part, i) -> row.of(value, part, i)).stream())
                .toList();
    }

    public interface PartRow<V, P, R> {
        R of(V value, P part, int position);
    }

    /** Puts them where the article's rows for what was there before stand; rows that refer to those go with them. */
    public void replace(Session database, UUID article, List<?> before, List<R> after) {
        if (!before.isEmpty())
            database.createNativeMutationQuery(removal)
                    .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                    .setParameter("article", article)
                    .executeUpdate();
        insert(database, after);
    }

    /** What they refer to has to be in the database already. */
    public void insert(Session database, List<R> rows) {
        if (rows.isEmpty()) return;
        database.createNativeMutationQuery(statement)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("rows", json(rows))
                .executeUpdate();
    }

    private static String json(Object rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bytes as the database reads them. */
    private static final class Hexadecimal extends StdSerializer<byte[]> {

        Hexadecimal() {
            super(byte[].class);
        }

        @Override
        public void serialize(byte[] bytes, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString("\\x" + HexFormat.of().formatHex(bytes));
        }
    }
}
