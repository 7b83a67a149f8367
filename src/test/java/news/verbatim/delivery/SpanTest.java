// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import news.verbatim.kernel.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpanTest {

    private static final String ARTICLE = "/content/v1/articles/{name}";

    @Inject
    Press press;

    @Inject
    Editions editions;

    @Test
    void readers_see_at_the_very_next_request_what_has_been_printed() {
        var sheet = press.sheet();
        when().get(ARTICLE, sheet.path()).then().statusCode(404).body("type", equalTo("/problems/not-found"));

        press.prints(sheet);
        when().get(ARTICLE, sheet.path()).then().statusCode(200).body("headline", equalTo(sheet.headline()));
        when().get(ARTICLE, sheet.article()).then().statusCode(200).body("headline", equalTo(sheet.headline()));

        for (var i = 0; i < 20; i++) {
            press.prints(sheet.saying("Take " + i).from(Instant.now()));
            when().get(ARTICLE, sheet.path()).then().statusCode(200).body("headline", equalTo("Take " + i));
            when().get(ARTICLE, sheet.article()).then().body("headline", equalTo("Take " + i));
        }
    }

    @Test
    void an_article_scheduled_for_later_is_not_there_until_it_begins_and_then_is_without_any_job() {
        var begins = Instant.now().plusMillis(1500);
        var sheet = press.prints(press.sheet().from(begins));
        var seen = when().get(ARTICLE, sheet.path()).statusCode();
        assertTrue(seen == 404 || Instant.now().isAfter(begins));

        var deadline = begins.plusSeconds(20);
        while (when().get(ARTICLE, sheet.path()).statusCode() != 200)
            assertTrue(Instant.now().isBefore(deadline));
        assertFalse(Instant.now().plus(Duration.ofMillis(50)).isBefore(begins));
    }

    @Test
    void what_has_an_end_is_gone_when_it_has_come() {
        var yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
        var over =
                press.prints(press.sheet().from(yesterday).until(Instant.now().minusSeconds(5)));
        when().get(ARTICLE, over.path()).then().statusCode(404);

        var soon = Instant.now().plusMillis(1200);
        var ending = press.prints(press.sheet().from(yesterday).until(soon));
        var deadline = soon.plusSeconds(20);
        while (when().get(ARTICLE, ending.path()).statusCode() != 404)
            assertTrue(Instant.now().isBefore(deadline));
        assertFalse(Instant.now().plus(Duration.ofMillis(50)).isBefore(soon));
    }

    @Test
    void a_scheduled_edition_takes_the_place_of_one_that_was_scheduled_before() {
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        var open = press.prints(press.sheet().until(tomorrow.plus(1, ChronoUnit.DAYS)));
        press.prints(open.saying("Planned").from(tomorrow).until(null));
        press.prints(open.saying("Planned anew").from(tomorrow.plusSeconds(60)).until(null));

        var all = press.editions(open.article());
        assertEquals(2, all.size());
        assertEquals(tomorrow.plusSeconds(60), all.getLast().ends().orElseThrow());
        when().get(ARTICLE, open.path()).then().body("headline", equalTo(open.headline()));

        press.deschedules(open.article());
        assertEquals(1, press.editions(open.article()).size());
        assertEquals(
                tomorrow.plus(1, ChronoUnit.DAYS),
                press.editions(open.article()).getFirst().ends().orElseThrow());
    }

    @Test
    void what_is_withdrawn_is_gone_at_the_very_next_request_and_what_was_planned_with_it() {
        var sheet = press.prints();
        press.prints(sheet.saying("Tomorrow").from(Instant.now().plus(1, ChronoUnit.DAYS)));
        when().get(ARTICLE, sheet.path()).then().statusCode(200);

        press.withdraws(sheet.article());
        when().get(ARTICLE, sheet.path()).then().statusCode(404);
        assertEquals(1, press.editions(sheet.article()).size());
        press.deschedules(sheet.article());
        when().get(ARTICLE, sheet.path()).then().statusCode(404);
    }

    @Test
    void what_readers_had_at_an_earlier_moment_can_be_read_again() {
        var monday = Instant.parse("2025-03-03T09:00:00Z");
        var sheet = press.prints(press.sheet().saying("First").from(monday));
        var between = Instant.now();
        press.prints(sheet.saying("Second").from(Instant.now().plusMillis(1)));

        var then =
                new String(editions.at(sheet.article(), between).orElseThrow().document());
        assertTrue(then.contains("First"));
        assertTrue(editions.at(sheet.article(), monday.minusSeconds(1)).isEmpty());
    }

    @Test
    void an_old_slug_sends_readers_on_and_no_other_article_may_take_it() {
        var old = press.prints();
        var moved = press.prints(old.at(Sheet.word("moved")).from(Instant.now()));
        var there = "/content/v1/articles/" + moved.path();

        var answer = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .when()
                .get(ARTICLE + "?fields=slug&utm_source=x", old.path());
        answer.then()
                .statusCode(308)
                .header("Location", equalTo(there + "?fields=slug"))
                .body("url", equalTo(there));
        when().get(ARTICLE, moved.path()).then().statusCode(200);

        assertTrue(editions.taken(old.path(), press.article()));
        assertFalse(editions.taken(old.path(), old.article()));
        var thief = press.sheet().at(old.path());
        assertThrows(Refusal.class, () -> press.prints(thief));
    }

    @Test
    void an_old_slug_serves_until_the_edition_with_the_new_one_begins() {
        var old = press.prints();
        var planned = old.at(Sheet.word("planned")).from(Instant.now().plus(1, ChronoUnit.DAYS));
        press.prints(planned);

        given().redirects().follow(false).when().get(ARTICLE, old.path()).then().statusCode(200);
        given().redirects()
                .follow(false)
                .when()
                .get(ARTICLE, planned.path())
                .then()
                .statusCode(404);

        press.deschedules(old.article());
        given().redirects()
                .follow(false)
                .when()
                .get(ARTICLE, planned.path())
                .then()
                .statusCode(404);
    }

    @Test
    void a_refused_publication_changes_nothing_for_readers() {
        var sheet = press.prints();
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    editions.print(sheet.saying("Never").from(Instant.now()).print());
                    throw new IllegalStateException("the desk thought better of it");
                }));
        when().get(ARTICLE, sheet.path()).then().body("headline", equalTo(sheet.headline()));
    }

    @Test
    void whoever_is_renamed_finds_every_open_and_scheduled_edition_that_names_them() {
        var speaker = press.draws(Sheet.word("mara"), "Mara Lind");
        var media = UUID.randomUUID();
        var quoted = press.prints(press.sheet().naming(speaker));
        press.prints(quoted.saying("Later").from(Instant.now().plus(1, ChronoUnit.DAYS)));
        var shown = press.prints(press.sheet().showing(media, speaker, "Mara Lind", "At the pier", "Own"));
        var over = press.prints(press.sheet().naming(speaker));
        press.withdraws(over.article());

        var naming = QuarkusTransaction.requiringNew().call(() -> editions.naming(speaker));
        assertEquals(
                List.of(quoted.article(), shown.article(), quoted.article()),
                naming.stream().map(Edition::article).toList());
        assertTrue(QuarkusTransaction.requiringNew().call(() -> editions.isNamed(media)));
        assertFalse(QuarkusTransaction.requiringNew().call(() -> editions.isNamed(UUID.randomUUID())));
        var using = QuarkusTransaction.requiringNew().call(() -> editions.naming(media));
        assertEquals(
                List.of(shown.article()), using.stream().map(Edition::article).toList());
    }
}
