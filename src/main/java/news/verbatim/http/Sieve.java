// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Conditions that rows have to meet: fixed pieces of SQL, put together as asked, with every value bound. */
public final class Sieve {

    private final StringBuilder conditions;
    private final String key;
    private final Map<String, Object> values = new HashMap<>();

    /** {@code from} ends with a condition; {@code key} is the column with the id, by which the rows are in order. */
    public Sieve(String from, String key) {
        this.conditions = new StringBuilder(from);
        this.key = key;
    }

    public void and(String condition) {
        conditions.append(" and ").append(condition);
    }

    /** A condition on the value that it names. */
    public void and(String condition, String name, Object value) {
        and(condition);
        values.put(name, value);
    }

    /** Every word, and every phrase in quotation marks, must be somewhere in the folded column. */
    public void words(String name, @Nullable String asked, String where) {
        if (asked == null) return;
        for (var word : Folded.words(Query.words(name, asked))) {
            var value = "word" + values.size();
            and("position(:" + value + " in " + where + ") > 0", value, word);
        }
    }

    /** On a day that may be known by its year or month alone: then it may be any day in that. */
    public void from(String name, @Nullable String asked, String when) {
        if (asked != null) and(padded(when, "-12-31") + " >= :" + name, name, day(name, asked));
    }

    public void before(String name, @Nullable String asked, String when) {
        if (asked != null) and(padded(when, "-01-01") + " < :" + name, name, day(name, asked));
    }

    private static String padded(String when, String rest) {
        return "(" + when + " || substr('" + rest + "', length(" + when + ") - 3)) collate \"C\"";
    }

    private static String day(String name, String asked) {
        return Query.day(name, asked).toString();
    }

    /** One more than a page, the newest first. */
    public <T> List<T> rows(Session database, Class<T> row, Optional<Cursor> from, int size) {
        var back = from.map(Cursor::back).orElse(false);
        from.ifPresent(cursor -> and(
                key + (back ? " > :edge" : " < :edge"),
                "edge",
                Query.id("cursor", cursor.keys().getFirst())));
        var sql = conditions + " order by " + key + (back ? "" : " desc");
        var query = database.createNativeQuery(sql, row);
        values.forEach(query::setParameter);
        return query.setMaxResults(size + 1).getResultList();
    }
}
