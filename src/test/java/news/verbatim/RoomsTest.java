// SPDX-License-Identifier: Apache-2.0
package news.verbatim;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The map of the house: which room may look into which. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoomsTest {

    static final Map<String, Set<String>> DOORS = Map.ofEntries(
            Map.entry("kernel", Set.of()),
            Map.entry("http", Set.of("kernel")),
            Map.entry("access", Set.of("kernel", "http")),
            Map.entry("audit", Set.of("kernel", "http")),
            Map.entry("event", Set.of("kernel", "http")),
            Map.entry("speaker", Set.of("kernel", "http")),
            Map.entry("media", Set.of("kernel", "http", "picture", "storage")),
            Map.entry("storage", Set.of("kernel", "http")),
            Map.entry("site", Set.of("kernel", "http")),
            Map.entry("purge", Set.of("kernel", "http")),
            Map.entry("delivery", Set.of("kernel", "http", "storage", "event", "purge")),
            Map.entry("feed", Set.of("kernel", "http", "delivery")),
            Map.entry("story", Set.of("kernel")),
            Map.entry("picture", Set.of("kernel")),
            Map.entry("quotes", Set.of("kernel", "story")),
            Map.entry("article", Set.of("kernel", "http", "story", "quotes")),
            Map.entry(
                    "publishing",
                    Set.of("kernel", "http", "story", "quotes", "speaker", "media", "site", "article", "delivery")),
            Map.entry(
                    "desk",
                    Set.of("kernel", "http", "story", "quotes", "article", "media", "speaker", "site", "publishing")),
            Map.entry(
                    "intake",
                    Set.of(
                            "kernel",
                            "http",
                            "story",
                            "quotes",
                            "speaker",
                            "media",
                            "article",
                            "desk",
                            "site",
                            "publishing")),
            Map.entry(
                    "boot",
                    Set.of(
                            "kernel",
                            "http",
                            "access",
                            "audit",
                            "story",
                            "speaker",
                            "media",
                            "storage",
                            "site",
                            "article",
                            "desk",
                            "publishing")));

    static final Pattern ROOM = Pattern.compile("news/verbatim/(\\w+)/");

    @Test
    void no_room_looks_where_it_has_no_door() throws IOException {
        assertEquals(Set.of(), trespasses());
    }

    @Test
    void every_room_is_on_the_map() throws IOException {
        try (var rooms = Files.list(Path.of("target/classes/news/verbatim"))) {
            var found = rooms.map(room -> room.getFileName().toString()).collect(toCollection(HashSet::new));
            found.removeAll(DOORS.keySet());
            assertEquals(Set.of(), found);
        }
    }

    @Test
    void the_map_has_no_door_that_leads_back() {
        DOORS.forEach((room, doors) -> doors.forEach(
                next -> assertTrue(!DOORS.get(next).contains(room), room + " and " + next + " look into each other")));
    }

    /** Names are read from the constant pool as text: a class that is only a field's type appears nowhere else. */
    private static Set<String> trespasses() throws IOException {
        var found = new TreeSet<String>();
        try (var files = classes()) {
            for (var file : files.toList()) {
                var model = ClassFile.of().parse(file);
                var here = ROOM.matcher(model.thisClass().asInternalName());
                if (!here.find()) continue;
                var room = here.group(1);
                for (var entry : model.constantPool()) {
                    if (!(entry instanceof Utf8Entry name)) continue;
                    ROOM.matcher(name.stringValue())
                            .results()
                            .map(match -> match.group(1))
                            .filter(other ->
                                    !other.equals(room) && !DOORS.get(room).contains(other))
                            .forEach(other -> found.add(file.getFileName() + ": " + room + " -> " + other));
                }
            }
        }
        return found;
    }

    private static Stream<Path> classes() throws IOException {
        return Files.walk(Path.of("target/classes"))
                .filter(file -> file.toString().endsWith(".class"));
    }
}
