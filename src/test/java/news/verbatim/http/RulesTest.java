// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import news.verbatim.kernel.Faults;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org, true",
        "HTTP://example.org:8080/a?b=c#d, true",
        "https://haber.örnek/şehir, true",
        "http://[::1]/x, true",
        "https://example.org/a%20b, true",
        "https://example.org/a b, false",
        "https://user:secret@example.org/, false",
        "https:///path, false",
        "https://:80/, false",
        "//example.org/, false",
        "example.org, false",
        "javascript:alert(1), false",
        "data:text/html;x, false",
        "https://example.org/%zz, false",
        "'https://example.org/\u202egpj.exe', false"
    })
    void a_web_address_is_whole_and_plain(String url, boolean web) {
        assertEquals(web, Rules.isWeb(url), url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mira", "ميرا", "\u200fميرا", "O’Neill", "Ada\u200d", "👩🏽‍🚒", " Ada "})
    void a_name_may_be_in_any_script(String name) {
        var faults = new Faults();

        Rules.name(faults, "/name", name, 200);

        assertEquals(0, faults.all().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u202eb", "\u2067a", "a\nb", "a\u001fb"})
    void a_name_is_what_it_looks_like(String name) {
        var faults = new Faults();

        Rules.name(faults, "/name", name, 200);

        assertEquals(1, faults.all().size());
    }
}
