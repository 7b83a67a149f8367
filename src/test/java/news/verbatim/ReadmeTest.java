// SPDX-License-Identifier: Apache-2.0
package news.verbatim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.stream.Collectors;
import news.verbatim.access.Accounts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever copies the lines of a page into a shell gets what the page says. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadmeTest {

    static final Pattern LINES = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    static final Path PAGES = Path.of("src", "site", "markdown");

    @TestHTTPResource
    URI here;

    @Test
    void the_lines_of_the_readme_work_as_printed() throws IOException, InterruptedException {
        var said = said(Path.of("README.md"));
        assertTrue(said.contains("\"state\":\"published\""), said);
        assertTrue(said.contains("\"kind\":\"direct\""), said);
        assertTrue(said.contains("\"runs\":"), said);
    }

    @Test
    void the_lines_of_a_day_at_the_desk_work_one_after_another() throws IOException, InterruptedException {
        var said = said(PAGES.resolve("desk.md"));
        assertTrue(said.contains("\"verdict\":\"confirmed\""), said);
        assertTrue(said.contains("<!DOCTYPE html>"), said);
        assertTrue(said.contains("\"state\":\"published\""), said);
        assertTrue(said.contains("\"action\":"), said);
    }

    @Test
    void the_lines_for_those_who_keep_a_copy_work() throws IOException, InterruptedException {
        var desk = new Desk("editor", "publisher");
        desk.publishes(desk.writes(Stories.rain())).then().statusCode(200);

        var said = said(PAGES.resolve("changes.md"));
        assertTrue(said.contains("\"kind\":\"published\""), said);
        assertTrue(said.contains("text/event-stream"), said);
    }

    @Test
    void the_lines_for_those_who_build_a_frontend_work() throws IOException, InterruptedException {
        var desk = new Desk("editor", "publisher");
        desk.publishes(desk.writes(Stories.rain())).then().statusCode(200);

        var said = said(PAGES.resolve("frontend.md"));
        assertTrue(said.contains("\"runs\":"), said);
        assertTrue(said.endsWith("304\n"), said);
    }

    /** All lines of a page, run as one; what they say goes to a file below target. */
    private String said(Path page) throws IOException, InterruptedException {
        administrator();
        var lines = LINES.matcher(Files.readString(page))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining());
        assertFalse(lines.isBlank(), "no lines to run in " + page);
        var script = "set -euo pipefail\n"
                + lines.replace("http://localhost:8080", here.toString().replaceFirst("/$", ""));

        var output = Path.of("target", page.getFileName() + ".out").toFile();
        var shell = new ProcessBuilder("bash", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();

        assertTrue(shell.waitFor(120, TimeUnit.SECONDS), "it hangs");
        var said = Files.readString(output.toPath());
        assertEquals(0, shell.exitValue(), said);
        return said;
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
