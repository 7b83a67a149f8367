// SPDX-License-Identifier: Apache-2.0
package news.verbatim.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import news.verbatim.access.Stale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Signing in where editors work, and what they read when it does not go well. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInPageTest extends SwaggerPage {

    @Test
    void a_wrong_password_is_told_in_words_and_lets_nobody_in() {
        var answer = desk.signIn(editor.username(), "a stone for no story");

        tab.view("desk-wrong-password");
        assertTrue(answer.contains("The user name or the password is wrong"), answer);
        desk.closes();
        var me = desk.operation("Sign in", "readMe").execute();
        assertEquals(401, me.status());
    }

    @Test
    void a_sign_in_that_has_ended_says_so_and_the_next_one_goes_on() {
        signIn();
        // as it lies in the browser the morning after
        tab.value("""
                const kept = JSON.parse(localStorage.getItem('authorized'));
                kept.signIn.token.access_token = '%s';
                localStorage.setItem('authorized', JSON.stringify(kept)); 0""".formatted(Stale.token(editor.username())));
        desk.open();

        var me = desk.operation("Sign in", "readMe").execute();
        me.shot("desk-expired");
        assertEquals(401, me.status());
        assertTrue(me.json().path("detail").asText().contains("no longer valid: sign in again"), me.answer());

        tab.click(".auth-wrapper .btn.authorize");
        tab.click(".auth-container [aria-label=\"Remove authorization\"]");
        desk.closes();
        signIn();
        assertEquals(
                editor.username(),
                desk.operation("Sign in", "readMe")
                        .execute()
                        .json()
                        .path("username")
                        .asText());
    }
}
