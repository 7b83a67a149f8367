// SPDX-License-Identifier: Apache-2.0
package news.verbatim.event;

import static io.restassured.RestAssured.when;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import news.verbatim.Desk;
import news.verbatim.Rows;
import news.verbatim.Stories;
import news.verbatim.Together;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever listens is told what the list has, in the same order, and nobody can make the house wait. */
@QuarkusTest
@TestProfile(StreamTest.Small.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StreamTest {

    /** Few who may listen, and little patience with them. */
    public static class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "verbatim.changes.listeners", "20",
                    "verbatim.changes.heartbeat", "400ms",
                    "verbatim.changes.patience", "1s",
                    "verbatim.changes.longest", "1h",
                    "quarkus.http.ssl.certificate.key-store-file",
                            Certificate.keys().toString(),
                    "quarkus.http.ssl.certificate.key-store-password", Certificate.PASSWORD);
        }
    }

    /** What one write of several thousand bytes holds, so that buffers are full after a few dozen. */
    private static final String LARGE = """
            with next as (update tiding_counter set last = last + 60 returning last)
            insert into tiding (sequence, kind, article, edition, ended, slug, revision, version, happened_at, recorded_at)
            select last - 60 + n, 'PUBLISHED', gen_random_uuid(), gen_random_uuid(), false, repeat('x', 100000), 1, 1,
                now(), now()
            from next, generate_series(1, 60) n returning sequence""";

    final Desk desk = new Desk();

    String published() {
        var article = desk.writes(Stories.rain());
        desk.publishes(article).then().statusCode(200);
        return article.id();
    }

    static List<Long> numbers(List<JsonNode> changes) {
        return changes.stream().map(change -> change.get("sequence").asLong()).toList();
    }

    static List<Long> following(long after, int many) {
        return IntStream.rangeClosed(1, many).mapToObj(n -> after + n).toList();
    }

    @Test
    void a_listener_hears_what_is_new_as_the_list_has_it() {
        try (var ear = new Ear("")) {
            assertThat(ear.head().getFirst(), startsWith("HTTP/1.1 200"));
            assertThat(
                    String.join("\n", ear.head()).toLowerCase(Locale.ROOT),
                    containsString("content-type: text/event-stream"));
            assertThat(
                    String.join("\n", ear.head()).toLowerCase(Locale.ROOT), containsString("cache-control: no-store"));
            assertNotNull(ear.line("retry: "));
            var sequel = Sequel.fromNow();
            var article = published();

            var heard = ear.hears(article, 1);
            assertEquals(sequel.of(article), List.of(heard.getLast()));
            assertEquals(following(sequel.begun(), heard.size()), numbers(heard));
        }
    }

    @Test
    void who_comes_back_gets_everything_since_then_what_is_new_without_gap_or_double() {
        var begun = Sequel.last();
        var first = published();
        for (var i = 0; i < 5; i++) published();
        for (var header : List.of("Last-Event-ID: " + begun, "Last-Event-Id: " + begun))
            try (var back = new Ear("?after=999999999", header);
                    var fresh = new Ear("?after=" + begun)) {
                var heard = back.hears(first, 1);
                var later = published();
                heard.addAll(back.hears(later, 1));
                assertEquals(following(begun, heard.size()), numbers(heard));
                assertEquals(heard.subList(0, 6), fresh.hears(later, 1).subList(0, 6));
            }
    }

    @Test
    void many_listeners_hear_the_same_from_many_who_publish() {
        var begun = Sequel.last();
        var ears =
                IntStream.range(0, 8).mapToObj(_ -> new Ear("?after=" + begun)).toList();
        try {
            var articles = Together.each(16, _ -> Sequel.publishedAtLast(desk));
            for (var ear : ears) {
                var left = new ArrayList<>(articles);
                for (var number = begun + 1; !left.isEmpty(); number++) {
                    var change = ear.hears();
                    assertNotNull(change);
                    assertEquals(number, change.get("sequence").asLong());
                    left.remove(change.get("article").asText());
                }
            }
        } finally {
            ears.forEach(Ear::close);
        }
    }

    @Test
    void what_lies_further_back_than_memory_reaches_comes_all_the_same() {
        published();
        try (var ear = new Ear("?after=0")) {
            var many = (int) Math.min(Sequel.last(), 250);
            for (var number = 1L; number <= many; number++) {
                var change = ear.hears();
                assertNotNull(change);
                assertEquals(number, change.get("sequence").asLong());
            }
        }
    }

    @Test
    void silence_is_broken_by_a_sign_of_life() {
        try (var ear = new Ear("")) {
            assertNotNull(ear.line(":"));
            assertNotNull(ear.line(":"));
        }
    }

    @Test
    void who_takes_nothing_is_cut_and_can_go_on_from_there() {
        var begun = Sequel.last();
        Rows.of(LARGE);
        var end = Sequel.last();
        long heard;
        try (var slow = new Ear("GET", "?after=" + begun, 4096)) {
            await(() -> listening() == 0);
            while (slow.hears() != null) assertTrue(slow.last() < end);
            heard = Math.max(begun, slow.last());
        }
        assertTrue(heard < end);
        try (var back = new Ear("", "Last-Event-ID: " + heard)) {
            for (var number = heard + 1; number <= end; number++)
                assertEquals(number, back.hears().get("sequence").asLong());
        }
    }

    @Test
    void no_more_may_listen_than_there_is_room_for_and_who_goes_makes_room() {
        var ears = new ArrayList<Ear>();
        try {
            var ear = new Ear("");
            for (; ear.head().getFirst().startsWith("HTTP/1.1 200"); ear = new Ear("")) {
                ears.add(ear);
                assertTrue(ears.size() <= 20);
            }
            assertThat(ear.head().getFirst(), startsWith("HTTP/1.1 503"));
            assertThat(
                    ear.head().stream()
                            .map(line -> line.toLowerCase(Locale.ROOT))
                            .toList(),
                    hasItem("retry-after: 10"));
            ear.close();

            var article = published(); // they keep nobody's seat
            assertNotNull(ears.getFirst().hears(article, 1));
            ears.removeFirst().close();
            await(StreamTest::isLetIn);
        } finally {
            ears.forEach(Ear::close);
        }
    }

    private static boolean isLetIn() {
        try (var ear = new Ear("")) {
            return ear.head().getFirst().startsWith("HTTP/1.1 200");
        }
    }

    /** How many the house itself counts. */
    private static int listening() {
        var line = when().get("/q/metrics")
                .asString()
                .lines()
                .filter(l -> l.startsWith("verbatim_listeners"))
                .findFirst();
        return (int) Double.parseDouble(line.orElseThrow().replaceFirst(".* ", ""));
    }

    private static void await(BooleanSupplier fact) {
        var patience = Instant.now().plusSeconds(60);
        while (!fact.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(patience));
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void a_look_at_the_address_alone_is_answered_at_once() {
        try (var ear = new Ear("HEAD", "", 0, "Connection: close")) {
            assertThat(ear.head().getFirst(), startsWith("HTTP/1.1 200"));
            assertNull(ear.line());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?after=-1", "?after=x", "?after=", "?aftr=1", "?after=1&after=2", "?limit=3"})
    void what_cannot_be_read_is_refused(String query) {
        try (var ear = new Ear(query)) {
            assertThat(ear.head().getFirst(), startsWith("HTTP/1.1 400"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Last-Event-ID: x", "Last-Event-ID: -1", "Last-Event-ID: 9999999999999999999"})
    void nor_is_a_header_that_cannot_be_read_guessed_at(String header) {
        try (var ear = new Ear("", header)) {
            assertThat(ear.head().getFirst(), startsWith("HTTP/1.1 400"));
        }
    }

    @Test
    void a_number_that_was_never_given_out_and_another_format_are_refused() {
        try (var ahead = new Ear("?after=999999999999");
                var other = new Ear("", "Accept: application/json")) {
            assertThat(ahead.head().getFirst(), startsWith("HTTP/1.1 410"));
            assertThat(other.head().getFirst(), startsWith("HTTP/1.1 406"));
        }
    }
}
