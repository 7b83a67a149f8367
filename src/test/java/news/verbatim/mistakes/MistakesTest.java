// SPDX-License-Identifier: Apache-2.0
package news.verbatim.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever makes a mistake is told what to do next. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MistakesTest {

    static final Path PAGE = Path.of("src/site/markdown/mistakes.md");

    static final String PREFACE = """
            # Mistakes, and what the product answers

            What editors and frontend developers get wrong most often, and the answer: `detail`, and behind the dash the faults in
            `errors`. Written by `MistakesTest`, which sends each and compares (`-Dmistakes.write=true` rewrites this page). The kinds
            are explained in [problems](problems.md).
            """;

    /** The page is rewritten by {@code ./mvnw test -Dtest=MistakesTest -Dmistakes.write=true}. */
    @Test
    void whoever_makes_a_mistake_is_told_what_to_do_next() throws IOException {
        var silent = new ArrayList<String>();
        var page = PREFACE
                + chapter("At the desk", new EditorsMistakes().all(), silent)
                + chapter("In a frontend", new FrontendsMistakes().all(), silent);
        if (Boolean.getBoolean("mistakes.write")) Files.writeString(PAGE, page);

        assertEquals("", String.join("\n", silent));
        assertEquals(Files.readString(PAGE), page, "run it again with -Dmistakes.write=true, and look at the changes");
    }

    @Test
    void there_are_thirty_of_them_and_more() {
        assertTrue(new EditorsMistakes().all().size()
                        + new FrontendsMistakes().all().size()
                >= 30);
    }

    private static String chapter(String title, List<Mistake> mistakes, List<String> silent) {
        return "\n## " + title + "\n\n| Mistake | Status | Answer |\n|---|---|---|\n"
                + mistakes.stream().map(mistake -> row(mistake, silent)).collect(Collectors.joining());
    }

    private static String row(Mistake mistake, List<String> silent) {
        var answer = mistake.sent().get();
        if (answer.statusCode() != mistake.status())
            silent.add("%s: %d instead of %d: %s"
                    .formatted(mistake, answer.statusCode(), mistake.status(), answer.asString()));
        if (answer.statusCode() < 400) return "";
        var told = Mistake.told(answer);
        for (var word : mistake.words())
            if (!told.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)))
                silent.add("%s: nothing about “%s” in: %s".formatted(mistake, word, told));
        return "| %s | %d | %s |\n".formatted(mistake, answer.statusCode(), told.replace("|", "\\|"));
    }
}
