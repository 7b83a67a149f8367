// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jose4j.lang.JoseException;

/** The file that the keys for access tokens are kept in, alone or together with other nodes. */
record KeyFile(Path path) {

    KeyRing read() {
        try {
            if (!Files.exists(path)) make();
            return KeyRing.of(Files.readString(path), changedAt());
        } catch (IOException e) {
            throw new UncheckedIOException("The keys for access tokens cannot be read or made: " + path, e);
        } catch (JoseException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "This holds no key for access tokens; remove it to get a new one: " + path, e);
        }
    }

    /** To the precision of the file system; whoever changes it twice within that is not noticed until the next change. */
    Instant changedAt() {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException e) {
            return Instant.MIN;
        }
    }

    /** Whether it is ours to write: PEM text came from somewhere else. */
    boolean isOurs() {
        try {
            return Files.isWritable(path)
                    && Files.readString(path).stripLeading().startsWith("{");
        } catch (IOException e) {
            return false;
        }
    }

    /** One node at a time, each on what the one before left. */
    KeyRing change(UnaryOperator<KeyRing> change) {
        try (var lock = FileChannel.open(
                        path.resolveSibling(path.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var _ = lock.lock()) {
            var before = read();
            var after = change.apply(before);
            if (after == before) return before;
            var aside = written(after);
            Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return after;
        } catch (IOException e) {
            throw new UncheckedIOException("The keys for access tokens cannot be changed: " + path, e);
        }
    }

    /** Written aside and moved, so that a start cut short leaves no half of a key. */
    private void make() throws IOException {
        Files.createDirectories(path.getParent());
        var aside = written(new KeyRing(List.of(SigningKey.fresh(Instant.now()))));
        try {
            Files.createLink(path, aside); // unlike a move it never replaces the key of another start
        } catch (FileAlreadyExistsException e) {
            // then that one is the key
        } catch (UnsupportedOperationException e) {
            Files.move(aside, path);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private Path written(KeyRing ring) throws IOException {
        var aside = Files.createTempFile(path.getParent(), "token-key", ".new", forUsOnly());
        return Files.writeString(aside, ring.text());
    }

    private static FileAttribute<?>[] forUsOnly() {
        var posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
