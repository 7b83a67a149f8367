// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables of a database as PostgreSQL lists them, so that one that is added later is kept without a thought. */
record Tables(Connection connection) {

    /** One table, with the columns that are written and not computed. */
    record Table(String name, List<String> columns) {

        String written() {
            return columns.stream().map(Tables::quoted).collect(Collectors.joining(", ", quoted(name) + " (", ")"));
        }
    }

    /** A reference from one table to another, and how it is declared. */
    record Reference(String table, String name, String definition) {}

    /** All but the record of migrations: a restored database has made its own. */
    List<Table> all() throws SQLException {
        var tables = new LinkedHashMap<String, List<String>>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select c.relname, a.attname
                        from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                          and c.relname <> 'flyway_schema_history'
                          and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                        order by c.relname, a.attnum""")) {
            while (row.next())
                tables.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(row.getString(2));
        }
        return tables.entrySet().stream()
                .map(table -> new Table(table.getKey(), table.getValue()))
                .toList();
    }

    /** The last number each has given out; one that has given none is left out. */
    Map<String, Long> sequences() throws SQLException {
        var sequences = new LinkedHashMap<String, Long>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select sequencename, last_value from pg_sequences
                        where schemaname = 'public' and last_value is not null order by sequencename""")) {
            while (row.next()) sequences.put(row.getString(1), row.getLong(2));
        }
        return sequences;
    }

    List<Reference> references() throws SQLException {
        var references = new ArrayList<Reference>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select c.relname, k.conname, pg_get_constraintdef(k.oid)
                        from pg_constraint k join pg_class c on c.oid = k.conrelid
                        where k.contype = 'f' and k.connamespace = 'public'::regnamespace
                        order by c.relname, k.conname""")) {
            while (row.next()) references.add(new Reference(row.getString(1), row.getString(2), row.getString(3)));
        }
        return references;
    }

    void tell(String sql, Object... names) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql.formatted(names));
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
