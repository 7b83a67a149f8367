// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** By which keys caches know what a change makes untrue: the articles themselves, and lists that they are in, were in or come into. */
final class Touched {

    /** Of what ended longer ago caches have been told then. */
    private static final String OF_ARTICLES = """
            select e.section, e.tags, e.speakers from edition e
            where e.article = any(?) and (e.ends_at is null or e.ends_at > statement_timestamp() - interval '2 days')""";

    private Touched() {}

    static Set<String> by(Connection connection, Set<UUID> articles, Set<UUID> speakers) throws SQLException {
        var keys = new LinkedHashSet<>(List.of(Keys.LIST));
        articles.forEach(article -> keys.add(Keys.article(article)));
        // articles that name somebody carry that key, too: they are printed again where they change
        speakers.forEach(speaker -> keys.add(Keys.listOf(Keys.speaker(speaker))));
        if (articles.isEmpty()) return keys;
        try (var editions = connection.prepareStatement(OF_ARTICLES)) {
            editions.setArray(1, connection.createArrayOf("uuid", articles.toArray()));
            try (var row = editions.executeQuery()) {
                while (row.next()) lists(row, keys);
            }
        }
        return keys;
    }

    private static void lists(ResultSet row, Set<String> keys) throws SQLException {
        var section = row.getString("section");
        if (section != null) keys.add(Keys.listOf(Keys.section(section)));
        for (var tag : (String[]) row.getArray("tags").getArray()) keys.add(Keys.listOf(Keys.tag(tag)));
        for (var speaker : (UUID[]) row.getArray("speakers").getArray()) keys.add(Keys.listOf(Keys.speaker(speaker)));
    }
}
