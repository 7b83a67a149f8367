// SPDX-License-Identifier: Apache-2.0
package news.verbatim.purge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Takes down what caches are to forget, in the transaction that makes it untrue. Nothing where there is no cache to tell. */
@ApplicationScoped
public class Purges {

    /** By it every list is known that any article may enter or leave, or that names sections and tags. */
    public static final String LISTS = "list";

    /** Where nodes are woken when there is something to tell. */
    static final String CHANNEL = "verbatim_purges";

    /** A cache that is further behind forgets everything, so that what is kept for it has an end. */
    static final int MOST = 10_000;

    private static final String NOTE = """
            with old as (delete from purge where generation <= ?),
            noted as (
                insert into purge (generation, keys, recorded_at)
                values (?, ?, clock_timestamp())
                returning 1)
            select pg_notify(?, '') from noted""";

    /** By which keys answers are known that are no longer true. */
    public interface Naming {
        Collection<String> keys() throws SQLException;
    }

    /**
     * By whoever holds the counter of generations, so that rows are committed in the order of their numbers. Keys are looked up
     * for caches alone.
     */
    public void note(Connection connection, long generation, Naming naming) throws SQLException {
        if (!isAnybodyTold(connection)) return;
        var keys = naming.keys();
        try (var note = connection.prepareStatement(NOTE)) {
            note.setLong(1, generation - MOST);
            note.setLong(2, generation);
            note.setArray(3, connection.createArrayOf("text", keys.toArray()));
            note.setString(4, CHANNEL);
            note.execute();
        }
    }

    private static boolean isAnybodyTold(Connection connection) throws SQLException {
        try (var told = connection.prepareStatement("select exists (select from cache)");
                var row = told.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
