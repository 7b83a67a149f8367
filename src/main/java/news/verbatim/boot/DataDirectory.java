// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The directory in which a newsroom's whole Verbatim lies: what to back up, and what only one may open at a time. */
record DataDirectory(Path root) {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Pattern MADE_ANEW = Pattern.compile("postgres.*|database-password|verbatim\\.lock|\\..*");

    static DataDirectory at(Path path) throws IOException {
        var root = path.toAbsolutePath().normalize();
        // where root starts us, the server is another user's: it may pass through here, and list nothing
        if (!Files.isDirectory(root)) Files.createDirectories(root, rights("rwx--x--x"));
        return new DataDirectory(root.toRealPath());
    }

    /** Whether anything was ever begun here. */
    static boolean isThere(Path path) {
        return Files.isDirectory(path.resolve("postgres"));
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path binaries() {
        return root.resolve("postgres-bin");
    }

    /**
     * The claim of one running application, which the system takes back however it ends; empty where this very process
     * holds it already, as when development reloads the application.
     */
    Optional<FileChannel> claim() throws IOException {
        if (isClaimedHere()) return Optional.empty();
        var channel = FileChannel.open(root.resolve("verbatim.lock"), Set.of(CREATE, WRITE), rights("rw-------"));
        if (channel.tryLock() == null) {
            channel.close();
            throw new IllegalStateException("Another Verbatim is already running on the data directory " + root
                    + ": stop it first, or name another directory in VERBATIM_DATA.");
        }
        System.setProperty(claimProperty(), "true");
        return Optional.of(channel);
    }

    /** A property and not a second look at the lock: closing any channel on the file would give the claim away. */
    boolean isClaimedHere() {
        return System.getProperty(claimProperty()) != null;
    }

    /** The database's password: random, made once, for the eyes of this user only. */
    String password() throws IOException {
        var file = root.resolve("database-password");
        if (Files.exists(file)) return Files.readString(file).strip();
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var password = HexFormat.of().formatHex(random);
        write(file, new ByteArrayInputStream(password.getBytes(US_ASCII)));
        return password;
    }

    /** Lies there while a backup is being restored. */
    Path unfinished() {
        return root.resolve("restore-unfinished");
    }

    boolean isEmpty() throws IOException {
        try (var files = Files.list(root)) {
            return files.allMatch(file -> file.endsWith("lost+found"));
        }
    }

    /** Every file that a backup keeps beside the tables: what a new start makes by itself is not among them. */
    List<Path> kept() throws IOException {
        var kept = new ArrayList<Path>();
        try (var entries = Files.list(root)) {
            for (var entry :
                    entries.filter(e -> !MADE_ANEW.matcher(name(e)).matches()).toList())
                Files.walkFileTree(entry, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile()) kept.add(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                        if (e instanceof NoSuchFileException) return FileVisitResult.CONTINUE; // cleared away meanwhile
                        throw e;
                    }
                });
        }
        Collections.sort(kept);
        return kept;
    }

    String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** For the eyes of this user only, and on the disk when this returns. */
    static void write(Path file, InputStream bytes) throws IOException {
        try (var channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), rights("rw-------"))) {
            bytes.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    /** A file is not safe before its name is; where a directory cannot be opened, its names are safe at once. */
    static void force(Path directory) throws IOException {
        if (!POSIX) return;
        try (var channel = FileChannel.open(directory)) {
            channel.force(true);
        }
    }

    static void clear(Path directory) throws IOException {
        if (!Files.exists(directory)) return;
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private String claimProperty() {
        return "news.verbatim.claim:" + root;
    }

    static FileAttribute<?>[] rights(String rights) {
        if (!POSIX) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))};
    }
}
