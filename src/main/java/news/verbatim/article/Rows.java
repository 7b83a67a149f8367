// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
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
final class Rows<R> {

    private static final PropertyNamingStrategies.SnakeCaseStrategy NAMES =
            new PropertyNamingStrategies.SnakeCaseStrategy();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .propertyNamingStrategy(NAMES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    private final String statement;
    private final String removal;

    Rows(String table, Class<R> type) {
        var columns = Stream.of(type.getDeclaredFields())
                .filter(Rows::isColumn)
                .map(field -> NAMES.translate(field.getName()))
                .collect(Collectors.joining(", "));
        statement =
                "insert into %1$s (%2$s) select %2$s from json_populate_recordset(cast(null as %1$s), cast(:rows as json))"
                        .formatted(table, columns);
        removal = "delete from " + table + " where article = :article";
    }

    private static boolean isColumn(Field field) {
        var unstored = Modifier.STATIC | Modifier.TRANSIENT;
        return (field.getModifiers() & unstored) == 0 && !Collection.class.isAssignableFrom(field.getType());
    }

    interface Row<V, R> {
        R of(V value, int position);
    }

    static <V, R> List<R> of(List<V> values, Row<V, R> row) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> row.of(values.get(i), i))
                .toList();
    }

    /** Those of the parts of some values, one after another. */
    static <V, P, R> List<R> within(List<V> values, Function<V, List<P>> parts, PartRow<V, P, R> row) {
        return values.stream()
                .flatMap(value -> of(parts.apply(value), (part, i) -> row.of(value, part, i)).stream())
                .toList();
    }

    interface PartRow<V, P, R> {
        R of(V value, P part, int position);
    }

    /** Puts them where the article's rows for what was there before stand; rows that refer to those go with them. */
    void replace(Session database, UUID article, List<?> before, List<R> after) {
        if (!before.isEmpty())
            database.createNativeMutationQuery(removal)
                    .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                    .setParameter("article", article)
                    .executeUpdate();
        insert(database, after);
    }

    /** What they refer to has to be in the database already. */
    void insert(Session database, List<R> rows) {
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
}
