// SPDX-License-Identifier: Apache-2.0
package news.verbatim.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.util.Base64;
import java.util.Map;

/** The page editors work on, used as they use it: Authorize, open an operation, fill in, Execute, read. */
final class SwaggerUi {

    static final String HOME = "/q/swagger-ui/";

    private final Tab tab;

    SwaggerUi(Tab tab) {
        this.tab = tab;
    }

    static String address(String path) {
        return "http://127.0.0.1:" + RestAssured.port + path;
    }

    void open() {
        tab.open(address(HOME));
        tab.until("document.querySelectorAll('.opblock-tag').length > 5");
    }

    /** What the dialogue says once it has an answer: a way to log out, or why not. */
    String signIn(String username, String password) {
        tab.click(".auth-wrapper .btn.authorize");
        tab.type("#oauth_username", username);
        tab.type("#oauth_password", password);
        tab.value("document.querySelector('#oauth_password').closest('.auth-container')"
                + ".querySelector('.auth-btn-wrapper .authorize').id = 'enter'; 0");
        tab.click("#enter");
        tab.until(
                "document.querySelector('.auth-container .errors, .auth-container [aria-label=\"Remove authorization\"]')");
        return tab.text(".modal-ux-content");
    }

    void closes() {
        tab.click(".modal-ux .btn-done");
        tab.until("!document.querySelector('.modal-ux')");
    }

    /** Opens the operation in its chapter; whatever was filled in before is gone. */
    Operation operation(String chapter, String name) {
        var section = "#operations-tag-" + chapter.replace(' ', '_');
        var block = "#operations-" + chapter.replace(' ', '_') + "-" + name;
        tab.until("document.querySelector('%s')".formatted(section));
        if (!tab.value("!!document.querySelector('%s')".formatted(block)).asBoolean()) tab.click(section);
        tab.until("document.querySelector('%s')".formatted(block));
        if (!tab.value("!!document.querySelector('%s.is-open')".formatted(block))
                .asBoolean()) tab.click(block + " .opblock-summary-control");
        tab.until("document.querySelector('%s .execute')".formatted(block));
        return new Operation(block);
    }

    /** One operation, opened. */
    final class Operation {

        private final String block;

        private Operation(String block) {
            this.block = block;
        }

        Operation fill(Map<String, String> parameters) {
            parameters.forEach((name, value) -> tab.type(block + " tr[data-param-name=\"" + name + "\"] input", value));
            return this;
        }

        Operation body(String text) {
            tab.type(block + " textarea.body-param__text", text);
            return this;
        }

        /** Chooses a file, as a person does in the window that the browser opens. */
        Operation file(String name, byte[] bytes) {
            var input = block + " input[type=file]";
            tab.until("document.querySelector('%s')".formatted(input));
            tab.value("""
                    (() => {
                      const bytes = Uint8Array.from(atob('%s'), c => c.charCodeAt(0));
                      const chosen = new DataTransfer();
                      chosen.items.add(new File([bytes], '%s', {type: 'image/jpeg'}));
                      const input = document.querySelector('%s');
                      input.files = chosen.files;
                      input.dispatchEvent(new Event('change', {bubbles: true}));
                    })(); 0""".formatted(Base64.getEncoder().encodeToString(bytes), name, input));
            return this;
        }

        Operation execute() {
            if (tab.value("!!document.querySelector('%s .btn-clear')".formatted(block))
                    .asBoolean()) tab.click(block + " .btn-clear");
            tab.until("!document.querySelector('%s .live-responses-table')".formatted(block));
            tab.click(block + " .execute");
            tab.until("document.querySelector('%s .live-responses-table tbody .response-col_status')".formatted(block));
            return this;
        }

        int status() {
            return Integer.parseInt(tab.text(block + " .live-responses-table tbody .response-col_status")
                    .strip());
        }

        String answer() {
            var shown = block + " .live-responses-table .highlight-code";
            tab.until("document.querySelector('%s code, %s pre')".formatted(shown, shown));
            return tab.value("(document.querySelector('%s code') || document.querySelector('%s pre')).textContent"
                            .formatted(shown, shown))
                    .asText();
        }

        JsonNode json() {
            try {
                return Wire.JSON.readTree(answer());
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }

        void download() {
            tab.click(block + " .live-responses-table .download-contents");
        }

        /** Brings the answer into view, for a picture of what is before the editor's eyes. */
        void shot(String name) {
            tab.value("document.querySelector('%s .live-responses-table').scrollIntoView({block: 'center'}); 0"
                    .formatted(block));
            tab.view(name);
        }
    }
}
