// SPDX-License-Identifier: Apache-2.0
package news.verbatim.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Editors look for what they want to do, not for the chapter it stands in. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilterTest extends SwaggerPage {

    @ParameterizedTest
    @CsvSource({"takedown, Media", "PUT takedown, Media", "readmediaproposal, Media"})
    void an_operation_is_found_by_its_words_in_its_chapter(String phrase, String chapter) {
        tab.type(".operation-filter-input", phrase);

        tab.until("document.querySelectorAll('.opblock-tag').length === 1");
        assertEquals(
                chapter,
                tab.value("document.querySelector('.opblock-tag').dataset.tag").asText());
    }
}
