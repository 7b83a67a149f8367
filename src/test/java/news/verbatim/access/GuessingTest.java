// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import static news.verbatim.Newsroom.fresh;
import static news.verbatim.Newsroom.signIn;
import static news.verbatim.Newsroom.someone;
import static news.verbatim.access.SignInTest.form;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import news.verbatim.Newsroom.Person;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuessingTest {

    static List<Integer> guesses(String username, int times) {
        return IntStream.range(0, times)
                .mapToObj(i ->
                        form(username, "wrong " + i).post("/access/v1/token").statusCode())
                .toList();
    }

    /** From another address of this machine. */
    static String signInFromElsewhere(Person person) throws IOException {
        var body = "grant_type=password&username=" + person.username() + "&password="
                + URLEncoder.encode(person.password(), StandardCharsets.UTF_8);
        try (var socket = new Socket(
                InetAddress.ofLiteral("127.0.0.1"), RestAssured.port, InetAddress.ofLiteral("127.0.0.2"), 0)) {
            socket.getOutputStream()
                    .write(("POST /access/v1/token HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                    + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whoever_guesses_is_told_to_wait_even_with_the_right_password_and_only_where_they_guess() throws IOException {
        var person = someone("reporter");
        var other = someone("reporter");
        assertThat(
                guesses(person.username(), 20),
                equalTo(IntStream.range(0, 20).mapToObj(i -> i < 10 ? 401 : 429).toList()));
        form(person.username(), person.password())
                .post("/access/v1/token")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]\\d?"))
                .body("type", equalTo("/problems/rate-limited"));

        signIn(other.username(), other.password());
        assertThat(signInFromElsewhere(person), startsWith("HTTP/1.1 200"));
        assertThat(signInFromElsewhere(person), containsString("access_token"));
    }

    @Test
    void an_unknown_user_is_guessed_at_with_the_same_answers() {
        assertThat(guesses(fresh("nobody"), 12), equalTo(guesses(someone().username(), 12)));
    }

    @Test
    void a_header_does_not_make_it_another_address() {
        var person = someone();
        guesses(person.username(), 10);
        for (var header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP"))
            form(person.username(), "wrong")
                    .header(header, header.equals("Forwarded") ? "for=192.0.2.7" : "192.0.2.7")
                    .post("/access/v1/token")
                    .then()
                    .statusCode(429);
    }

    @Test
    void signing_in_often_is_no_guessing() {
        var person = someone();
        for (var i = 0; i < 15; i++) signIn(person.username(), person.password());
    }

    @Test
    void a_stolen_token_is_no_way_to_guess_at_the_password() {
        var person = someone();
        var answers = IntStream.range(0, 11)
                .mapToObj(i -> news.verbatim.Newsroom.as(person)
                        .body("{\"current\": \"wrong %d\", \"password\": \"a new one, and long\"}".formatted(i))
                        .put("/access/v1/me/password")
                        .statusCode())
                .toList();
        assertThat(
                answers,
                equalTo(IntStream.range(0, 11).mapToObj(i -> i < 10 ? 422 : 429).toList()));
    }
}
