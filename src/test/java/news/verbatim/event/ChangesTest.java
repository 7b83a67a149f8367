// SPDX-License-Identifier: Apache-2.0
package news.verbatim.event;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Rows;
import news.verbatim.Stories;
import news.verbatim.Together;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever keeps a copy is told of all that became different for readers, once, in order, and of nothing else. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangesTest {

    static final String CHANGES = "/content/v1/changes";

    final Desk desk = new Desk();
    final Sequel sequel = Sequel.fromNow();

    Desk.Article published() {
        var article = desk.writes(Stories.rain());
        desk.publishes(article).then().statusCode(200);
        return desk.reads(article);
    }

    Desk.Article rewritten(Desk.Article article, String headline, String slug) {
        var story = desk.story(article).put("headline", headline).put("slug", slug);
        desk.rewrites(article, story).then().statusCode(200);
        return desk.reads(article);
    }

    static Instant now() {
        return ((Timestamp)
                        Rows.of("select clock_timestamp() as now").getFirst().get("now"))
                .toInstant();
    }

    @Test
    void what_is_published_again_corrected_moved_and_taken_back_is_told_in_order() {
        var article = published();
        var slug = desk.story(article).get("slug").asText();
        var again = rewritten(article, "Rain, and more of it", slug);
        desk.publishes(again).then().statusCode(200);
        var moved = Newsroom.fresh("more-rain");
        var corrected = rewritten(desk.reads(article), "Rain, but less of it", moved);
        desk.publishes(corrected, "{\"change\": \"correction\", \"note\": \"It rained less\"}")
                .then()
                .statusCode(200);
        desk.unpublishes(desk.reads(article), "Wrong town").then().statusCode(200);
        desk.publishes(desk.reads(article)).then().statusCode(200);

        var told = sequel.of(article.id());
        assertEquals(
                List.of("published", "updated", "corrected", "unpublished", "published"),
                told.stream().map(change -> change.get("kind").asText()).toList());
        assertEquals(
                List.of(1, 2, 3, 3, 4),
                told.stream().map(change -> change.get("version").asInt()).toList());
        assertEquals(
                List.of("null", "null", slug, "null", "null"),
                told.stream().map(change -> change.get("formerSlug").asText()).toList());
        assertEquals(
                List.of(slug, slug, moved, moved, moved),
                told.stream().map(change -> change.get("slug").asText()).toList());
        for (var change : told)
            assertEquals(
                    "/content/v1/articles/" + change.get("slug").asText(),
                    change.get("url").asText());
        when().get(told.getLast().get("url").asText())
                .then()
                .statusCode(200)
                .body("revision", equalTo(told.getLast().get("revision").asInt()));
    }

    @Test
    void what_is_on_the_desk_only_is_nobody_elses_business() {
        var draft = desk.writes(Stories.rain());
        desk.rewrites(draft, desk.story(draft).put("headline", "Still a draft"))
                .then()
                .statusCode(200);
        var open = published();
        rewritten(open, "Not published again", Newsroom.fresh("not-yet"));
        var planned = desk.writes(Stories.rain());
        desk.publishes(planned, "{\"from\": \"2099-01-01T00:00:00Z\"}").then().statusCode(200);
        desk.unpublishes(desk.reads(planned), "Never mind").then().statusCode(200);

        assertEquals(List.of(), sequel.of(draft.id()));
        assertEquals(List.of(), sequel.of(planned.id()));
        assertEquals(List.of("published"), sequel.kindsOf(open.id()));
        assertThat(sequel.all().toString(), not(containsString("not-yet")));
    }

    @Test
    void what_is_planned_is_told_at_its_instant_not_before_and_once() {
        var article = desk.writes(Stories.rain());
        var from = now().plusSeconds(4);
        var until = from.plusSeconds(2);
        desk.publishes(article, "{\"from\": \"%s\", \"until\": \"%s\"}".formatted(from, until))
                .then()
                .statusCode(200);
        var slug = desk.story(article).get("slug").asText();

        while (now().isBefore(from)) {
            var body =
                    when().get(CHANGES + "?limit=100&after=" + sequel.begun()).asString();
            var early = body.contains(article.id()) || body.contains(slug);
            assertFalse(early && now().isBefore(from));
        }
        var begun = sequel.until(article.id(), 1).getFirst();
        assertFalse(now().isBefore(from));
        sequel.until(article.id(), 2);
        assertFalse(now().isBefore(until));

        when().get("/content/v1/articles/{id}", article.id()).then().statusCode(404);
        assertEquals("published", begun.get("kind").asText());
        published(); // a later round of whoever looks
        assertEquals(List.of("published", "expired"), sequel.kindsOf(article.id()));
    }

    @Test
    void a_photo_that_may_not_be_shown_any_more_is_named_with_the_reason() {
        var photo = desk.photo("Rain over Elmsby", "Elmsby Photo", "A street in the rain");
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead");
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);

        var tag = desk.says().get("/desk/v1/media/{id}", photo).header("ETag");
        Newsroom.as("legal")
                .header("If-Match", tag)
                .body("{\"reason\": \"Not ours\", \"notice\": \"This photo was removed.\"}")
                .put("/desk/v1/media/{id}/takedown", photo)
                .then()
                .statusCode(200);

        assertEquals(List.of("published", "photo-withdrawn"), sequel.kindsOf(article.id()));
        var withheld = sequel.of(article.id()).getLast().get("withheld");
        assertEquals(1, withheld.size());
        assertEquals(photo, withheld.at("/0/media").asText());
        assertEquals("taken-down", withheld.at("/0/reason").asText());
    }

    @Test
    void a_right_that_ends_is_told_when_it_ends() {
        var photo = desk.photo("Rain over Elmsby", "Elmsby Photo", "A street in the rain");
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead");
        var article = desk.writes(story);
        var ends = now().plusSeconds(3);
        desk.corrects(
                        photo,
                        1,
                        "{\"rights\": {\"windows\": [{\"use\": \"allow\", \"from\": null, \"until\": \"%s\"}]}}"
                                .formatted(ends))
                .then()
                .statusCode(200);
        desk.publishes(desk.reads(article)).then().statusCode(200);

        var told = sequel.until(article.id(), 2);
        assertFalse(now().isBefore(ends));
        assertEquals(List.of("published", "photo-withdrawn"), sequel.kindsOf(article.id()));
        assertEquals("rights-expired", told.getLast().at("/withheld/0/reason").asText());
    }

    @Test
    void sixteen_who_publish_at_once_leave_no_gap_and_nothing_out() {
        var articles = Together.each(
                16,
                n -> IntStream.range(0, 2)
                        .mapToObj(_ -> Sequel.publishedAtLast(desk))
                        .toList());

        var told = new HashSet<String>();
        for (var change : sequel.all()) told.add(change.get("article").asText()); // which follows number by number
        for (var ids : articles)
            for (var id : ids) {
                assertEquals(List.of("published"), sequel.kindsOf(id));
                told.remove(id);
            }
    }

    @Test
    void what_was_not_done_in_the_end_uses_up_no_number() {
        var before = Sequel.last();
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    Rows.of("update tiding_counter set last = last + 1 returning last");
                    throw new IllegalStateException("the desk thought better of it");
                }));
        published();
        var sequence = new Sequel(before).all();
        assertEquals(before + 1, sequence.getFirst().get("sequence").asLong());
    }

    @Test
    void a_full_page_may_be_kept_for_ever_and_a_short_one_is_asked_for_again() {
        for (var i = 0; i < 3; i++) published();
        var full =
                when().get(CHANGES + "?limit=2&after=" + sequel.begun()).then().statusCode(200);
        full.header("Cache-Control", equalTo("public, max-age=31536000, immutable"))
                .header("Link", containsString("limit=2>; rel=\"next\""))
                .header("Surrogate-Key", equalTo("changes"))
                .body("items", hasSize(2));

        var last = Sequel.last();
        var end = when().get(CHANGES + "?after=" + last).then().statusCode(200);
        if (end.extract().as(JsonNode.class).at("/items").isEmpty())
            end.header("Cache-Control", equalTo("public, no-cache")).header("Link", not(containsString("next")));
        given().header("If-None-Match", full.extract().header("ETag"))
                .get(CHANGES + "?limit=2&after=" + sequel.begun())
                .then()
                .statusCode(304);
        given().head(CHANGES + "?limit=2&after=" + sequel.begun())
                .then()
                .statusCode(200)
                .header("ETag", equalTo(full.extract().header("ETag")))
                .body(emptyOrNullString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=-1",
                "after=x",
                "after=1.5",
                "after=9999999999999999999",
                "after=",
                "limit=0",
                "limit=101",
                "aftr=1",
                "after=1&after=2"
            })
    void what_cannot_be_read_is_refused_by_name(String query) {
        when().get(CHANGES + "?" + query).then().statusCode(400).body("errors", hasSize(1));
    }

    @Test
    void a_number_that_was_never_given_out_is_of_another_sequence() {
        var answer = when().get(CHANGES + "?after=999999999999999999").then().statusCode(410);
        answer.body("last", equalTo((int) Sequel.last()));
    }
}
