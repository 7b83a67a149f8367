// SPDX-License-Identifier: Apache-2.0
package news.verbatim.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a page is made of, apart from its words: the names of its elements and of their attributes. */
final class Outline {

    private static final String ELEMENTS = "[...document.querySelectorAll('*')].filter(one => one.tagName !== 'STYLE')"
            + ".map(one => one.tagName + [...one.attributes].map(held => ' ' + held.name).join('')).join('\\n')";

    private Outline() {}

    static String of(Tab tab) {
        return tab.value(ELEMENTS).asText();
    }

    /** Nothing of it ran, asked a question, or called anywhere. */
    static void ranNothing(Tab tab) {
        assertEquals("undefined", tab.value("typeof window.hit").asText());
        assertEquals(0, tab.events("Page.javascriptDialogOpening").size());
        for (var call : tab.events("Network.requestWillBeSent"))
            assertTrue(!call.at("/request/url").asText().matches(".*//?hit"), call.toString());
    }
}
