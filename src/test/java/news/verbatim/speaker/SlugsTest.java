// SPDX-License-Identifier: Apache-2.0
package news.verbatim.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SlugsTest {

    @ParameterizedTest
    @CsvSource({
        "Mira Halvorsen, mira-halvorsen",
        "Ağaoğlu’s Straße, agaoglus-strasse",
        "Søren — Øst, soren-ost",
        "  (Mayor)  , mayor",
        "Владимир Кот, vladimir-kot",
        "İstanbul Iğdır, istanbul-igdir",
        "🙂, speaker",
        "018f3a4e-0000-7000-8000-000000000000, speaker-018f3a4e-0000-7000-8000-000000000000"
    })
    void a_name_becomes_a_part_of_an_address(String name, String slug) {
        assertEquals(slug, Slugs.of(name, "speaker"));
    }

    @Test
    void a_taken_slug_gets_a_number() {
        var taken = Set.of("jo-berg", "jo-berg-2");

        assertEquals("jo-berg-3", Slugs.free("Jo Berg", "speaker", taken::contains));
    }

    @Test
    void a_long_text_is_cut_between_words_and_still_numbered() {
        var text = "harbour ".repeat(40);
        var first = Slugs.of(text, "speaker");
        var second = Slugs.free(text, "speaker", first::equals);

        assertTrue(first.length() <= Slugs.LONGEST && first.endsWith("harbour"), first);
        assertTrue(second.length() <= Slugs.LONGEST && second.endsWith("-2"), second);
    }

    @Test
    void any_text_at_all_makes_a_slug() {
        var random = new Random(7);
        for (var i = 0; i < 5_000; i++) {
            var text = random.ints(random.nextInt(1, 300), 1, Character.MAX_CODE_POINT)
                    .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertTrue(Slugs.isSlug(Slugs.of(text, "speaker")), text);
            assertTrue(Slugs.isSlug(Slugs.free(text, "speaker", Slugs.of(text, "speaker")::equals)), text);
        }
        assertFalse(Slugs.isSlug("018f3a4e-0000-7000-8000-000000000000"));
        assertFalse(Slugs.isSlug("a--b"));
    }
}
