// SPDX-License-Identifier: Apache-2.0
package news.verbatim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever copies a line from the pages into a shell, with the packaged product at hand, gets what the page says. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesIT {

    private static final Path PAGES = Path.of("src", "site", "markdown");
    private static final Pattern BLOCK =
            Pattern.compile("(<!-- not run here[^>]*-->\n)?```bash\n(.*?)```", Pattern.DOTALL);

    /** What a test cannot do, by its first words; who looks after it stands in the page, above the lines. */
    private static final List<String> NOT_RUN = List.of(
            "./mvnw package -DskipTests", "VERBATIM_ADMIN_PASSWORD=choose-this VERBATIM_DB_PASSWORD=and-this docker");

    @Test
    void the_lines_for_those_who_run_it_work_one_after_another() throws Exception {
        works("operators.md");
    }

    @Test
    void the_lines_for_the_next_engineer_work() throws Exception {
        works("building.md");
    }

    @Test
    void only_what_is_known_not_to_be_run_is_not_run() throws IOException {
        var marked = new TreeMap<String, String>();
        try (var pages = Files.list(PAGES)) {
            for (var page : pages.toList()) {
                var blocks = BLOCK.matcher(Files.readString(page));
                while (blocks.find()) {
                    if (blocks.group(1) == null) continue;
                    var known =
                            NOT_RUN.stream().filter(blocks.group(2)::startsWith).findFirst();
                    marked.put(known.orElse(blocks.group(2)), page.getFileName().toString());
                }
            }
        }

        assertEquals(List.copyOf(NOT_RUN), List.copyOf(marked.keySet()));
    }

    private static void works(String page) throws Exception {
        var port = String.valueOf(freePort());
        var lines = BLOCK.matcher(Files.readString(PAGES.resolve(page)))
                .results()
                .filter(block -> block.group(1) == null)
                .map(block -> block.group(2).replace("localhost:8080", "localhost:" + port))
                .collect(Collectors.joining("\n"));
        assertTrue(!lines.isBlank(), "no lines to run in " + page);
        var home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "home-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        var output = home.resolve("output").toFile();
        // whatever happens, nothing of it goes on running
        var builder = new ProcessBuilder(
                        "bash", "-c", "set -euo pipefail; trap 'kill $(jobs -p) 2> /dev/null || true' EXIT\n" + lines)
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().keySet().removeIf(name -> name.startsWith("VERBATIM_"));
        builder.environment().put("HOME", home.toString());
        builder.environment().put("VERBATIM_HTTP_PORT", port);
        var shell = builder.start();

        assertTrue(shell.waitFor(10, TimeUnit.MINUTES), () -> "it hangs: " + said(output.toPath()));
        assertEquals(0, shell.exitValue(), () -> said(output.toPath()));
        try (var left = Files.walk(home)) {
            for (var file : left.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private static String said(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
