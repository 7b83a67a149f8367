// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import news.verbatim.story.Attribution;
import news.verbatim.story.Attribution.Kind;
import news.verbatim.story.Block;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Invented news as each language writes it. A text file holds articles: {@code # headline}, then a paragraph a line; words
 * in marks stand as {@code {mention|words}}, with {@code ~} before the mention of a fragment and {@code {-|words}} where
 * nobody speaks.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewspapersTest {

    private static final Path TEXTS = Path.of("src/test/resources/quotes/dev");
    private static final Pattern QUOTE = Pattern.compile("\\{(~?)([^|{}]*)\\|([^{}]*)}");
    private static final double FLOOR = 0.9;

    private record Wanted(String exact, String mention, boolean fragment) {

        boolean term() {
            return mention.equals("-");
        }

        boolean named(Attribution said) {
            if (term() || said.speaker() == null) return term() && said.speaker() == null;
            return said.speaker().nameAsGiven().toLowerCase(Locale.ROOT).contains(mention.toLowerCase(Locale.ROOT));
        }

        boolean kind(Attribution said) {
            var kind = term() ? Kind.TERM : fragment ? Kind.PARTIAL : Kind.DIRECT;
            return said.kind() == kind;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "tr"})
    void nine_in_ten_quotations_in_the_manner_of_newspapers_get_the_right_mention(String language) throws IOException {
        var misses = new ArrayList<String>();
        var all = 0;
        var mentions = 0;
        for (var article : Files.readString(TEXTS.resolve(language + ".txt")).split("\n---\n")) {
            var wanted = QUOTE.matcher(article)
                    .results()
                    .map(m -> new Wanted(m.group(3), m.group(2), !m.group(1).isEmpty()))
                    .toList();
            var found = found(
                    language, QUOTE.matcher(article).replaceAll("$3").strip().split("\n"));
            for (var want : wanted) {
                var said = found.stream().filter(a -> holds(a, want.exact())).findFirst();
                all++;
                if (said.filter(want::named).isPresent()) mentions++;
                if (said.filter(want::named).filter(want::kind).isEmpty())
                    misses.add(want + " but found " + said.map(Told::line).orElse("nothing"));
            }
        }

        var told = "%s: %d of %d mentions%n%s".formatted(language, mentions, all, String.join("\n", misses));
        assertTrue(mentions >= FLOOR * all, told);
    }

    private static List<Attribution> found(String language, String[] lines) {
        var body = Arrays.stream(lines).skip(1).<Block>map(Told::paragraph).toList();
        return Told.heard(Told.story(language, lines[0].substring(2), body, List.of()));
    }

    private static boolean holds(Attribution said, String exact) {
        return said.kind() != Kind.INDIRECT
                && said.content().anyMatch(s -> s.exact().equals(exact));
    }
}
