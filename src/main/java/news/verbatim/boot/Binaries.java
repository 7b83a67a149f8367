// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once from what came with Verbatim. */
record Binaries(Path home) {

    private static final boolean WINDOWS = name("os.name").startsWith("windows");

    /** The programs for this machine, below the given directory, under the name of this very edition of them. */
    static Binaries below(Path cache) throws IOException {
        var archive = archive();
        var home = cache.resolve(fingerprint(archive));
        if (!Files.isDirectory(home)) unpackOnce(archive, cache, home);
        return new Binaries(home.toRealPath());
    }

    String program(String name) {
        return home.resolve("bin", WINDOWS ? name + ".exe" : name).toString();
    }

    private static URL archive() {
        var system = WINDOWS ? "windows" : name("os.name").startsWith("mac") ? "darwin" : name("os.name");
        var processor = name("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var resource = "postgres-%s-%s.txz".formatted(system, processor);
        var archive = Thread.currentThread().getContextClassLoader().getResource(resource);
        if (archive != null) return archive;
        throw new IllegalStateException(
                "No PostgreSQL for this machine came with Verbatim (%s is missing): name one in ".formatted(resource)
                        + "VERBATIM_DB_URL, or build Verbatim here.");
    }

    /** The jar keeps a checksum of each of its files, so nothing has to be read to know whether this one is new. */
    private static String fingerprint(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection jar) {
            return "%08x-%d"
                    .formatted(jar.getJarEntry().getCrc(), jar.getJarEntry().getSize());
        }
        throw new IllegalStateException("PostgreSQL's programs are not in a jar: " + archive);
    }

    /** One process after the other, where several share a directory: what one unpacks looks to the next like leftovers. */
    private static void unpackOnce(URL archive, Path cache, Path home) throws IOException {
        Files.createDirectories(cache);
        try (var turn = FileChannel.open(cache.resolve("lock"), CREATE, WRITE);
                var _ = turn.lock()) {
            if (!Files.isDirectory(home)) unpack(archive, cache, home);
        }
    }

    /** Beside its place first: a start that is interrupted here leaves nothing that looks complete. */
    private static void unpack(URL archive, Path cache, Path home) throws IOException {
        try (var interrupted = Files.newDirectoryStream(cache, "unpacking*")) {
            for (var left : interrupted) DataDirectory.clear(left);
        }
        var half = Files.createTempDirectory(cache, "unpacking");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, entry.resolveIn(half));
            }
        }
        open(half, 0755);
        Files.move(half, home, ATOMIC_MOVE);
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else {
            Files.createDirectories(path.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                return;
            }
            Files.copy(tar, path);
        }
        open(path, entry.getMode());
    }

    /** Another user may have to run them, whatever the mask of the one who unpacks. */
    private static void open(Path path, int mode) throws IOException {
        if (WINDOWS) return;
        Set<PosixFilePermission> rights = new HashSet<>();
        var all = PosixFilePermission.values();
        for (var bit = 0; bit < all.length; bit++) if ((mode >> (all.length - 1 - bit) & 1) == 1) rights.add(all[bit]);
        Files.setPosixFilePermissions(path, rights);
    }

    private static String name(String property) {
        return System.getProperty(property).toLowerCase(Locale.ROOT);
    }
}
