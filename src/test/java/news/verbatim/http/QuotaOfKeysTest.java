// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import static io.restassured.RestAssured.given;
import static news.verbatim.Newsroom.as;
import static news.verbatim.http.EnvelopeTest.refused;
import static news.verbatim.http.OverloadTest.from;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.Map;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Stories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Where readers need a key, how often one may ask is counted by the key, and not by where it comes from. */
@QuarkusTest
@TestProfile(QuotaOfKeysTest.Closed.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuotaOfKeysTest {

    /** A house where nobody reads without a key, and with one not much that is not in memory. */
    public static class Closed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "verbatim.content.public", "false",
                    "verbatim.http.desk-rate", "10",
                    "verbatim.http.content-rate", "1",
                    "verbatim.http.burst-seconds", "20");
        }
    }

    static final int MORE_THAN_SAVED_UP = 300;

    static String key() {
        String key = as("admin")
                .body("{\"name\": \"%s\", \"scopes\": [\"content\"]}".formatted(Newsroom.fresh("frontend")))
                .post("/access/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        return "Authorization: Bearer " + key + "\r\n";
    }

    /** The answer to the first question that was one too many. */
    static String tooMuch(String address, String who) throws IOException {
        var seen = "";
        for (var i = 0; i < MORE_THAN_SAVED_UP && !seen.contains(" 429 "); i++) seen = unknown(address, who);
        return seen;
    }

    /** What nobody has asked for before is in nobody's memory. */
    static String unknown(String address, String who) throws IOException {
        return from(address, "/content/v1/articles/" + Newsroom.fresh("nothing"), who);
    }

    @Test
    void a_key_that_asks_too_much_is_slowed_down_wherever_it_comes_from_and_nobody_else() throws IOException {
        var greedy = key();
        var modest = key();

        var refusal = tooMuch("127.0.0.21", greedy);
        refused(refusal, 429, "rate-limited");
        assertThat(refusal, matchesPattern("(?s).*\r\n(?i:retry-after): [1-9]\\d*\r\n.*"));
        assertThat(refusal, containsString("RateLimit-Policy: \"client\";q=20;w=20\r\n"));
        assertThat(refusal, containsString("RateLimit: \"client\";r=0;"));
        refused(tooMuch("127.0.0.22", greedy), 429, "rate-limited");
        refused(unknown("127.0.0.21", modest), 404, "not-found");
    }

    @Test
    void a_key_is_told_how_much_is_left_to_it_and_what_is_in_memory_costs_nothing() throws IOException {
        var desk = new Desk("editor", "publisher");
        var article = desk.writes(Stories.rain());
        desk.publishes(article).then().statusCode(200);
        var address = "/content/v1/articles/" + article.id();
        var key = key();

        assertThat(from("127.0.0.23", address, key), containsString("RateLimit: \"client\";r=19;"));
        refused(tooMuch("127.0.0.23", key), 429, "rate-limited");
        for (var i = 0; i < 30; i++) {
            var cached = from("127.0.0.23", address, key);
            assertThat(cached, startsWith("HTTP/1.1 200 "));
            assertThat(cached, not(containsString("\r\nRateLimit")));
        }
    }

    @Test
    void somebody_who_signed_in_is_counted_as_oneself() throws IOException {
        var reader = Newsroom.someone("reporter");
        var who = "Authorization: Bearer " + reader.token() + "\r\n";

        refused(tooMuch("127.0.0.24", who), 429, "rate-limited");
        var again = "Authorization: Bearer " + Newsroom.signIn(reader.username(), reader.password()) + "\r\n";
        refused(tooMuch("127.0.0.25", again), 429, "rate-limited");
        refused(unknown("127.0.0.24", key()), 404, "not-found");
    }

    @Test
    void who_shows_no_key_uses_up_nobodys_share() throws IOException {
        for (var i = 0; i < 40; i++)
            refused(unknown("127.0.0.26", i % 2 == 0 ? "" : "Authorization: Bearer x\r\n"), 401, "unauthenticated");

        refused(unknown("127.0.0.26", key()), 404, "not-found");
        given().get("/content/v1/articles").then().statusCode(401);
    }

    @Test
    void keys_that_are_no_good_are_counted_by_where_they_come_from_and_no_reader_is_kept_out_for_them()
            throws IOException {
        var reader = key();
        refused(unknown("127.0.0.27", reader), 404, "not-found");

        var guess = "";
        var guesses = 0;
        for (; guesses < MORE_THAN_SAVED_UP && !guess.contains(" 429 "); guesses++)
            guess = unknown("127.0.0.27", "Authorization: Bearer vb_%s\r\n".formatted(Newsroom.fresh("guess")));

        refused(guess, 429, "rate-limited");
        assertThat(guesses, greaterThan(200));
        assertThat(guess, matchesPattern("(?s).*\r\n(?i:retry-after): [1-9]\\d*\r\n.*"));
        refused(unknown("127.0.0.27", reader), 404, "not-found");
        refused(unknown("127.0.0.27", ""), 401, "unauthenticated");
        refused(unknown("127.0.0.28", "Authorization: Bearer vb_guess\r\n"), 401, "unauthenticated");
    }
}
