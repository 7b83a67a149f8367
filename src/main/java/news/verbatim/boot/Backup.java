// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import news.verbatim.media.NamedFiles;
import news.verbatim.storage.Checksum;
import org.postgresql.PGConnection;

/**
 * All of Verbatim in one file, as it stood at one moment: the tables first, then the files beside them. A file is there
 * before a row names it and longer than any row does, so none that is named can be missing.
 */
final class Backup {

    private static final String MEDIA = "media";

    private final Connection connection;
    private final DataDirectory directory;
    private final Archive archive;
    private int missing;

    private Backup(Connection connection, DataDirectory directory, Archive archive) {
        this.connection = connection;
        this.directory = directory;
        this.archive = archive;
    }

    static String to(Path target) throws IOException, SQLException {
        if (Environment.outside().isPresent())
            throw new IllegalStateException(
                    "The database is run by somebody else: back it up with pg_dump of the same or a"
                            + " newer version, and copy VERBATIM_DATA beside it.");
        if (Files.exists(target)) throw new FileAlreadyExistsException(target.toString(), null, "it is there already");
        try (var archive = Archive.aside(target);
                var connection = Environment.present().connect()) {
            var backup = new Backup(connection, DataDirectory.at(Environment.data()), archive);
            var manifest = backup.write();
            archive.place(manifest);
            return "%s: %d rows of %d tables and %d files, as of %s%s"
                    .formatted(
                            target,
                            manifest.rows(),
                            manifest.tables().size(),
                            manifest.files().size(),
                            manifest.takenAt(),
                            backup.missing == 0
                                    ? ""
                                    : "; %d files that photos name are nowhere".formatted(backup.missing));
        }
    }

    static String version() {
        return Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "unknown");
    }

    private Manifest write() throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        var schema = Schema.of(connection); // the first look: everything is read as it is now
        var takenAt = Instant.now().toString();
        var tables = new Tables(connection);
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : tables.all())
            archive.add(
                    Manifest.ofTable(table.name()),
                    table.columns(),
                    out -> copy.copyOut("copy %s to stdout".formatted(table.written()), out));
        var sequences = tables.sequences();
        var named = new TreeSet<String>();
        for (var some = NamedFiles.after(connection, "");
                !some.isEmpty();
                some = NamedFiles.after(connection, some.getLast())) named.addAll(some);
        connection.rollback();
        for (var file : directory.kept()) {
            try (var in = Files.newInputStream(file)) {
                add(directory.name(file), in);
                if (file.startsWith(directory.root().resolve(MEDIA)))
                    named.remove(file.getFileName().toString());
            } catch (NoSuchFileException _) {
                // cleared away since the directory was read: no row of that moment names it
            }
        }
        elsewhere(named);
        return new Manifest(Manifest.FORMAT, version(), schema, takenAt, sequences, archive.entries());
    }

    /** What is kept in a bucket, or in a directory outside: in the backup it lies with the rest, and is read from there. */
    private void elsewhere(Set<String> named) throws IOException, SQLException {
        if (named.isEmpty()) return;
        var storage = Environment.storage();
        for (var sha256 : named) {
            try (var in = storage.open(sha256)) {
                add(MEDIA + "/" + Checksum.place(sha256), in);
            } catch (NoSuchFileException _) {
                missing++;
            }
        }
    }

    private void add(String name, InputStream in) throws IOException, SQLException {
        archive.add(Manifest.ofFile(name), List.of(), out -> {
            in.transferTo(out);
            return 0;
        });
    }
}
