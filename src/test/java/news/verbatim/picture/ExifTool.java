// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What the program that everybody trusts in these matters says of the same files, by its tags with their groups. */
record ExifTool(JsonNode tags) {

    static void required() {
        var found = Stream.of(System.getenv("PATH").split(":")).anyMatch(d -> Files.exists(Path.of(d, "exiftool")));
        assumeTrue(found, "ExifTool is not installed here (Debian: libimage-exiftool-perl)");
    }

    static ExifTool of(Path file) throws IOException {
        return all(List.of(file)).values().iterator().next();
    }

    static Map<Path, ExifTool> all(List<Path> files) throws IOException {
        required();
        var command = new ArrayList<>(List.of("exiftool", "-json", "-G1", "-struct", "-a", "-n"));
        files.forEach(file -> command.add(file.toString()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        var read = new ObjectMapper().readTree(process.getInputStream());
        assertEquals(files.size(), read.size());
        var all = new LinkedHashMap<Path, ExifTool>();
        for (var i = 0; i < files.size(); i++) all.put(files.get(i), new ExifTool(read.get(i)));
        return all;
    }

    /** The text of the first of these tags that says anything. */
    String text(String... names) {
        for (var name : names) {
            var texts = list(name, Text::asIs);
            if (texts.isEmpty()) continue;
            return name.startsWith("IFD0:") ? texts.getFirst().stripTrailing() : texts.getFirst();
        }
        return null;
    }

    List<String> list(String... names) {
        for (var name : names) {
            var found = list(name, Text::clean);
            if (!found.isEmpty()) return found;
        }
        return List.of();
    }

    private List<String> list(String name, UnaryOperator<String> kept) {
        var found = new ArrayList<String>();
        var value = tags.path(name);
        for (var one : value.isArray() ? value : List.of(value)) {
            var text = kept.apply(one.asText(""));
            if (text != null) found.add(text);
        }
        return found;
    }

    /** One field of every structure in a list of them. */
    List<String> each(String name, String field) {
        var found = new ArrayList<String>();
        for (var structure : tags.path(name))
            if (structure.has(field)) found.add(structure.path(field).asText());
        return found;
    }
}
