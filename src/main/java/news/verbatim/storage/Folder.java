// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.stream.Stream;

/** A directory of the house's own, in which every file lies under its checksum. */
public final class Folder implements Storage {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path root;

    public Folder(Path root) {
        this.root = root.toAbsolutePath();
    }

    @Override
    public void keep(Path file, String sha256) throws IOException {
        var target = place(sha256);
        var shelf = target.getParent();
        if (!Files.isDirectory(shelf)) {
            Files.createDirectories(shelf);
            force(root);
        }
        try {
            force(file);
            Files.move(file, target, ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            copy(file, target);
        }
        force(shelf);
    }

    /** Where files arrive on another disk than the one they are kept on. */
    private static void copy(Path file, Path target) throws IOException {
        var near = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.copy(file, near, REPLACE_EXISTING);
            force(near);
            Files.move(near, target, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(near);
        }
        Files.delete(file);
    }

    /** A file is not safe before its name is; where a directory cannot be opened, its names are safe at once. */
    private static void force(Path path) throws IOException {
        var directory = Files.isDirectory(path);
        if (directory && !POSIX) return;
        try (var channel = FileChannel.open(path, directory ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    @Override
    public Path at(String sha256) throws IOException {
        var file = place(sha256);
        if (!Files.exists(file)) throw new NoSuchFileException(file.toString());
        return file;
    }

    private Path place(String sha256) {
        return root.resolve(Checksum.place(sha256));
    }

    @Override
    public Stream<String> before(Instant moment) throws IOException {
        if (!Files.isDirectory(root)) return Stream.empty();
        return Files.walk(root, 2)
                .filter(file -> Checksum.isOne(file.getFileName().toString()))
                .filter(file -> since(file).isBefore(moment))
                .map(file -> file.getFileName().toString());
    }

    @Override
    public boolean remove(String sha256, Instant unlessSince) throws IOException {
        var file = place(sha256);
        return since(file).isBefore(unlessSince) && Files.deleteIfExists(file);
    }

    /** What has gone meanwhile was never old. */
    private static Instant since(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException _) {
            return Instant.MAX; // gone meanwhile, or so little is known of it that it is left alone
        }
    }
}
