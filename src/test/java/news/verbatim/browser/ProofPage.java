// SPDX-License-Identifier: Apache-2.0
package news.verbatim.browser;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The proof of an article before an editor's eyes. */
abstract class ProofPage {

    static Browser browser;
    static Pictures pictures;

    final Desk desk = new Desk();
    Tab tab;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        pictures = new Pictures(Path.of("src/site/examples/reader"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) browser.close();
        if (pictures != null) pictures.close();
    }

    @BeforeEach
    void sit() {
        tab = browser.tab();
        tab.signedIn(Newsroom.someone("editor").token());
    }

    Desk.Article open(Desk.Article article) {
        tab.open("http://127.0.0.1:" + RestAssured.port + "/desk/v1/articles/" + article.id() + "/preview.html");
        return article;
    }

    Desk.Article halfJudged() throws IOException {
        return open(new Copy(desk, pictures.address()).halfJudged());
    }

    String words(String selector) {
        return tab.value("""
                (() => { const copy = document.querySelector('%s').cloneNode(true);
                  copy.querySelectorAll('.note').forEach(note => note.remove()); return copy.textContent.trim() })()""".formatted(selector)).asText();
    }
}
