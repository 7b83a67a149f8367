// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import static io.restassured.RestAssured.when;
import static news.verbatim.Newsroom.as;
import static news.verbatim.publishing.PublishingTest.eventually;
import static news.verbatim.publishing.Rightful.in;
import static news.verbatim.publishing.Rightful.now;
import static news.verbatim.publishing.Rightful.published;
import static news.verbatim.publishing.Rightful.window;
import static news.verbatim.publishing.Rightful.written;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import news.verbatim.Refused;
import news.verbatim.Rows;
import news.verbatim.Stories;
import news.verbatim.Together;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RightsTest {

    static final String TOMORROW =
            now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
    static final String LATER =
            now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
    static final String YESTERDAY =
            now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();

    @Test
    void a_right_that_ends_takes_the_photo_from_readers_at_that_instant_and_the_text_stays() {
        var photo = published(window("allow", null, TOMORROW));
        var media = "/content/v1/media/" + photo.photo();
        photo.read()
                .body("lead.caption.media.url", equalTo("https://images.example/rain.jpg"))
                .body("captions[0].media.withheld", nullValue());
        when().get(media).then().body("url", notNullValue()).body("withheld", nullValue());

        var ends = in(3000);
        photo.may(window("allow", null, ends)).then().statusCode(200);
        eventually(() -> photo.reason() != null);

        assertFalse(now().isBefore(ends));
        photo.read()
                .body("version", equalTo(1))
                .body("body[1].text", containsString("stopped hoping"))
                .body("body[2].type", equalTo("figure"))
                .body("lead.caption.media.url", nullValue())
                .body("lead.caption.media.withheld.reason", equalTo("rights-expired"))
                .body("captions[0].text", equalTo("Rain over Elmsby"))
                .body("captions[0].media.id", equalTo(photo.photo()))
                .body("captions[0].media.url", nullValue())
                .body("captions[0].media.width", nullValue())
                .body("captions[0].media.renditions", empty())
                .body("captions[0].media.withheld.since", equalTo(ends.toString()));
        when().get(media)
                .then()
                .statusCode(200)
                .body("url", nullValue())
                .body("withheld.reason", equalTo("rights-expired"));
        when().get("/content/v1/captions?limit=100")
                .then()
                .body("items.findAll { it.media.id == '" + photo.photo() + "' }.media.url", hasItem(nullValue()));
        when().get("/content/v1/articles?limit=100")
                .then()
                .body("items.find { it.id == '" + photo.article().id() + "' }.lead.caption.media.url", nullValue());
    }

    @Test
    void no_cache_may_keep_what_holds_the_photo_beyond_the_end_of_its_right() {
        var ends = in(14_000);
        var photo = published(window("allow", null, ends));

        var control = photo.read().extract().header("Cache-Control");
        var age = Integer.parseInt(control.replaceFirst(".*?max-age=(\\d+).*", "$1"));
        var shared = Integer.parseInt(control.replaceFirst(".*s-maxage=(\\d+).*", "$1"));

        assertTrue(age < 15 && shared < 15, control);
    }

    /** Every kind of right, over and over, against the words of the rule. */
    @Test
    void what_is_delivered_is_what_the_windows_say_at_whatever_instant_it_is_asked_for() {
        var random = new Random(7);
        var windows = new ArrayList<Instant[]>();
        var begin = in(4000);
        var said = new StringBuilder("{'use': 'allow', 'until': '" + begin.plusSeconds(7) + "'}");
        for (var i = 0; i < 3; i++) {
            var from = begin.plusMillis(random.nextInt(6000));
            var until = from.plusMillis(500 + random.nextInt(1000));
            windows.add(new Instant[] {from, until});
            said.append(
                    ", {'use': 'deny', 'scopes': ['web', 'app'], 'from': '%s', 'until': '%s'}".formatted(from, until));
        }
        var photo = published("{'windows': [" + said + ", {'use': 'deny', 'scopes': ['print']}]}");
        var end = begin.plusSeconds(7);

        var looks = 0;
        var seen = new TreeSet<Boolean>();
        while (now().isBefore(end.plusMillis(500))) {
            for (var address :
                    List.of("/content/v1/articles/" + photo.article().id(), "/content/v1/media/" + photo.photo())) {
                var before = shown(windows, end, now());
                var url = when().get(address)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path(address.contains("media") ? "url" : "captions[0].media.url");
                if (before != shown(windows, end, now())) continue;
                assertEquals(before, url != null, address + " at " + now() + " of " + said);
                seen.add(before);
                looks++;
            }
        }
        assertEquals(2, seen.size());
        assertTrue(looks > 1, "It was looked " + looks + " times");
    }

    static boolean shown(List<Instant[]> denied, Instant end, Instant at) {
        return at.isBefore(end)
                && denied.stream().noneMatch(window -> !at.isBefore(window[0]) && at.isBefore(window[1]));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'windows': [{'use': 'allow', 'until': 'YESTERDAY'}]} | has ended",
                "{'windows': [{'use': 'allow', 'from': 'TOMORROW'}]}   | it may be shown from",
                "{'windows': [{'use': 'deny', 'until': 'TOMORROW'}]}   | it may be shown from",
                "{'windows': [{'use': 'deny', 'scopes': ['web']}]}     | may not be shown (web)",
                "{'windows': [{'use': 'allow', 'scopes': ['print']}]}  | may not be shown (web)",
                "{'windows': [{'use': 'deny', 'territories': ['TR']}]} | its readers are anywhere",
                "{'windows': [{'use': 'allow', 'territories': ['TR']}]} | its readers are anywhere",
                "{'embargo': 'TOMORROW'}                               | still embargoed",
                "{'expires': 'YESTERDAY'}                              | has ended",
                "{'status': 'withheld', 'notice': 'Under review'}      | withheld"
            })
    void an_article_cannot_be_published_with_a_photo_that_may_not_be_shown_then(String rights, String words) {
        var photo = written(rights.replace("YESTERDAY", YESTERDAY).replace("TOMORROW", TOMORROW));

        photo.readiness()
                .body("ready", equalTo(false))
                .body("blocking[0].pointer", equalTo("/captions/0/media"))
                .body("blocking[0].kind", equalTo("not-cleared"))
                .body("blocking[0].detail", containsString(words));
        Refused.with(photo.desk().publishes(photo.article()), 422, "not-ready", "/captions/0/media");
        when().get("/content/v1/articles/{id}", photo.article().id()).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}",
                "{'windows': [{'use': 'deny', 'scopes': ['print', 'syndication']}]}",
                "{'windows': [{'use': 'allow', 'from': 'YESTERDAY', 'until': 'TOMORROW'}]}",
                "{'windows': [{'use': 'deny', 'until': 'YESTERDAY'}]}",
                "{'embargo': 'YESTERDAY', 'expires': 'TOMORROW'}"
            })
    void an_article_is_published_with_a_photo_that_may_be_shown_now(String rights) {
        var photo = published(rights.replace("YESTERDAY", YESTERDAY).replace("TOMORROW", TOMORROW));

        photo.read().body("captions[0].media.url", notNullValue());
    }

    @Test
    void a_scheduled_article_is_judged_by_the_rights_of_the_instant_at_which_it_begins() {
        var coming = written("{'embargo': '" + TOMORROW + "'}");
        coming.desk()
                .publishes(coming.article(), "{\"from\": \"" + LATER + "\"}")
                .then()
                .statusCode(200);

        var going = written("{'expires': '" + TOMORROW + "'}");
        Refused.with(
                        going.desk().publishes(going.article(), "{\"from\": \"" + LATER + "\"}"),
                        422,
                        "not-ready",
                        "/captions/0/media")
                .body("errors[0].detail", startsWith("The right to the photo has ended by then (at "));
    }

    @Test
    void a_right_that_ends_later_is_told_before_it_does() {
        var photo = written(window("allow", null, TOMORROW));

        var advisory = photo.readiness().body("ready", equalTo(true));

        advisory.body(
                "advisory.findAll { it.kind == 'not-cleared' }.detail",
                hasItem(containsString("from then on readers get the article without it")));
    }

    @Test
    void a_notice_of_a_hold_that_is_over_stands_under_no_other_reason() {
        var photo = published("{'status': 'withheld', 'notice': 'Under review'}".replace("withheld", "usable"));
        photo.may("{'status': 'withheld', 'notice': 'Under review'}").then().statusCode(200);
        photo.read().body("captions[0].media.withheld.notice", equalTo("Under review"));

        photo.may("{'status': 'usable', 'expires': '" + YESTERDAY + "'}").then().statusCode(200);

        photo.read()
                .body("captions[0].media.withheld.reason", equalTo("rights-expired"))
                .body("captions[0].media.withheld.notice", nullValue());
    }

    @Test
    void a_change_of_rights_acts_at_once_on_every_article_and_brings_the_photo_back() {
        var photo = published("{}");
        var other = photo.desk().writes(Rightful.story(photo.photo()));
        photo.desk().publishes(other).then().statusCode(200);
        var tag = photo.read().extract().header("ETag");

        photo.may("{'status': 'withheld', 'notice': 'Under review'}").then().statusCode(200);

        for (var article : List.of(photo.article(), other))
            when().get("/content/v1/articles/{id}", article.id())
                    .then()
                    .body("version", equalTo(1))
                    .body("captions[0].media.url", nullValue())
                    .body("captions[0].media.withheld.reason", equalTo("withheld"))
                    .body("captions[0].media.withheld.since", notNullValue())
                    .body("captions[0].media.withheld.notice", equalTo("Under review"));
        assertEquals(2L, events(photo.article().id()));
        assertEquals(2L, events(other.id()));

        photo.may("{'status': 'usable', 'notice': null}").then().statusCode(200);
        photo.read().header("ETag", equalTo(tag)).body("captions[0].media.url", notNullValue());
        assertEquals(3L, events(photo.article().id()));
    }

    static Object events(String article) {
        return Rows.of("select count(*) as n from tiding where article = cast(? as uuid)", article)
                .getFirst()
                .get("n");
    }

    @Test
    void a_right_is_moved_while_articles_are_out_and_the_new_end_counts() {
        var first = in(7000);
        var photo = published("{'expires': '" + first + "'}");

        photo.may("{'expires': '" + TOMORROW + "'}").then().statusCode(200);
        eventually(() -> now().isAfter(first));
        assertNull(photo.reason());

        var ends = in(1500);
        photo.may("{'expires': '" + ends + "'}").then().statusCode(200);
        eventually(() -> photo.reason() != null);
        assertFalse(now().isBefore(ends));
    }

    @Test
    void a_right_ends_under_an_article_whose_next_version_is_scheduled_and_under_that_one_too() {
        var ends = in(9000);
        var photo = published("{'expires': '" + ends + "'}");
        var story = photo.desk().story(photo.article()).put("kicker", "Later");
        photo.desk().rewrites(photo.desk().reads(photo.article()), story).then().statusCode(200);
        var from = in(1500);
        photo.desk()
                .publishes(photo.desk().reads(photo.article()), "{\"from\": \"" + from + "\"}")
                .then()
                .statusCode(200);
        assertNull(photo.reason());

        eventually(() -> photo.reason() != null);
        assertFalse(now().isBefore(ends));
        photo.read().body("kicker", equalTo("Later")).body("version", equalTo(2));

        var soon = in(8000);
        var waiting = published("{'expires': '" + soon + "'}");
        var next = waiting.desk().story(waiting.article()).put("kicker", "Later");
        ((ArrayNode) next.get("captions")).removeAll();
        next.withArray("body").remove(2);
        waiting.desk()
                .rewrites(waiting.desk().reads(waiting.article()), next)
                .then()
                .statusCode(200);
        waiting.desk()
                .publishes(waiting.desk().reads(waiting.article()), "{\"from\": \"" + TOMORROW + "\"}")
                .then()
                .statusCode(200);
        eventually(() -> waiting.reason() != null);
        waiting.read().body("version", equalTo(1)).body("kicker", nullValue());
    }

    @Test
    void what_the_desk_has_to_mind_is_never_told_to_readers_and_the_terms_are() {
        var photo = published("{'instructions': 'NORDEN OUT', 'usageTerms': 'Editorial use only', "
                + "'licence': 'https://licences.example/editorial', 'copyrightOwner': 'Norden Photo'}");

        photo.read()
                .body("captions[0].media.rights.usageTerms", equalTo("Editorial use only"))
                .body("captions[0].media.rights.licence", equalTo("https://licences.example/editorial"))
                .body("captions[0].media.rights.copyrightOwner", equalTo("Norden Photo"));
        for (var address : List.of(
                "/content/v1/articles/" + photo.article().id(),
                "/content/v1/articles?limit=100",
                "/content/v1/captions?limit=100",
                "/content/v1/media/" + photo.photo())) assertThatNothingSays(address, "NORDEN OUT");
        as("photo").get("/desk/v1/media/{id}", photo.photo()).then().body("rights.instructions", equalTo("NORDEN OUT"));
    }

    static void assertThatNothingSays(String address, String words) {
        when().get(address).then().statusCode(200).body(not(containsString(words)));
    }

    @Test
    void a_hold_and_a_publication_at_the_same_moment_never_leave_a_photo_that_is_withheld_with_readers() {
        for (var round = 0; round < 8; round++) {
            var photo = written("{}");
            var answers = Together.each(
                    2, n -> n == 0 ? photo.desk().publishes(photo.article()) : photo.may("{'status': 'withheld'}"));
            assertEquals(200, answers.get(1).statusCode());
            if (answers.get(0).statusCode() == 200) assertEquals("withheld", photo.reason());
            else Refused.with(answers.get(0), 422, "not-ready", "/captions/0/media");
        }
    }

    @Test
    void two_photos_withheld_at_the_same_moment_are_both_gone_from_the_articles_that_show_both() {
        for (var round = 0; round < 5; round++) {
            var one = written("{}");
            var two = written("{}");
            var story = Rightful.story(one.photo());
            Stories.caption(story, "c2", two.photo(), "inline");
            var articles = List.of(one.desk().writes(story), one.desk().writes(story));
            articles.forEach(article -> one.desk().publishes(article).then().statusCode(200));

            var answers = Together.each(2, n -> (n == 0 ? one : two).may("{'status': 'withheld'}"));

            assertEquals(Map.of(200, 2L), Together.statuses(answers));
            for (var article : articles)
                when().get("/content/v1/articles/{id}", article.id())
                        .then()
                        .body("captions.media.url", equalTo(Arrays.asList(null, null)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'windows': [{'from': '2026-01-01T00:00:00Z'}]}                          | /rights/windows/0/use           | missing",
                "{'windows': [{'use': 'alow'}]}                                           | /rights/windows/0/use           | unknown-value",
                "{'windows': [{'use': 'deny', 'scopes': ['wep']}]}                        | /rights/windows/0/scopes/0      | unknown-value",
                "{'windows': [{'use': 'deny', 'territories': ['tr']}]}                    | /rights/windows/0/territories/0 | unknown-value",
                "{'windows': [{'use': 'allow', 'from': '2026-01-01T00:00:00Z', 'until': '2026-01-01T01:00:00+01:00'}]}"
                        + " | /rights/windows/0/until | out-of-range",
                "{'windows': [{'use': 'allow', 'from': '2026-01-01'}]}                    | /rights/windows/0/from          | invalid-format",
                "{'embargo': '2026-01-02T00:00:00Z', 'expires': '2026-01-01T00:00:00Z'}   | /rights/expires                 | out-of-range",
                "{'licence': 'by 4.0'}                                                    | /rights/licence                 | invalid-format",
                "{'status': 'killed'}                                                     | /rights/status                  | not-allowed",
                "{'status': 'usble'}                                                      | /rights/status                  | unknown-value"
            })
    void rights_that_make_no_sense_are_refused_at_their_place(String rights, String pointer, String kind) {
        var answer =
                as("photo").body("{\"rights\": " + Rightful.json(rights) + "}").post("/desk/v1/media");

        Refused.with(answer, 422, "unacceptable", pointer).body("errors.kind", hasItem(kind));
        if (rights.contains("wep")) answer.then().body("errors[0].detail", containsString("did you mean 'web'"));
    }

    @Test
    void fifty_windows_are_enough() {
        var one = "{'use': 'deny', 'scopes': ['print']}";
        var many = String.join(",", Collections.nCopies(51, one));

        Refused.with(
                as("photo")
                        .body(Rightful.json("{'rights': {'windows': [" + many + "]}}")
                                .toLowerCase(Locale.ROOT))
                        .post("/desk/v1/media"),
                422,
                "unacceptable",
                "/rights/windows");
    }
}
