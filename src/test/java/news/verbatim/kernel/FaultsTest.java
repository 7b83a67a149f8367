// SPDX-License-Identifier: Apache-2.0
package news.verbatim.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultsTest {

    @Test
    void a_place_is_known_to_be_wrong_when_it_or_something_in_it_is() {
        var faults = new Faults();
        faults.add("/body/1/text", Flaw.MISSING, "This is needed");
        faults.add("/body/10", Flaw.MISSING, "This is needed");

        for (var at : List.of("/body/1/text", "/body/1", "/body", "", "/body/10")) assertTrue(faults.at(at), at);
        for (var at : List.of("/body/1/texts", "/body/1/tex", "/body/2", "/body/100", "/body/10/text", "/bod"))
            assertFalse(faults.at(at), at);
    }

    @Test
    void a_refusal_names_the_first_fault_and_counts_the_others() {
        var faults = new Faults();
        faults.orRefuse(Kind.UNACCEPTABLE);
        faults.add("/slug", Flaw.TOO_LONG, "At most %d characters fit", 120);
        faults.add("/headline", Flaw.MISSING, "This is 100% needed");

        var refusal = assertThrows(Refusal.class, () -> faults.orRefuse(Kind.UNACCEPTABLE));

        assertEquals("/slug: At most 120 characters fit (and 1 more)", refusal.getMessage());
        assertEquals("This is 100% needed", refusal.faults().getLast().detail());
        assertEquals(Kind.UNACCEPTABLE, refusal.kind());
    }
}
