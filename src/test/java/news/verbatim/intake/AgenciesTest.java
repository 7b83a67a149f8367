// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Captions as agencies write them, of our own making, and what they say: credit, creator, city, country, day. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AgenciesTest {

    static final Path LEGENDS = Path.of("src/test/resources/legends");

    record Wanted(String caption, List<@Nullable String> fields) {

        static Wanted of(String line) {
            var parts = Arrays.stream(line.split(" ¦ ", -1))
                    .map(String::strip)
                    .map(part -> part.equals("-") ? null : part)
                    .toList();
            return new Wanted(Objects.requireNonNull(parts.getFirst()), parts.subList(1, parts.size()));
        }

        List<@Nullable String> read() {
            var legend = Legend.of(caption, Legend.Around.nothing(null));
            var place = legend.place();
            return Arrays.asList(
                    legend.credit(),
                    legend.creator(),
                    place == null ? null : place.city(),
                    place == null ? null : place.country(),
                    legend.takenOn() == null ? null : legend.takenOn().text());
        }

        List<String> faults() {
            var read = read();
            return IntStream.range(0, read.size())
                    .filter(i -> !Objects.equals(read.get(i), fields.get(i)))
                    .mapToObj(i -> caption + ": " + fields.get(i) + " was read as " + read.get(i))
                    .toList();
        }
    }

    static List<Wanted> in(String file) throws IOException {
        return Files.readAllLines(LEGENDS.resolve(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Wanted::of)
                .toList();
    }

    static List<String> faults(String file) throws IOException {
        var faults = new ArrayList<String>();
        for (var wanted : in(file)) faults.addAll(wanted.faults());
        return faults;
    }

    @Test
    void captions_that_were_looked_at_are_read_right() throws IOException {
        assertEquals(30, in("seen.txt").size());
        assertEquals(List.of(), faults("seen.txt"));
    }

    @Test
    void of_captions_that_were_not_nearly_all_is_read_right() throws IOException {
        assertEquals(30, in("untouched.txt").size());
        var faults = faults("untouched.txt");
        assertTrue(faults.size() <= 5 * 30 / 20, String.join("\n", faults));
    }
}
