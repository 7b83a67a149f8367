// SPDX-License-Identifier: Apache-2.0
package news.verbatim.purge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Takes down what caches are to forget, in the transaction that makes it untrue. Nothing where there is no cache to tell. */
@ApplicationScoped
public class Purges {

    /** Where nodes are woken when there is something to tell. */
    static final String CHANNEL = "verbatim_purges";

    /** A cache that is further behind forgets everything, so that what is kept for it has an end. */
    static final int MOST = 10_000;

    private static final String NOTE = """
            with old as (delete from purge where generation <= ?),
            noted as (
                insert into purge (generation, keys, recorded_at)
                select ?, ?, clock_timestamp() where exists (select from cache)
                returning 1)
            select pg_notify(?, '') from noted""";

    /** By whoever holds the counter of generations, so that rows are committed in the order of their numbers. */
    public void note(Connection connection, long generation, Collection<String> keys) throws SQLException {
        try (var note = connection.prepareStatement(NOTE)) {
            note.setLong(1, generation - MOST);
            note.setLong(2, generation);
            note.setArray(3, connection.createArrayOf("text", keys.toArray()));
            note.setString(4, CHANNEL);
            note.execute();
        }
    }
}
