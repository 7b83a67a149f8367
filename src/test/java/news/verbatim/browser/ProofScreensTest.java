// SPDX-License-Identifier: Apache-2.0
package news.verbatim.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The proof of an article on a desk, on a phone and on paper, for whoever looks at it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProofScreensTest extends ProofPage {

    @Test
    void people_who_see_or_hear_little_stumble_over_nothing() throws IOException {
        halfJudged();
        Axe.findsNothing(tab);
        tab.ask(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        tab.shot("proof-dark");
        Axe.findsNothing(tab);
        tab.size(390, 844);
        Axe.findsNothing(tab);
        open(desk.writes(Hostile.story(desk, Hostile.MILD)));
        tab.shot("proof-every-block-390");
        Axe.findsNothing(tab);
    }

    @Test
    void on_a_phone_nothing_has_to_be_pushed_sideways() throws IOException {
        halfJudged();
        tab.size(390, 844);
        tab.shot("proof-390");
        for (var text : List.of("", Hostile.TEXT, "Donaudampfschifffahrtsgesellschaft".repeat(4))) {
            if (!text.isEmpty()) open(desk.writes(Hostile.story(desk, text)));
            tab.size(360, 740);
            assertEquals(360, tab.value("document.documentElement.scrollWidth").asInt(), text);
        }
        tab.shot("proof-long-360");
    }

    @Test
    void on_paper_it_is_complete() throws IOException {
        halfJudged();
        tab.print("proof");
        var paper = Files.readAllBytes(Path.of("target/screenshots/proof.pdf"));
        assertTrue(paper.length > 20_000);
        tab.ask("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertEquals(
                0,
                tab.value("[...document.querySelectorAll('.desk, .remarks li, main p, img')]"
                                + ".filter(one => one.getClientRects().length === 0).length")
                        .asInt());
    }
}
