// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import news.verbatim.kernel.Ids;

/** What rows a list is made of: fixed pieces of SQL, and the values bound to their question marks in the same order. */
final class Clauses {

    private static final String BEGUN = "e.begins_at <= ?";

    /** Of an edition {@code e} that readers have; bound is the present moment, twice. */
    static final String OPEN = BEGUN + " and (e.ends_at is null or e.ends_at > ?)";

    private static final Pattern QUERY = Pattern.compile("(?:websearch_)?to_tsquery\\('reading_\\w+', \\?\\)");

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    /** {@code from} ends with conditions on the edition {@code e}; what is not open at {@code now} is never found. */
    Clauses(String from, Instant now) {
        sql = new StringBuilder(from);
        and("e.current and " + OPEN, now, now);
    }

    private Clauses(String text) {
        sql = new StringBuilder(text);
    }

    /** For rows that are no part of an edition. */
    static Clauses plain(String from, Object... bound) {
        var clauses = new Clauses(from);
        clauses.values.addAll(List.of(bound));
        return clauses;
    }

    Clauses and(String condition, Object... bound) {
        sql.append(" and (").append(condition).append(')');
        values.addAll(List.of(bound));
        return this;
    }

    Clauses and(Wanted wanted, String condition, Object... bound) {
        return and(wanted.not() ? "(" + condition + ") is not true" : condition, bound);
    }

    /** Every word must be somewhere in the folded column. */
    Clauses words(String condition, List<String> words) {
        words.forEach(word -> and(condition, word));
        return this;
    }

    /** Someone named by id or slug, in a column that holds one id or many. */
    Clauses speaker(Wanted wanted, String condition) {
        var ids =
                wanted.words().stream().filter(Ids::isId).map(UUID::fromString).toArray(UUID[]::new);
        return and(wanted, condition, ids, wanted.array());
    }

    Clauses then(String tail, Object... bound) {
        sql.append(' ').append(tail);
        values.addAll(List.of(bound));
        return this;
    }

    /** Puts SQL around all of it: what is bound comes after what is bound within. */
    Clauses within(String before, String after, Object... bound) {
        sql.insert(0, before);
        sql.append(after);
        values.addAll(List.of(bound));
        return this;
    }

    /**
     * The same for all words alike: the database cannot see which they are while it plans, and so has to plan but once. That
     * nearly everything has begun is not to be seen there either: it would take it for a third, and go through all of these.
     */
    Clauses once() {
        var hidden = QUERY.matcher(sql).replaceAll("(select $0)").replace(BEGUN, "(e.begins_at + interval '0') <= ?");
        sql.setLength(0);
        sql.append(hidden);
        return this;
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return values;
    }
}
