// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every version that was ever out, brought to this one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UpgradeIT {

    @RegisterExtension
    final Directories directories = new Directories();

    static List<Dump> dumps() throws Exception {
        return Dump.all();
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void what_an_earlier_version_wrote_is_all_there_and_readers_get_the_same_bytes(Dump dump) throws Exception {
        var directory = directories.fresh();
        try (var database = Launched.on(directory)) {
            dump.into(database);
            var tables = Dump.tables(database);
            var before = Dump.digests(database, tables);

            migrate(database);

            assertEquals(before, Dump.digests(database, tables));
            var all = Dump.tables(database);
            var once = Dump.digests(database, all);
            migrate(database);
            assertEquals(once, Dump.digests(database, all));
        }

        try (var node = Node.on(directory);
                var connection = database(directory).connect();
                var statement = connection.createStatement();
                var printed = statement.executeQuery("""
                        select article, path, document from edition
                        where begins_at <= clock_timestamp() and (ends_at is null or ends_at > clock_timestamp())""")) {
            var read = 0;
            for (; printed.next(); read++) {
                var bytes = printed.getBytes("document");
                for (var name : List.of(printed.getString("article"), printed.getString("path")))
                    assertArrayEquals(
                            bytes, node.get("/content/v1/articles/" + name).body(), name);
            }
            assertThat(read, greaterThan(3));
        }
    }

    @Test
    void an_older_product_leaves_a_newer_database_alone_and_says_why() throws Exception {
        var directory = directories.fresh();
        try (var database = Launched.on(directory)) {
            Dump.all().getLast().into(database);
            database.tell("""
                    insert into public.flyway_schema_history
                    select 10000, '9999', 'from the future', 'SQL', 'V9999__from_the_future.sql', 1, 'test', now(), 1, true""");
            var tables = Dump.tables(database);
            var before = Dump.digests(database, tables);

            var settings = Node.settings(
                    database, database.server().port(), directories.empty().root());
            var said = Node.ended(settings, 1);

            assertThat(said, containsString("was written by a newer Verbatim (schema 9999"));
            assertEquals(1, said.lines().count(), said);
            assertEquals(before, Dump.digests(database, tables));
        }
    }

    private static void migrate(Launched database) throws Exception {
        Schema.migrate(database(database.directory()), Schema.known());
    }

    private static Database database(DataDirectory directory) throws Exception {
        var server = Postmaster.on(directory.cluster()).orElseThrow();
        return Database.embedded(server.port(), directory.password());
    }
}
