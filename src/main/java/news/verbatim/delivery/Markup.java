// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes the body of an article for whoever does not want it in blocks. */
public interface Markup {

    /** As HTML that nothing can be smuggled into. */
    String html(JsonNode article, Masthead site);

    /** As plain paragraphs with an empty line between. */
    String text(JsonNode article);
}
