// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** The directory in which a newsroom's whole Verbatim lies: what to back up, and what only one may open at a time. */
record DataDirectory(Path root) {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    static DataDirectory at(Path path) throws IOException {
        var root = path.toAbsolutePath().normalize();
        // where root starts us, the server is another user's: it may pass through here, and list nothing
        if (!Files.isDirectory(root)) Files.createDirectories(root, rights("rwx--x--x"));
        return new DataDirectory(root.toRealPath());
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
        try (var channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), rights("rw-------"))) {
            channel.write(ByteBuffer.wrap(password.getBytes(US_ASCII)));
            channel.force(true);
        }
        return password;
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

    private static FileAttribute<?>[] rights(String rights) {
        if (!POSIX) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))};
    }
}
