// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Data directories for one test, with the server's programs in place; afterwards nothing of them is left, nor runs. */
final class Directories implements AfterEachCallback {

    private final List<DataDirectory> made = new ArrayList<>();

    DataDirectory fresh() throws IOException {
        var directory = empty();
        Files.createSymbolicLink(directory.binaries(), unpacked());
        return directory;
    }

    /** As a first start leaves it: with a database that has its tables. */
    DataDirectory begun() throws IOException {
        var directory = fresh();
        var newsroom = Remembered.newsroom();
        for (var part : List.of("postgres", "database-password")) {
            // keeps whose they are, and who may read them
            var copied = new ProcessBuilder("cp", "-a", newsroom + "/" + part, directory.root() + "/" + part)
                    .inheritIO()
                    .start();
            if (copied.onExit().join().exitValue() != 0) throw new IOException("Not copied: " + part);
        }
        return directory;
    }

    /** Without even the programs. */
    DataDirectory empty() throws IOException {
        var directory = DataDirectory.at(Files.createTempDirectory(Path.of("target"), "data-"));
        Files.setPosixFilePermissions(directory.root(), PosixFilePermissions.fromString("rwx--x--x"));
        made.add(directory);
        return directory;
    }

    private static Path unpacked() throws IOException {
        var binaries = DataDirectory.at(TestDatabase.DATA).binaries();
        Binaries.below(binaries);
        return binaries;
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        for (var directory : made) {
            Postmaster.on(directory.cluster()).ifPresent(left -> Launched.kill(left.process()));
            DataDirectory.clear(directory.root());
        }
    }
}
