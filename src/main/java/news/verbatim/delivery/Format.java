// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import com.fasterxml.jackson.databind.JsonNode;

/** Another form than our own JSON in which an article is to be had, chosen by {@code Accept}. */
public interface Format {

    /** What {@code Accept} names it by. */
    String mediaType();

    byte[] of(JsonNode article, Masthead site);
}
