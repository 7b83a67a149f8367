// SPDX-License-Identifier: Apache-2.0
package news.verbatim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import news.verbatim.access.Accounts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadmeTest {

    static final Pattern LINES = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @TestHTTPResource
    URI here;

    @Test
    void the_lines_of_the_readme_work_as_printed() throws IOException, InterruptedException {
        administrator();
        var lines = LINES.matcher(Files.readString(Path.of("README.md")));
        assertTrue(lines.find(), "no lines to run");
        var script = "set -euo pipefail\n"
                + lines.group(1)
                        .replace("http://localhost:8080", here.toString().replaceFirst("/$", ""));

        var output = Path.of("target", "readme.out").toFile();
        var shell = new ProcessBuilder("bash", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();

        assertTrue(shell.waitFor(60, TimeUnit.SECONDS), "it hangs");
        var said = Files.readString(output.toPath());
        assertEquals(0, shell.exitValue(), said);
        assertTrue(said.contains("\"state\":\"published\""), said);
        assertTrue(said.contains("\"kind\":\"direct\""), said);
        assertTrue(said.contains("\"runs\":"), said);
    }

    /** In development this user is there from the start. */
    private static void administrator() {
        var accounts = Arc.container().instance(Accounts.class).get();
        QuarkusTransaction.requiringNew().run(() -> {
            if (accounts.count("username", "admin") == 0)
                accounts.create(
                        "admin",
                        "Administrator",
                        "admin",
                        Set.of("reporter", "photo", "editor", "publisher", "legal", "admin"),
                        "test");
        });
    }
}
