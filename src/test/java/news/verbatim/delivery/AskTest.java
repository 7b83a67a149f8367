// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AskTest {

    static final String LIST = "/content/v1/articles";

    @Test
    void every_spelling_of_one_request_has_one_key() {
        for (var spelling :
                List.of("?tag=a&sort=x", "?sort=x&tag=a", "?&sort=x&&tag=a&", "?sort=x&utm_source=m&tag=a&gclid=1"))
            assertEquals(LIST + "?sort=x&tag=a", Ask.key(LIST + spelling), spelling);
        for (var nothing : List.of("", "?", "?&", "?utm_source=m", "?gclid=1", "?utm_source", "?fbclid=1&utm_medium=m"))
            assertEquals(LIST, Ask.key(LIST + nothing), nothing);
        for (var alone : List.of("?tag=a", "?tag", "?tag=", "?tag=a=b", "?tag=?", "?=a", "?autm_source=m"))
            assertEquals(LIST + alone, Ask.key(LIST + alone), alone);
    }

    @Test
    void what_is_looked_for_under_a_key_was_kept_under_it() {
        for (var uri : List.of(
                "", "?", "?tag=a", "?&tag=a", "?tag=a&", "?utm_source=m", "?tag=?", "?limit=2&cursor=c", "?gclid"))
            assertEquals(Ask.of(LIST + uri).key(), Ask.key(LIST + uri), uri);
    }
}
