// SPDX-License-Identifier: Apache-2.0
package news.verbatim.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A certificate that vouches for itself, made by the JDK's own tool: enough for a test to speak TLS. */
final class Certificate {

    static final String PASSWORD = "a gate in the hedge";

    private static final Path KEYS = Path.of("target", "certificate.p12").toAbsolutePath();

    private Certificate() {}

    static Path keys() {
        try {
            if (!Files.exists(KEYS)) make();
            return KEYS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make() throws IOException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var said = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "verbatim",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        KEYS.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        var words = new String(said.getInputStream().readAllBytes());
        assertEquals(0, said.onExit().join().exitValue(), words);
    }
}
