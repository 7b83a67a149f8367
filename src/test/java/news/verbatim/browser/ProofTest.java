// SPDX-License-Identifier: Apache-2.0
package news.verbatim.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The proof of an article before an editor's eyes: in a real browser, on a desk, on a phone and on paper. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProofTest {

    static Browser browser;
    static Pictures pictures;

    final Desk desk = new Desk();
    Tab tab;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        pictures = new Pictures(Path.of("target"));
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

    void open(Desk.Article article) {
        tab.open("http://127.0.0.1:" + RestAssured.port + "/desk/v1/articles/" + article.id() + "/preview.html");
    }

    @Test
    void sketch() throws IOException {
        var article = new Copy(desk, pictures.address()).halfJudged();
        Files.createDirectories(Path.of("target/screenshots"));
        Files.write(
                Path.of("target/screenshots/proof.html"),
                desk.says()
                        .accept("text/html")
                        .get("/desk/v1/articles/{id}/preview.html", article.id())
                        .asByteArray());
        open(article);
        tab.shot("proof-1280");
        tab.print("proof");
        Axe.findsNothing(tab);
        tab.size(390, 844);
        tab.shot("proof-390");
        tab.size(360, 740);
        assertEquals(360, tab.value("document.documentElement.scrollWidth").asInt());
        assertTrue(true);
    }
}
