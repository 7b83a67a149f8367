// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static io.restassured.RestAssured.when;
import static java.util.stream.Collectors.toSet;
import static java.util.stream.IntStream.range;
import static news.verbatim.Newsroom.fresh;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import news.verbatim.Desk;
import news.verbatim.Rows;
import news.verbatim.Stories;
import news.verbatim.Together;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AtOnceTest {

    final Desk desk = new Desk();

    @Test
    void of_sixteen_who_saw_the_same_revision_exactly_one_wins() {
        var article = desk.writes(Stories.rain());
        var story = desk.story(article);

        var answers =
                Together.each(16, n -> desk.rewrites(article, story.deepCopy().put("headline", "Rain " + n)));

        assertEquals(Map.of(200, 1L, 412, 15L), Together.statuses(answers));
        var winner =
                answers.stream().filter(a -> a.statusCode() == 200).findFirst().orElseThrow();
        assertEquals(winner.path("story.headline"), desk.reads(article).headline());
        assertEquals(2, desk.reads(article).revision());
    }

    @Test
    void sixteen_who_read_again_and_try_again_all_get_their_word_in() {
        var article = desk.writes(Stories.rain());

        Together.each(16, n -> {
            Response answer;
            do {
                var seen = desk.whole(article);
                var story = seen.withObject("/story");
                story.withArray("contributors").addObject().put("name", "Writer " + n);
                answer = desk.rewrites(
                        new Desk.Article(article.id(), seen.path("revision").asInt(), ""), story);
            } while (answer.statusCode() == 412);
            return answer.then().statusCode(200);
        });

        var names = StreamSupport.stream(
                        desk.story(article).path("contributors").spliterator(), false)
                .map(person -> person.path("name").asText())
                .collect(toSet());
        assertEquals(range(0, 16).mapToObj(n -> "Writer " + n).collect(toSet()), names);
        assertEquals(17, desk.reads(article).revision());
        assertEquals(
                17L,
                Rows.of("select count(*) as n from revision where article = ?::uuid", article.id())
                        .getFirst()
                        .get("n"));
    }

    @Test
    void of_two_hundred_who_saw_the_same_revision_one_wins_round_after_round_and_no_word_that_was_taken_is_lost() {
        var article = desk.writes(Stories.rain());
        for (var round = 1; round <= 3; round++) {
            var seen = desk.reads(article);
            var story = desk.story(article);
            var words = "Round " + round + ", writer ";

            var answers = Together.each(200, n -> {
                var mine = story.deepCopy().put("headline", words + n);
                var answer = desk.rewrites(seen, mine);
                while (answer.statusCode() == 503) { // too many at once: they come again, as Retry-After asks them to
                    LockSupport.parkNanos(1_000_000_000L * Integer.parseInt(answer.header("Retry-After")));
                    answer = desk.rewrites(seen, mine);
                }
                return answer;
            });

            assertEquals(Map.of(200, 1L, 412, 199L), Together.statuses(answers));
            var winner = answers.stream()
                    .filter(a -> a.statusCode() == 200)
                    .findFirst()
                    .orElseThrow();
            assertEquals(seen.revision() + 1, winner.<Integer>path("revision"));
            desk.says()
                    .get("/desk/v1/articles/{id}/revisions/{n}", article.id(), seen.revision() + 1)
                    .then()
                    .body("story", equalTo(winner.path("story")));
        }
        assertEquals(4, desk.reads(article).revision());
    }

    @Test
    void captions_that_many_add_without_having_looked_are_all_there() {
        var article = desk.writes(Stories.rain());
        var photo = desk.photo("Rain", "Elmsby Photo", "A street");

        var answers = Together.each(
                16,
                n -> desk.says()
                        .body("{\"media\":\"%s\",\"text\":\"Photo %d\"}".formatted(photo, n))
                        .post("/desk/v1/articles/{id}/captions", article.id()));

        assertEquals(Map.of(201, 16L), Together.statuses(answers));
        assertEquals(
                answers.stream().map(a -> a.<String>path("id")).collect(toSet()),
                Set.copyOf(desk.says()
                        .get("/desk/v1/articles/{id}/captions", article.id())
                        .<List<String>>path("items.id")));
    }

    @Test
    void of_two_articles_that_take_one_address_at_once_one_gets_it() {
        var slug = fresh("rain");

        var answers = Together.each(
                8, _ -> desk.says().body(Stories.rain().put("slug", slug)).post("/desk/v1/articles"));

        var statuses = Together.statuses(answers);
        assertEquals(1L, statuses.get(201), statuses.toString());
        assertEquals(7L, statuses.getOrDefault(409, 0L) + statuses.getOrDefault(422, 0L), statuses.toString());
    }

    @Test
    void many_who_publish_articles_of_one_headline_at_once_all_get_an_address() {
        var headline = fresh("Rain");
        var articles = range(0, 6)
                .mapToObj(_ -> desk.writes(Stories.rain().put("headline", headline)))
                .toList();

        var answers = Together.each(6, n -> desk.publishes(articles.get(n)));

        assertEquals(Map.of(200, 6L), Together.statuses(answers));
        assertEquals(
                6, answers.stream().map(a -> a.<String>path("url")).distinct().count());
    }

    @Test
    void of_many_who_publish_the_same_revision_one_does_and_there_is_one_version() {
        var article = desk.writes(Stories.rain());

        var answers = Together.each(8, _ -> desk.publishes(article));

        assertEquals(Map.of(200, 1L, 412, 7L), Together.statuses(answers));
        assertEquals(
                1,
                Rows.of("select 1 from publication where article = ?::uuid", article.id())
                        .size());
        assertEquals(
                1,
                Rows.of("select 1 from edition where article = ?::uuid", article.id())
                        .size());
    }

    @Test
    void of_one_who_rewrites_and_one_who_publishes_readers_never_get_a_mixture() {
        for (var round = 0; round < 5; round++) {
            var article = desk.writes(Stories.rain());
            var story = desk.story(article).put("headline", "Another rain");

            var answers = Together.each(2, n -> n == 0 ? desk.rewrites(article, story) : desk.publishes(article));

            assertEquals(Map.of(200, 1L, 412, 1L), Together.statuses(answers));
            var published = answers.get(1).statusCode() == 200;
            when().get("/content/v1/articles/{id}", article.id())
                    .then()
                    .statusCode(published ? 200 : 404)
                    .body(published ? "headline" : "status", published ? equalTo(article.headline()) : equalTo(404));
        }
    }
}
