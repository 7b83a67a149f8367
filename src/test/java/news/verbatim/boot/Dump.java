// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** What an earlier version wrote: everything in its database, as SQL. */
record Dump(Path file) {

    static List<Dump> all() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/dumps"))) {
            return files.sorted().map(Dump::new).toList();
        }
    }

    void into(Launched database) throws IOException, SQLException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            database.tell(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** How many rows each table has, and a digest of all that stands in those columns. */
    static Map<String, String> digests(Launched database, List<Tables.Table> tables) throws IOException, SQLException {
        var digests = new LinkedHashMap<String, String>();
        for (var table : tables) {
            var columns = table.columns().stream().map(Tables::quoted).toList();
            digests.put(
                    table.name(), database.ask("""
                            select count(*) || ' ' || coalesce(encode(sha256(convert_to(
                                string_agg(t::text, E'\\n' order by t::text collate "C"), 'UTF8')), 'hex'), '')
                            from (select %s from %s) t""".formatted(String.join(", ", columns), Tables.quoted(table.name()))));
        }
        return digests;
    }

    static List<Tables.Table> tables(Launched database) throws IOException, SQLException {
        try (var connection = database.connect()) {
            return new Tables(connection).all();
        }
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
