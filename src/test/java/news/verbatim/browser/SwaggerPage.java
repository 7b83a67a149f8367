// SPDX-License-Identifier: Apache-2.0
package news.verbatim.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import news.verbatim.Newsroom;
import news.verbatim.Newsroom.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Swagger UI before an editor who may publish. */
abstract class SwaggerPage {

    static Browser browser;

    Tab tab;
    SwaggerUi desk;
    Person editor;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) browser.close();
    }

    @BeforeEach
    void sit() {
        editor = Newsroom.someone("editor", "publisher");
        tab = browser.tab();
        desk = new SwaggerUi(tab);
        desk.open();
    }

    void signIn() {
        assertTrue(desk.signIn(editor.username(), editor.password()).contains("Logout"));
        tab.view("desk-1-signed-in");
        desk.closes();
    }
}
