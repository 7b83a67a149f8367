// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Killed while files arrive: each is there whole or not at all, and what is left of the others is swept away. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArrivalsIT {

    private static final Map<String, String> TIDY =
            Map.of("VERBATIM_MEDIA_SWEEP_ROUND", "1s", "VERBATIM_MEDIA_SWEEP_AGE", "3s");
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);

    @RegisterExtension
    final Directories directories = new Directories();

    @Test
    void no_half_file_and_no_photo_without_its_file_is_left() throws Exception {
        var root = directories.begun().root();
        var node = Node.started(new Node.Settings(root, TIDY, List.of()));
        var photographers = new Photographers(Colleague.at(node)).begin(4, () -> Photographers.picture(400, 300));
        for (var kill = 1; kill <= 2; kill++) {
            photographers.until(photographers.sent().size() + 6);
            node.kill();
            node = node.again();
            photographers.moveTo(node);
        }
        try (var last = node) {
            photographers.until(photographers.sent().size() + 6);
            photographers.stop();
            var desk = Colleague.at(last);
            photographers.areThere(desk);
            isTidy(desk, root);
        }
    }

    /** Sooner or later there is exactly what the photos name. */
    private static void isTidy(Colleague desk, Path root) throws IOException {
        var end = Instant.now().plus(LONG_ENOUGH);
        while (true) {
            var named = named(desk);
            var there = names(root.resolve("media"));
            var arriving = names(root.resolve(".arriving"));
            if (named.equals(there) && arriving.isEmpty()) return;
            if (Instant.now().isAfter(end)) {
                assertEquals(named, there);
                assertEquals(Set.of(), arriving);
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private static Set<String> named(Colleague desk) throws IOException {
        var names = new TreeSet<String>();
        var page = "/desk/v1/media?limit=100";
        while (page != null) {
            var found = Colleague.json(desk.reads(page));
            for (var photo : found.get("items")) {
                names.add(photo.at("/file/sha256").asText());
                names.add(sum(bytes(desk, "/desk/v1/media/" + photo.get("id").asText() + "/renditions/file")));
                for (JsonNode size : photo.get("renditions"))
                    names.add(sum(bytes(desk, size.get("url").asText())));
            }
            page = found.path("next").isTextual()
                    ? "/desk/v1/media?limit=100&cursor=" + found.get("next").asText()
                    : null;
        }
        return names;
    }

    private static Set<String> names(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) return Set.of();
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String sum(byte[] bytes) throws IOException {
        return Sums.of(new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(Colleague desk, String path) throws IOException {
        var answer = desk.reads(path);
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }
}
