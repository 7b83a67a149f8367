// SPDX-License-Identifier: Apache-2.0
package news.verbatim.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueTest {

    static final Pattern KIND = Pattern.compile("^\\| `([a-z-]+)` \\| (\\d{3}) \\|", Pattern.MULTILINE);
    static final Pattern FLAW = Pattern.compile("^\\| `([a-z-]+)` \\| [A-Z]", Pattern.MULTILINE);

    @Test
    void every_kind_of_problem_is_in_the_documentation_with_its_status() throws IOException {
        var documented = KIND.matcher(page())
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();

        assertEquals(
                Arrays.stream(Kind.values())
                        .map(kind -> kind.wire() + " " + kind.status())
                        .toList(),
                documented);
    }

    @Test
    void every_kind_of_fault_is_in_the_documentation() throws IOException {
        List<String> documented =
                FLAW.matcher(page()).results().map(row -> row.group(1)).toList();

        assertEquals(Arrays.stream(Flaw.values()).map(flaw -> flaw.wire()).toList(), documented);
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("src/site/markdown/problems.md"));
    }
}
