// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import static news.verbatim.Newsroom.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that come as HTML: what a reader sees of them is read. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HtmlTest {

    static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><title>Harbour | The Courier</title><style>p { color: red }</style>
            <script>document.write("<p>Written by a script</p>")</script></head>
            <body><nav><ul><li><a href="/">Home</a></li><li>World</li><li>Sport</li></ul></nav>
            <main><article>
            <h1>Tarvik opens its&#32;small&nbsp;harbour &amp; quay</h1>
            <p>By Nora Bright</p>
            <p>November 18, 2025 09:12 AM GMT+01:00</p>
            <figure><img src="a.jpg" alt="Small boats in a row">
            <figcaption>Boats lie close together in the small harbour
            of Tarvik, Veldmark, on Nov. 18, 2025. (Norden Photo)</figcaption></figure>
            <p>The town of <b>Tarvik</b> opened its small harbour on Tuesday, after
               two years of work on the walls that keep the sea out.<br>Forty-one boats came on the first morning.</p>
            <!-- <p>Nobody sees a comment</p> -->
            <p hidden>Nobody sees what is hidden</p>
            <div style="color:red; DISPLAY : none">Nobody sees what is not displayed</div>
            <noscript>Nobody sees what stands in for scripts</noscript>
            <p>&ldquo;We have waited long enough for this day,&rdquo; Mayor Mira Halvorsen said at the quay, where children
            threw flowers into the water.</p>
            <p>&lt;script&gt; is what the harbour master called the old plan, and nobody at the quay asked him why he did so.</p>
            </article></main></body></html>
            """;

    static Response brings(byte[] html, String query) {
        return as("editor")
                .contentType("text/html; charset=utf-8")
                .body(html)
                .post("/desk/v1/intake?zone=Europe/Oslo" + query);
    }

    static Response brings(String html) {
        return brings(html.getBytes(StandardCharsets.UTF_8), "");
    }

    @Test
    void what_a_reader_sees_becomes_the_article_and_what_nobody_sees_does_not() {
        var text = brings(PAGE)
                .then()
                .statusCode(201)
                .body("story.headline", equalTo("Tarvik opens its small\u00a0harbour & quay"))
                .body(
                        "story.captions[0].text",
                        equalTo("Boats lie close together in the small harbour of Tarvik, Veldmark, on Nov. 18, 2025."))
                .body("story.captions[0].credit", equalTo("Norden Photo"))
                .body("story.captions[0].alt", equalTo("Small boats in a row"))
                .body(
                        "story.body.text",
                        hasItem(
                                "The town of Tarvik opened its small harbour on Tuesday, after two years of work on the walls that keep the sea out."))
                .body("story.body.text", hasItem("Forty-one boats came on the first morning."))
                .body("story.body.text", hasItem(containsString("<script> is what the harbour master")))
                .body(
                        "story.attributions.segments.flatten().exact",
                        hasItem(containsString("We have waited long enough")))
                .body("mapping.find { it.field == '/headline' }.line", equalTo(6))
                .extract()
                .asString();
        assertEquals(-1, text.indexOf("Nobody sees"), text);
        assertEquals(-1, text.indexOf("Written by a script"), text);
    }

    @Test
    void the_page_itself_is_kept_to_the_byte_and_a_browser_makes_no_page_of_it() {
        var id = brings(PAGE).then().statusCode(201).extract().<String>path("id");

        var source = as("editor").get("/desk/v1/articles/{id}/source", id);

        source.then()
                .statusCode(200)
                .header("Content-Type", containsString("text/html"))
                .header("Content-Disposition", containsString("attachment"))
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
        assertArrayEquals(PAGE.getBytes(StandardCharsets.UTF_8), source.asByteArray());
    }

    /** The same page as text and as HTML, by the line: what is read is the same. */
    @Test
    void a_page_says_the_same_as_html_as_it_does_as_text() throws IOException {
        var text = Files.readString(Path.of("src/site/examples/page.txt")).replaceAll(" {2,}", " ");

        var plain = Scraped.read(text, null, "en");
        var html = Scraped.read(HtmlPage.of(html(text)), null, "en", null);

        assertEquals(plain.headline(), html.headline());
        assertEquals(plain.displayedText(), html.displayedText());
        assertEquals(
                plain.captions().toString().replaceAll("[0-9a-f-]{36}", ""),
                html.captions().toString().replaceAll("[0-9a-f-]{36}", ""));
        assertEquals(words(plain), words(html));
        assertEquals(plain.source(), html.source());
    }

    static List<String> words(Reading reading) {
        var words = new ArrayList<String>();
        reading.blocks().forEach(block -> words.add(block.words()));
        return words;
    }

    static String html(String text) {
        var html = new StringBuilder("<body>");
        for (var line : text.split("\n", -1))
            html.append(
                    line.isBlank()
                            ? "<p></p>"
                            : "<div>" + line.replace("&", "&amp;").replace("<", "&lt;") + "</div>");
        return html.toString();
    }

    @Test
    void lines_are_put_together_as_a_browser_does() {
        var page = HtmlPage.of(
                "<p> a\n <b>b</b>c </p>d<br>e<table><tr><td>1<td>2<tr><td>3</table><pre>x\n  y</pre><p>&nbsp;</p>&#0;");

        assertEquals(
                List.of("a bc", "d", "e", "1 2", "3", "x", "y", "\ufffd"),
                page.lines().stream().map(Line::text).toList());
        assertEquals(
                List.of(true, true, false),
                page.lines().stream().map(Line::afterBlank).limit(3).toList());
        assertEquals(2, HtmlPage.of("<p>\nx").lines().getFirst().number());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<a>",
                "<p>",
                "<table>",
                "<ul><li>",
                "<font>",
                "<svg>",
                "<!--",
                "<script>",
                "<a a=",
                "&amp",
                "&#x10ffff;",
                "<select><option>",
                "<template>",
                "<button>",
                "</p>",
                "<form>",
                "<h1><b>",
                "<b><p>",
                "<",
                "<math><mi>"
            })
    void a_page_of_nothing_but_one_thing_is_refused_in_good_time(String part) {
        var most = 2 * 1024 * 1024 - 10;
        var html = part.repeat(most / part.length());

        brings(html.getBytes(StandardCharsets.UTF_8), "")
                .then()
                .statusCode(422)
                .body("detail", not(containsString("Exception")));
    }

    /** As deep as a page may be: no stack grows with it. */
    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<ul><li>", "<b><p>", "<blockquote><table><tr><td>", "<figure><figcaption>"})
    void a_page_that_is_as_deep_as_it_is_long_is_read(String part) {
        var deep = part.repeat(49_000 / part.chars().map(c -> c == '<' ? 1 : 0).sum());

        var lines = HtmlPage.of(deep + "Deep down").lines();

        assertEquals(1, lines.size());
    }

    @Test
    void ten_mebibytes_are_more_than_a_page() {
        brings("<div>".repeat(2 * 1024 * 1024)).then().statusCode(413);
    }
}
