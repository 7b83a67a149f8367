// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import static io.restassured.RestAssured.when;
import static news.verbatim.http.EnvelopeTest.refused;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Refused;
import news.verbatim.Stories;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More than can be done, from many, from one, and from those who take their time (F4, F12, F13, F14). */
@QuarkusTest
@TestProfile(OverloadTest.Small.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OverloadTest {

    /** A house with so few seats that a test can fill it. */
    public static class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("verbatim.http.desk-concurrency", "4"),
                    Map.entry("verbatim.http.desk-share", "4"),
                    Map.entry("verbatim.http.content-concurrency", "2"),
                    Map.entry("verbatim.http.waiting-line", "4"),
                    Map.entry("verbatim.http.body-patience", "1s"),
                    Map.entry("verbatim.http.desk-rate", "5"),
                    Map.entry("verbatim.http.content-rate", "5"),
                    Map.entry("verbatim.http.burst-seconds", "20"),
                    Map.entry("quarkus.http.proxy.proxy-address-forwarding", "true"),
                    Map.entry("quarkus.http.proxy.allow-x-forwarded", "true"),
                    Map.entry("quarkus.http.proxy.trusted-proxies", FRONT));
        }
    }

    static final String FRONT = "127.0.0.9";
    static final int MORE_THAN_SAVED_UP = 300;

    @Inject
    Seating seating;

    String address;
    Desk.Article article;

    @BeforeEach
    void begin() {
        until(() -> seating.taken(Area.DESK) == 0 && seating.taken(Area.CONTENT) == 0);
        var desk = new Desk("editor", "publisher", "legal");
        article = desk.writes(Stories.rain());
        desk.publishes(article).then().statusCode(200);
        address = "/content/v1/articles/" + article.id();
        when().get(address).then().statusCode(200);
    }

    @Test
    void more_than_can_be_done_is_refused_and_readers_do_not_notice() throws Exception {
        var editor = Newsroom.someone("editor");
        try (var callers = Executors.newVirtualThreadPerTaskExecutor();
                var database = locked("article")) {
            var calls = IntStream.range(0, 20)
                    .mapToObj(_ -> callers.submit(() -> lists(editor)))
                    .toList();
            until(() -> calls.stream().filter(Future::isDone).count() >= 16);

            assertEquals(4, seating.taken(Area.DESK));
            for (var i = 0; i < 50; i++) when().get(address).then().statusCode(200);
            when().get("/content/v1/articles?limit=7").then().statusCode(200);
            database.rollback();
            var statuses = statuses(calls);
            assertEquals(16, statuses.stream().filter(s -> s == 503).count(), statuses.toString());
            assertEquals(4, statuses.stream().filter(s -> s == 200).count(), statuses.toString());
        }
        until(() -> seating.taken(Area.DESK) == 0);
        assertEquals(200, lists(editor).statusCode());
    }

    @Test
    void who_waits_for_a_row_that_somebody_holds_is_told_so() throws Exception {
        try (var _ = locked("article")) {
            var refused = Refused.with(lists(Newsroom.someone("editor")), 503, "overloaded");
            refused.header("Retry-After", matchesPattern("[1-9]\\d*"));
        }
    }

    @Test
    void a_seat_is_free_again_when_the_work_has_ended_and_not_when_the_client_has_gone() throws Exception {
        var editor = Newsroom.someone("editor");
        try (var database = locked("article")) {
            try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
                send(socket, "GET /desk/v1/articles HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + editor.token());
                send(socket, "\r\n\r\n");
                until(() -> seating.taken(Area.DESK) == 1);
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            assertEquals(1, seating.taken(Area.DESK));
            database.rollback();
        }
        until(() -> seating.taken(Area.DESK) == 0);
    }

    @Test
    void readers_of_what_is_not_in_memory_have_seats_of_their_own() throws Exception {
        var editor = Newsroom.someone("editor");
        try (var callers = Executors.newVirtualThreadPerTaskExecutor();
                var database = locked("edition")) {
            var calls = IntStream.range(0, 12)
                    .mapToObj(i -> callers.submit(() -> from("127.0.0.3", "/content/v1/articles?limit=" + (20 + i))))
                    .toList();
            until(() -> calls.stream().filter(Future::isDone).count() >= 10);
            assertEquals(200, lists(editor).statusCode());
            database.rollback();
            for (var call : calls) assertThat(call.get(), matchesPattern("(?s)HTTP/1.1 (200|503) .*"));
        }
    }

    @Test
    void who_floods_the_desk_is_slowed_down_and_nobody_else() {
        var importer = Newsroom.someone("editor");
        var last = IntStream.range(0, MORE_THAN_SAVED_UP)
                .mapToObj(_ -> Newsroom.as(importer).get("/access/v1/me"))
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();

        Refused.with(last, 429, "rate-limited")
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .header("RateLimit-Policy", "\"client\";q=100;w=20")
                .header("RateLimit", matchesPattern("\"client\";r=0;t=\\d+"));
        assertEquals(200, lists(Newsroom.someone("editor")).statusCode());
    }

    @Test
    void who_floods_the_desk_is_refused_before_anybody_looks_who_it_is() throws IOException {
        var importer = Newsroom.someone("editor");
        var token = "Authorization: Bearer " + importer.token() + "\r\n";
        var seen = "";
        for (var i = 0; i < MORE_THAN_SAVED_UP && !seen.contains(" 429 "); i++)
            seen = from("127.0.0.10", "/access/v1/me", token);
        refused(seen, 429, "rate-limited");
        refused(from("127.0.0.11", "/desk/v1/articles", token), 429, "rate-limited");
        assertThat(seen, containsStringIgnoringCase("Retry-After: "));
    }

    @Test
    void whose_tokens_are_no_good_is_slowed_down_by_the_address_and_who_is_known_there_is_not() throws IOException {
        var colleague = "Authorization: Bearer " + Newsroom.someone("editor").token() + "\r\n";
        assertThat(from("127.0.0.31", "/access/v1/me", colleague), startsWith("HTTP/1.1 200 "));
        var seen = "";
        var refusals = 0;
        for (var i = 0; i < MORE_THAN_SAVED_UP && !seen.contains(" 429 "); i++) {
            seen = from("127.0.0.31", "/desk/v1/articles", "Authorization: Bearer guess-" + i + "\r\n");
            refusals += seen.contains(" 401 ") ? 1 : 0;
        }
        refused(seen, 429, "rate-limited");
        assertTrue(refusals >= 50, refusals + " were looked at");
        assertThat(from("127.0.0.31", "/access/v1/me", colleague), startsWith("HTTP/1.1 200 "));
        assertThat(from("127.0.0.32", "/desk/v1/articles", "Authorization: Bearer x\r\n"), startsWith("HTTP/1.1 401 "));
    }

    @Test
    void a_connection_that_asked_too_much_is_heard_again_a_moment_later() throws IOException {
        var importer = Newsroom.someone("editor");
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            var ask = "GET /access/v1/me HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + importer.token() + "\r\n\r\n";
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var refusals = 0;
            for (var i = 0; i < MORE_THAN_SAVED_UP && refusals < 3; i++) {
                send(socket, ask);
                refusals += statusOf(lines) == 429 ? 1 : 0;
            }
            assertEquals(3, refusals);
        }
    }

    private static int statusOf(BufferedReader lines) throws IOException {
        var status = Integer.parseInt(lines.readLine().split(" ")[1]);
        var length = 0;
        for (var line = lines.readLine(); !line.isEmpty(); line = lines.readLine())
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                length = Integer.parseInt(line.split(":")[1].strip());
        for (var bytes = 0; bytes < length; ) // all of these answers are ASCII
        bytes += (int) lines.skip(length - bytes);
        return status;
    }

    @Test
    void more_readers_at_once_than_a_round_takes_are_all_answered() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 400)
                    .mapToObj(_ -> callers.submit(() -> from("127.0.0.1", address)))
                    .toList();
            for (var call : calls) assertThat(call.get(), containsString(" 200 "));
        }
    }

    @Test
    void who_has_not_signed_in_is_counted_by_address() throws IOException {
        var seen = "";
        for (var i = 0; i < MORE_THAN_SAVED_UP && !seen.contains(" 429 "); i++)
            seen = from("127.0.0.4", "/access/v1/me");
        refused(seen, 429, "rate-limited");
        refused(from("127.0.0.5", "/access/v1/me"), 401, "unauthenticated");
    }

    @Test
    void a_forged_token_uses_up_nobody_elses_share() throws IOException {
        var editor = Newsroom.someone("editor");
        var forged = "Authorization: Bearer " + editor.token().replaceFirst("[^.]+$", "x") + "\r\n";
        for (var i = 0; i < MORE_THAN_SAVED_UP; i++)
            assertThat(from("127.0.0.7", "/access/v1/me", forged), matchesPattern("(?s)HTTP/1.1 4(01|29) .*"));
        assertEquals(200, lists(editor).statusCode());
    }

    @Test
    void whoever_asks_is_told_how_much_is_left() throws IOException {
        var first = from("127.0.0.12", "/content/v1/articles/nothing-at-first");
        var second = from("127.0.0.12", "/content/v1/articles/nothing-at-second");

        assertThat(first, containsString("RateLimit-Policy: \"client\";q=100;w=20\r\n"));
        assertThat(first, containsString("RateLimit: \"client\";r=99;"));
        assertThat(second, matchesPattern("(?s).*RateLimit: \"client\";r=9[89];t=\\d+\r\n.*"));
        assertThat(from("127.0.0.12", address), not(containsString("\r\nRateLimit"))); // from memory
    }

    @Test
    void what_is_not_in_memory_is_counted_and_what_is_may_be_read_without_end() throws IOException {
        var seen = "";
        for (var i = 0; i < MORE_THAN_SAVED_UP && !seen.contains(" 429 "); i++)
            seen = from("127.0.0.6", "/content/v1/articles/nothing-" + i);
        refused(seen, 429, "rate-limited");
        when().get(address).then().statusCode(200);
        for (var i = 0; i < MORE_THAN_SAVED_UP; i++) assertThat(from("127.0.0.6", address), containsString(" 200 "));
    }

    @Test
    void a_front_that_is_trusted_says_who_asks_and_how_they_came() throws IOException {
        var tls = "X-Forwarded-Proto: https\r\n";
        for (var answer : List.of("/content/v1/articles/" + article.id(), "/desk/v1/articles", "/q/health/live")) {
            assertThat(from(FRONT, answer, tls), containsString("Strict-Transport-Security: max-age="));
            assertThat(from("127.0.0.8", answer, tls), not(containsString("Strict-Transport-Security")));
            assertThat(from(FRONT, answer), not(containsString("Strict-Transport-Security")));
        }
        var seen = "";
        for (var i = 0; i < MORE_THAN_SAVED_UP && !seen.contains(" 429 "); i++)
            seen = from(FRONT, "/access/v1/me", "X-Forwarded-For: 192.0.2.1\r\n");
        refused(seen, 429, "rate-limited");
        refused(from(FRONT, "/access/v1/me", "X-Forwarded-For: 192.0.2.2\r\n"), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/access/v1/token", "/desk/v1/articles", "/desk/v1/nowhere"})
    void a_body_that_does_not_arrive_is_not_waited_for(String address) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            send(socket, "POST " + address + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n");
            send(socket, "Content-Length: 100\r\n\r\n{");
            assertEquals(0, seating.taken(Area.DESK));
            refused(all(socket), 408, "request-timeout");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /", "GET /", "GET /q/health/live", "POST /content/v1/articles", "GET SHELF"})
    void a_body_that_nobody_reads_keeps_no_connection(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            send(socket, request.replace("SHELF", address) + " HTTP/1.1\r\nHost: a\r\n");
            send(socket, "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n");
            assertThat(all(socket), containsString("HTTP/1.1 "));
        }
    }

    @Test
    void a_body_that_drips_is_cut_and_one_that_is_large_may_take_longer() throws Exception {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            send(socket, "POST /desk/v1/articles HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n");
            var dripping = Thread.ofVirtual().start(() -> drip(socket));
            refused(all(socket), 408, "request-timeout");
            dripping.interrupt();
        }
        var body = "{\"headline\":\"" + "a".repeat(200_000) + "\"}";
        var editor = Newsroom.someone("editor");
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            send(socket, "POST /desk/v1/articles HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer ");
            send(socket, editor.token() + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length());
            send(socket, "\r\n\r\n" + body.substring(0, 150_000));
            LockSupport.parkNanos(Duration.ofMillis(1_500).toNanos());
            send(socket, body.substring(150_000));
            refused(all(socket), 422, "unacceptable");
        }
    }

    @Test
    void who_waits_to_be_asked_for_the_body_is_asked() throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            send(socket, "POST /access/v1/token HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 5\r\n");
            send(socket, "Content-Type: application/x-www-form-urlencoded\r\nExpect: 100-continue\r\n\r\n");
            var first = new byte[25];
            assertEquals(25, socket.getInputStream().readNBytes(first, 0, 25));
            assertEquals("HTTP/1.1 100 Continue\r\n\r\n", new String(first, StandardCharsets.US_ASCII));
            send(socket, "a=b&c");
            refused(all(socket), 400, "invalid-parameter");
        }
    }

    static Response lists(Newsroom.Person editor) {
        return Newsroom.as(editor).get("/desk/v1/articles");
    }

    static List<Integer> statuses(List<Future<Response>> calls) throws ExecutionException, InterruptedException {
        var found = new ArrayList<Integer>();
        for (var call : calls) found.add(call.get().statusCode());
        return found;
    }

    /** Somebody else's transaction that holds the whole table until it is rolled back. */
    static Connection locked(String table) throws SQLException {
        var config = ConfigProvider.getConfig();
        var connection = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
        return connection;
    }

    static String from(String local, String path, String... headers) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(local, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
            var more = String.join("", headers);
            send(socket, "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + more + "\r\n");
            return all(socket);
        }
    }

    static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    static String all(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    static void drip(Socket socket) {
        try {
            while (!Thread.interrupted()) {
                send(socket, "a");
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException _) {
            Thread.currentThread().interrupt(); // cut, as it should be
        }
    }

    static void until(BooleanSupplier done) {
        var deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (!done.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), "not within 30 s");
            LockSupport.parkNanos(5_000_000);
        }
    }
}
