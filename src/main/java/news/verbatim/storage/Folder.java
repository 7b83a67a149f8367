// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** A directory of the house's own, in which every file lies under its checksum. */
@ApplicationScoped
class Folder implements Storage {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path root;

    Folder(StorageConfig config) {
        root = config.directory().toAbsolutePath();
    }

    @Override
    public void keep(Path file, String sha256) throws IOException {
        var target = at(sha256);
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
        Files.copy(file, near, REPLACE_EXISTING);
        force(near);
        Files.move(near, target, ATOMIC_MOVE);
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
    public Path at(String sha256) {
        if (!NAME.matcher(sha256).matches()) throw new IllegalArgumentException(sha256);
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    @Override
    public List<String> before(Instant moment) throws IOException {
        if (!Files.isDirectory(root)) return List.of();
        try (var files = Files.walk(root, 2)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .filter(file -> since(file).isBefore(moment))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    @Override
    public boolean remove(String sha256, Instant unlessSince) throws IOException {
        var file = at(sha256);
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
