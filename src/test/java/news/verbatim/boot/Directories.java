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
