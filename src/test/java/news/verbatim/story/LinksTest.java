// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import news.verbatim.kernel.Faults;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinksTest {

    static List<Faults.Fault> safe(String href) {
        var faults = new Faults();
        Links.safe(faults, "/href", href);
        return faults.all();
    }

    static List<Faults.Fault> web(String url) {
        var faults = new Faults();
        Links.web(faults, "/url", url);
        return faults.all();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "http://example.com:8080/a/b?c=d&e=f#g",
                "HTTPS://EXAMPLE.COM/",
                "https://bücher.example/straße",
                "https://my_site.example/a",
                "https://tr.example/wiki/İstanbul",
                "https://[2001:db8::1]/",
                "https://example.com/a%20b",
                "mailto:desk@example.com",
                "tel:+4712345678",
                "/news/rain",
                "/news/rain?a=javascript:x",
                "#section",
                "#javascript:alert(1)"
            })
    void a_link_a_reader_may_follow_is_taken(String href) {
        assertEquals(List.of(), safe(href));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "\u0001javascript:alert(1)",
                "java\tscript:alert(1)",
                "java\nscript:alert(1)",
                "java\rscript:alert(1)",
                "java\u0000script:alert(1)",
                "javascript\t:alert(1)",
                "javascript&colon;alert(1)",
                "&#106;avascript:alert(1)",
                "&#x6A;avascript:alert(1)",
                "%6aavascript:alert(1)",
                "javascript%3Aalert(1)",
                "javascript://example.com/%0aalert(1)",
                "jav\u200bascript:alert(1)",
                "jav\u00adascript:alert(1)",
                "ｊavascript:alert(1)",
                "javascript：alert(1)",
                "\ufeffjavascript:alert(1)",
                "\u202ejavascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "data:text/html;base64,PHNjcmlwdD4=",
                "DATA:image/svg+xml,<svg onload=alert(1)>",
                "vbscript:msgbox(1)",
                "VBScript:msgbox(1)",
                "file:///etc/passwd",
                "blob:https://example.com/1",
                "filesystem:https://example.com/1",
                "view-source:https://example.com",
                "about:blank",
                "ftp://example.com/",
                "intent://example.com#Intent;end",
                "jar:http://example.com!/",
                "feed:javascript:alert(1)",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "http:evil.example",
                "http:/evil.example",
                "http:///evil.example",
                "https:\\\\evil.example",
                "https://",
                "https://?a",
                "https:// evil.example",
                "https://good.example\u202e/",
                "https://good.example@evil.example/",
                "https://good.example:x@evil.example/",
                "https://good.example%40evil.example@evil.example/",
                "https://good.example\\@evil.example/",
                "https://evil.example\u3002com/\u2028",
                "evil.example",
                "../evil",
                "?a=b",
                ":",
                "://evil.example",
                "mailto:",
                "http://exa mple.com",
                "http://[::1",
                "http://a\u0000b"
            })
    void a_link_that_hides_what_it_is_or_where_it_leads_is_refused(String href) {
        assertFalse(safe(href).isEmpty(), href);
        assertFalse(web(href).isEmpty(), href);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/news", "#a", "mailto:a@example.com", "tel:1", "news", "https:x"})
    void an_address_on_the_web_is_whole(String url) {
        assertFalse(web(url).isEmpty(), url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com", "http://example.com/a?b#c", "https://bücher.example/"})
    void a_whole_address_on_the_web_is_taken(String url) {
        assertEquals(List.of(), web(url));
    }

    @ParameterizedTest
    @ValueSource(ints = {2001, 100_000})
    void an_address_has_an_end(int length) {
        var url = "https://example.com/" + "a".repeat(length - 20);
        assertEquals("too-long", safe(url).getFirst().kind());
        assertEquals("too-long", web(url).getFirst().kind());
    }
}
