// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.verbatim.http.Cursor;
import news.verbatim.kernel.Ids;
import news.verbatim.kernel.Kind;

/** In which order a list comes: the columns that decide, of which the last one is never equal in two rows. */
record Order(List<String> columns, List<Function<String, Object>> readers, boolean descending) {

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    static final Function<String, Object> INSTANT = text -> {
        var at = Instant.parse(text);
        if (at.isAfter(LAST) || at.isBefore(FIRST)) throw new IllegalArgumentException(text);
        return at;
    };
    static final Function<String, Object> TEXT = text -> text;
    static final Function<String, Object> NUMBER = Integer::valueOf;
    static final Function<String, Object> SCORE = text -> {
        var score = Double.valueOf(text);
        if (score.isNaN() || score.isInfinite()) throw new IllegalArgumentException(text);
        return score;
    };
    static final Function<String, Object> ID = text -> {
        if (Ids.isId(text)) return UUID.fromString(text);
        throw new IllegalArgumentException(text);
    };

    /** What comes after the cursor (or before it, where it goes back), and the end of the statement. */
    Clauses applied(Clauses clauses, Optional<Cursor> from, int limit) {
        var down = isDown(from);
        from.ifPresent(c -> clauses.and(tuple() + (down ? " < " : " > ") + places(), values(c)));
        var order = columns.stream().map(c -> c + (down ? " desc" : "")).collect(Collectors.joining(", "));
        return clauses.then("order by " + order + " limit ?", limit);
    }

    boolean isByTime() {
        return readers.getFirst() == INSTANT;
    }

    /** When that article was published or changed that lies so many of all there are down the list; parts carry the times of theirs. */
    Clauses milestone(Optional<Cursor> from, int steps) {
        var column = "e" + columns.getFirst().substring(columns.getFirst().indexOf('.'));
        var down = isDown(from);
        var clauses = Clauses.plain("select " + column + " as at from edition e where e.current");
        from.ifPresent(c -> clauses.and(column + (down ? " <= ?" : " >= ?"), values(c)[0]));
        return clauses.then("order by " + column + (down ? " desc" : "") + " offset ? limit 1", steps);
    }

    /** Nothing that lies further down than that. */
    Clauses until(Clauses clauses, Optional<Cursor> from, Instant milestone) {
        return clauses.and(columns.getFirst() + (isDown(from) ? " >= ?" : " <= ?"), milestone);
    }

    private boolean isDown(Optional<Cursor> from) {
        return descending != (from.isPresent() && from.get().back());
    }

    /** The same order, in which no index leads: for few rows that are found by something else. */
    Order byHand() {
        var own = IntStream.range(0, columns.size())
                .mapToObj(i -> readers.get(i) == INSTANT ? byHand(columns.get(i)) : columns.get(i))
                .toList();
        return new Order(own, readers, descending);
    }

    static String byHand(String instant) {
        return "(" + instant + " + interval '0')";
    }

    private String tuple() {
        return "(" + String.join(", ", columns) + ")";
    }

    private String places() {
        return columns.stream().map(_ -> "?").collect(Collectors.joining(", ", "(", ")"));
    }

    /** A cursor is signed, and what it holds is read with as much doubt as any parameter all the same. */
    private Object[] values(Cursor cursor) {
        try {
            return IntStream.range(0, readers.size())
                    .mapToObj(i -> readers.get(i).apply(cursor.keys().get(i)))
                    .toArray();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Kind.INVALID_PARAMETER.because("The cursor is not one of this list");
        }
    }
}
