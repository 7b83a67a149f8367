// SPDX-License-Identifier: Apache-2.0
package news.verbatim.purge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import news.verbatim.purge.Due.Told;

/** What is written of what each cache has been told, and what follows from it. */
@ApplicationScoped
class Ledger {

    /** Of several nodes one tells a cache at a time. */
    private static final String TURN = "select pg_try_advisory_xact_lock(hashtextextended('cache ' || ?, 0))";

    private static final String BEHIND = """
            select count(*), coalesce(extract(epoch from clock_timestamp() - min(p.recorded_at)), 0)
            from purge p where p.generation > coalesce((select told from cache where address = ?), 0)""";

    /** By then every node knows of a change, and what was on its way to a cache has arrived. */
    private static final String SETTLED = "p.recorded_at <= clock_timestamp() - interval '3 seconds'";

    private static final String DUE = """
            select g.value as head, n.state as names, c.address is not null as known, c.told, c.sure,
                c.names as told_names, c.sure_names, c.origin as told_origin,
                c.names_at <= clock_timestamp() - interval '3 seconds' as names_settled,
                (select system_identifier from pg_control_system()) || ' '
                    || (select oid from pg_database where datname = current_database()) as place,
                (select count(*) from purge p where p.generation > c.told and p.generation <= g.value) as noted,
                (select max(p.generation) from purge p where p.generation > c.sure and SETTLED) as settled,
                (select array_agg(distinct key) from purge p, unnest(p.keys) as key
                    where p.generation > c.told or p.generation > c.sure and SETTLED) as keys
            from generation g cross join reader_names n left join cache c on c.address = ?""".replace("SETTLED", SETTLED);

    private static final String TELL = """
            insert into cache (address, told, sure, names, sure_names, origin, names_at)
            values (?, ?, ?, ?, ?, ?, clock_timestamp())
            on conflict (address) do update set told = excluded.told, sure = excluded.sure, names = excluded.names,
                sure_names = excluded.sure_names, origin = excluded.origin,
                names_at = case when excluded.sure_names = excluded.names then null
                    when cache.names <> excluded.names or cache.names_at is null then clock_timestamp()
                    else cache.names_at end""";

    boolean isMyTurn(Connection connection, String cache) throws SQLException {
        try (var turn = connection.prepareStatement(TURN)) {
            turn.setString(1, cache);
            try (var row = turn.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    Backlog behind(Connection connection, String cache) throws SQLException {
        try (var behind = connection.prepareStatement(BEHIND)) {
            behind.setString(1, cache);
            try (var row = behind.executeQuery()) {
                row.next();
                return new Backlog(row.getLong(1), (long) row.getDouble(2));
            }
        }
    }

    /** {@code software} is what answers are made by; compared where this node has not told this cache before. */
    Due due(Connection connection, String cache, String software, boolean first) throws SQLException {
        try (var due = connection.prepareStatement(DUE)) {
            due.setString(1, cache);
            try (var row = due.executeQuery()) {
                row.next();
                return due(row, software, first);
            }
        }
    }

    private static Due due(ResultSet row, String software, boolean first) throws SQLException {
        var head = row.getLong("head");
        var names = row.getString("names");
        var origin = row.getString("place") + " " + software;
        if (!row.getBoolean("known")) return new Due(Keys.EVERYTHING, new Told(head, head, names, "", origin), true);
        var told = new Told(
                row.getLong("told"),
                row.getLong("sure"),
                row.getString("told_names"),
                row.getString("sure_names"),
                row.getString("told_origin"));
        var settled = Math.min(Math.max(told.sure(), row.getLong("settled")), head);
        var again = row.getBoolean("names_settled") && names.equals(told.names());
        var now = new Told(head, settled, names, again ? names : told.sureNames(), first ? origin : told.origin());
        var whole = row.getLong("noted") == head - told.told();
        if (!whole || !now.origin().equals(told.origin()))
            return new Due(Keys.EVERYTHING, new Told(head, settled, names, "", now.origin()), true);
        var toldNames = again ? told.sureNames() : told.names();
        return new Due(Keys.of(keys(row.getArray("keys")), toldNames, names), now, !now.equals(told));
    }

    private static List<String> keys(Array found) throws SQLException {
        return found == null ? List.of() : List.of((String[]) found.getArray());
    }

    void tell(Connection connection, String cache, Told told) throws SQLException {
        try (var tell = connection.prepareStatement(TELL)) {
            tell.setString(1, cache);
            tell.setLong(2, told.told());
            tell.setLong(3, told.sure());
            tell.setString(4, told.names());
            tell.setString(5, told.sureNames());
            tell.setString(6, told.origin());
            tell.executeUpdate();
        }
    }
}
