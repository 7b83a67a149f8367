// SPDX-License-Identifier: Apache-2.0
package news.verbatim.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What people stumble over who see little or use no pointer: every rule of axe-core, its advice on good practice too. */
public final class Axe {

    private static final String ASK = """
            axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
               .then(found => ({passes: found.passes.length,
                                violations: found.violations.map(it => it.id + ': ' + it.help + ' ' +
                                    it.nodes.slice(0, 3).map(node => node.target + ' ' + node.html.slice(0, 160)).join(' | '))}))""";

    private Axe() {}

    public static void findsNothing(Tab tab) {
        tab.value(script() + "\n;0");
        var found = tab.value(ASK);
        var violations = new ArrayList<String>();
        found.path("violations").forEach(one -> violations.add(one.asText()));
        assertEquals(List.of(), violations);
        assertTrue(found.path("passes").asInt() > 10, "it has looked at hardly anything");
    }

    private static String script() {
        try (var stream = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
