// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a backup says of itself: from which version, of which moment, and for each part how much it is and its SHA-256. */
record Manifest(
        int format, String version, int schema, String takenAt, Map<String, Long> sequences, List<Entry> entries) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    private static final String TABLE = "tables/";
    private static final String FILE = "files/";

    /** One part; {@code rows} and {@code columns} are those of a table. */
    record Entry(String name, long bytes, String sha256, long rows, List<String> columns) {

        Optional<String> table() {
            return name.startsWith(TABLE) ? Optional.of(name.substring(TABLE.length())) : Optional.empty();
        }

        /** Below the data directory, with {@code /} between its parts. */
        Optional<String> file() {
            return name.startsWith(FILE) ? Optional.of(name.substring(FILE.length())) : Optional.empty();
        }
    }

    static String ofTable(String table) {
        return TABLE + table;
    }

    static String ofFile(String file) {
        return FILE + file;
    }

    List<Entry> tables() {
        return entries.stream().filter(entry -> entry.table().isPresent()).toList();
    }

    List<Entry> files() {
        return entries.stream().filter(entry -> entry.file().isPresent()).toList();
    }

    long rows() {
        return tables().stream().mapToLong(Entry::rows).sum();
    }
}
