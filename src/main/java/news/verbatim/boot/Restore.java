// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** A data directory made of a backup: the tables as they were then, their references checked, and then brought up to date. */
final class Restore {

    private final Kept kept;
    private final DataDirectory directory;

    private Restore(Kept kept, DataDirectory directory) {
        this.kept = kept;
        this.directory = directory;
    }

    static String from(Path file) throws IOException, SQLException {
        if (Environment.outside().isPresent())
            throw new IllegalStateException("The database is run by somebody else: restore it with pg_restore, and copy"
                    + " VERBATIM_DATA back beside it.");
        try (var kept = Kept.in(file)) {
            var directory = DataDirectory.at(Environment.data());
            if (!directory.isEmpty())
                throw new IllegalStateException(
                        "There is something in %s already: a backup is restored into an empty directory only."
                                .formatted(directory.root()));
            new Restore(kept, directory).make();
            var manifest = kept.manifest();
            return "%s: %d rows of %d tables and %d files, as of %s (Verbatim %s)"
                    .formatted(
                            directory.root(),
                            manifest.rows(),
                            manifest.tables().size(),
                            manifest.files().size(),
                            manifest.takenAt(),
                            manifest.version());
        }
    }

    /** The mark goes last: what was restored in part is never started on. */
    private void make() throws IOException, SQLException {
        Files.createFile(directory.unfinished());
        for (var entry : kept.manifest().files()) file(entry, entry.file().orElseThrow());
        var database = EmbeddedPostgres.restoring(directory);
        Schema.migrate(database, kept.manifest().schema());
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            fill(connection);
            connection.commit();
        }
        Schema.migrate(database, Schema.known());
        Files.delete(directory.unfinished());
        DataDirectory.force(directory.root());
    }

    private void file(Manifest.Entry entry, String name) throws IOException {
        var target = directory.root().resolve(name).normalize();
        if (!target.startsWith(directory.root())) throw new IllegalStateException("A file would lie outside: " + name);
        Files.createDirectories(target.getParent());
        try (var in = kept.open(entry)) {
            DataDirectory.write(target, in);
        }
    }

    /** Without the references, rows may come in any order; put back, PostgreSQL checks each of them against every row. */
    private void fill(Connection connection) throws IOException, SQLException {
        var tables = new Tables(connection);
        var references = tables.references();
        for (var r : references)
            tables.tell("alter table %s drop constraint %s", Tables.quoted(r.table()), Tables.quoted(r.name()));
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var entry : kept.manifest().tables()) fill(tables, copy, entry);
        for (var r : references)
            tables.tell(
                    "alter table %s add constraint %s %s",
                    Tables.quoted(r.table()), Tables.quoted(r.name()), r.definition());
        for (var sequence : kept.manifest().sequences().entrySet())
            tables.tell("select setval('%s', %d)", Tables.quoted(sequence.getKey()), sequence.getValue());
    }

    /** What a migration put there goes first; rules about later changes do not apply to how it was. */
    private void fill(Tables tables, CopyManager copy, Manifest.Entry entry) throws IOException, SQLException {
        var table = new Tables.Table(entry.table().orElseThrow(), entry.columns());
        var name = Tables.quoted(table.name());
        tables.tell("alter table %s disable trigger user", name);
        tables.tell("truncate table %s", name);
        try (var in = kept.open(entry)) {
            var rows = copy.copyIn("copy %s from stdin".formatted(table.written()), in);
            if (rows != entry.rows())
                throw new IllegalStateException(
                        "%s came back with %d rows instead of %d".formatted(name, rows, entry.rows()));
        }
        tables.tell("alter table %s enable trigger user", name);
    }
}
