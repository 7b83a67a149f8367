// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that no rule was written for; they say how well intake reads what nobody prepared it for. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UntouchedPagesTest {

    private static final double FLOOR = 0.95;

    @ParameterizedTest
    @ValueSource(strings = {"untouched", "fresh"})
    void pages_that_no_rule_was_written_for_are_read_nearly_as_well(String pages) {
        var right = 0;
        var all = 0;
        for (var page : Expected.in(pages)) {
            var score = page.score();
            right += score.right();
            all += score.all();
            // names of fields only: whoever mends a rule must not know these pages
            var names = score.wrong().stream()
                    .map(key -> key.replaceFirst("^(body) (\\w+):(?s).*", "$1/$2"))
                    .toList();
            System.out.printf("%s %.1f %% %s%n", page.name(), 100 * score.share(), names);
        }
        System.out.printf("fields right on the %s pages: %d of %d (%.1f %%)%n", pages, right, all, 100.0 * right / all);

        assertTrue((double) right / all >= FLOOR);
    }
}
