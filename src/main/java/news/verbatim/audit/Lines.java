// SPDX-License-Identifier: Apache-2.0
package news.verbatim.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import news.verbatim.http.Cursor;
import news.verbatim.http.Page;
import news.verbatim.http.Paging;
import news.verbatim.http.Proofreading;
import news.verbatim.http.Query;
import news.verbatim.kernel.Flaw;
import org.jspecify.annotations.Nullable;

/** The audit as a list, newest first: fixed conditions, put together as asked, with every value bound. */
@ApplicationScoped
class Lines {

    /** Without users, keys and whatever else of the sign-in: all that stands below {@code /access}. */
    private static final String OF_THE_DESK = "kind not in ('user', 'key', 'signing-key', 'token', 'me', 'refusal')";

    private final DataSource database;

    Lines(DataSource database) {
        this.database = database;
    }

    Page<AuditView> page(AuditFilters asked, boolean accounts, Paging paging) throws SQLException {
        var conditions = new ArrayList<>(List.of(accounts ? "true" : OF_THE_DESK));
        var values = new ArrayList<Object>();
        var proof = new Proofreading();
        condition("article = ?", asked.article(), v -> Query.id("article", v), proof, conditions, values);
        condition("actor = ?", asked.actor(), v -> Query.words("actor", v), proof, conditions, values);
        condition("action = ?", asked.action(), v -> Query.words("action", v), proof, conditions, values);
        condition("at >= ?", asked.from(), v -> instant("from", v), proof, conditions, values);
        condition("at < ?", asked.to(), v -> instant("to", v), proof, conditions, values);
        proof.check(() -> paging.from(asked.text(), 1));
        proof.orRefuse();
        var from = paging.from(asked.text(), 1);
        var back = from.map(Cursor::back).orElse(false);
        from.ifPresent(cursor -> {
            conditions.add(back ? "sequence > ?" : "sequence < ?");
            values.add(place(cursor.keys().getFirst()));
        });
        values.add(paging.size() + 1);
        var found = found(
                "select " + Line.COLUMNS + " from audit where " + String.join(" and ", conditions)
                        + " order by sequence " + (back ? "" : "desc ") + "limit ?",
                values);
        var page = paging.page(found, asked.text(), 1, line -> List.of("" + line.sequence()));
        return new Page<>(page.items().stream().map(AuditView::of).toList(), page.page());
    }

    private interface Read {
        Object of(String value);
    }

    private static void condition(
            String sql,
            @Nullable String value,
            Read read,
            Proofreading proof,
            List<String> conditions,
            List<Object> values) {
        if (value == null) return;
        conditions.add(sql);
        Supplier<Object> reading = () -> read.of(value);
        values.add(proof.read(reading, value));
    }

    private static Object instant(String name, String value) {
        return Query.instant(name, value, ZoneOffset.UTC).atOffset(ZoneOffset.UTC);
    }

    private static long place(String key) {
        if (key.matches("\\d{1,18}")) return Long.parseLong(key);
        throw Query.bad("cursor", Flaw.INVALID_FORMAT, "takes 'next' or 'prev' of an answer to the same filters");
    }

    private List<Line> found(String sql, List<Object> values) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.size(); i++) query.setObject(i + 1, values.get(i));
            var found = new ArrayList<Line>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) found.add(Line.of(rows));
            }
            return found;
        }
    }
}
