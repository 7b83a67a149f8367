// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import news.verbatim.http.Cursor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListingTest {

    private static final String LIST = "/content/v1/articles";

    @Inject
    Press press;

    private final String section = Sheet.word("section");

    @Test
    void a_comma_means_any_repeating_means_all_and_a_leading_minus_means_not() {
        var a = Sheet.word("a");
        var b = Sheet.word("b");
        var both = press.prints(press.sheet().in(section).tagged(a, b).published("2025-01-03T00:00:00Z"));
        var first = press.prints(press.sheet().in(section).tagged(a).published("2025-01-02T00:00:00Z"));
        var none = press.prints(press.sheet().in(section).published("2025-01-01T00:00:00Z"));

        assertEquals(ids(both, first), ids("tag", a));
        assertEquals(ids(both, first), ids("tag", a + "," + b));
        assertEquals(ids(both), ids("tag", a, "tag", b));
        assertEquals(ids(first), ids("tag", a, "tag", "-" + b));
        assertEquals(ids(none), ids("section", section, "tag", "-" + a + "," + b));
        assertEquals(ids(both, first, none), ids("section", section + "," + Sheet.word("other")));
        assertEquals(List.of(), ids("section", "-" + section, "tag", a));
    }

    @Test
    void articles_are_found_by_language_byline_and_whoever_is_quoted_or_shown() {
        var mara = press.draws(Sheet.word("mara"), "Mara Lind");
        var slug = Sheet.word("ola");
        var ola = press.draws(slug, "Ola Ström");
        var english = press.prints(press.sheet()
                .in(section)
                .language("en-GB")
                .by("Zoë Ártun and Bo Li")
                .naming(mara));
        var swedish = press.prints(
                press.sheet().in(section).language("sv").by("Bo Li").naming(ola, mara));

        assertEquals(ids(english), ids("section", section, "language", "en"));
        assertEquals(ids(english), ids("section", section, "language", "EN-gb"));
        assertEquals(ids(swedish), ids("section", section, "language", "-en"));
        assertEquals(ids(english), ids("section", section, "byline", "zoe artun"));
        assertEquals(ids(english), ids("section", section, "byline", "Bo Li", "byline", "-Nobody", "language", "en"));
        assertEquals(ids(swedish), ids("speaker", slug));
        assertEquals(ids(swedish), ids("speaker", ola.toString(), "speaker", mara.toString()));
        assertEquals(ids(english), ids("speaker", mara.toString(), "speaker", "-" + slug));
    }

    @Test
    void spans_of_time_are_half_open_and_dates_are_days_of_the_newsroom() {
        var first = press.prints(
                press.sheet().in(section).published("2025-05-01T00:00:00Z").updated("2025-06-01T00:00:00Z"));
        var second = press.prints(
                press.sheet().in(section).published("2025-05-02T00:00:00Z").updated("2025-05-03T00:00:00Z"));

        assertEquals(
                ids(first),
                ids(
                        "section",
                        section,
                        "publishedFrom",
                        "2025-05-01T03:00:00+03:00",
                        "publishedTo",
                        "2025-05-02T00:00:00Z"));
        assertEquals(ids(second), ids("section", section, "publishedFrom", "2025-05-01T00:00:01Z"));
        assertEquals(ids(first), ids("section", section, "updatedFrom", "2025-05-20", "updatedTo", "2025-06-20"));
        assertEquals(
                ids(first, second),
                ids(
                        "section",
                        section,
                        "publishedFrom",
                        "2025-04-29",
                        "publishedTo",
                        "2025-05-04",
                        "sort",
                        "-updatedAt"));
        assertEquals(ids(first, second), ids("section", section, "sort", "publishedAt"));
    }

    @Test
    void what_has_not_begun_or_has_ended_is_in_no_list() {
        var open = press.prints(press.sheet().in(section));
        press.prints(press.sheet().in(section).from(Instant.now().plus(1, ChronoUnit.DAYS)));
        press.prints(press.sheet()
                .in(section)
                .from(Instant.parse("2025-01-01T00:00:00Z"))
                .until(Instant.now().minusSeconds(2)));
        var withdrawn = press.prints(press.sheet().in(section));
        assertEquals(2, ids("section", section).size());

        press.withdraws(withdrawn.article());
        assertEquals(ids(open), ids("section", section));
    }

    @Test
    void a_cursor_leads_through_the_whole_list_and_back_while_new_articles_come_in() {
        var all = new ArrayList<String>();
        for (var i = 0; i < 7; i++) // two at the same moment: the id decides
        all.addFirst(press.prints(press.sheet().in(section).published("2025-01-0" + (1 + i / 2) + "T00:00:00Z"))
                .article()
                .toString());

        var forward = new ArrayList<String>();
        var page = given().queryParam("section", section).queryParam("limit", 2).get(LIST);
        page.then()
                .body("page.prev", nullValue())
                .body("page.limit", equalTo(2))
                .header("Link", containsString("rel=\"next\""));
        while (true) {
            forward.addAll(page.jsonPath().getList("items.id"));
            String next = page.path("page.next");
            if (next == null) break;
            press.prints(press.sheet().in(section).published("2025-02-01T00:00:00Z"));
            page = given().urlEncodingEnabled(false).get(link(page, "next"));
            page.then().statusCode(200);
        }
        assertEquals(all, forward);

        var backward = new ArrayList<String>(page.jsonPath().getList("items.id", String.class));
        while (backward.size() < 7) {
            page = given().queryParam("section", section)
                    .queryParam("limit", 2)
                    .queryParam("cursor", page.<String>path("page.prev"))
                    .get(LIST);
            backward.addAll(0, page.jsonPath().getList("items.id"));
        }
        assertEquals(all, backward);
        page.then().body("items", hasSize(2));
    }

    @Test
    void a_cursor_that_was_cut_forged_or_made_for_other_filters_is_refused() {
        for (var i = 0; i < 3; i++) press.prints(press.sheet().in(section));
        String next = given().queryParam("section", section)
                .queryParam("limit", 1)
                .get(LIST)
                .path("page.next");
        var forgedTime = new Cursor(false, List.of("tomorrow", UUID.randomUUID().toString())).text(LIST + "?");
        var forgedId = new Cursor(false, List.of("2025-01-01T00:00:00Z", "' or 1=1")).text(LIST + "?");
        var farAway = new Cursor(
                        false,
                        List.of("+99999999-01-01T00:00:00Z", UUID.randomUUID().toString()))
                .text(LIST + "?");

        refused("cursor", next.substring(1), "section", section);
        refused("cursor", next.substring(0, next.length() - 2), "section", section);
        refused("cursor", next);
        refused("cursor", next, "section", section, "tag", "x");
        refused("cursor", next, "section", section, "sort", "publishedAt");
        refused("cursor", forgedTime);
        refused("cursor", forgedId);
        refused("cursor", farAway);
        refused("cursor", "");
        given().queryParam("section", section)
                .queryParam("cursor", next)
                .queryParam("limit", 2)
                .get(LIST)
                .then()
                .statusCode(200);
    }

    @Test
    void only_the_fields_asked_for_come_and_id_and_revision_always() {
        var tag = Sheet.word("t");
        var sheet = press.prints(press.sheet().tagged(tag));

        given().queryParam("tag", tag)
                .queryParam("fields", "headline,lead.caption.text,tags.slug")
                .get(LIST)
                .then()
                .statusCode(200)
                .body("items[0].keySet()", equalTo(java.util.Set.of("id", "revision", "headline", "lead", "tags")))
                .body("items[0].lead.caption.keySet()", equalTo(java.util.Set.of("text")))
                .body("items[0].tags[0].keySet()", equalTo(java.util.Set.of("slug")));
        given().queryParam("fields", "slug")
                .get(LIST + "/" + sheet.path())
                .then()
                .body("keySet()", equalTo(java.util.Set.of("id", "revision", "slug")));
        given().queryParam("fields", "body")
                .get(LIST + "/" + sheet.path())
                .then()
                .body("body[0].type", equalTo("paragraph"));
    }

    @Test
    void an_unknown_field_parameter_or_word_is_refused_with_the_nearest_known_one() {
        given().queryParam("fields", "headlin")
                .get(LIST)
                .then()
                .statusCode(400)
                .body("detail", containsString("'headline'"));
        given().queryParam("fields", "passwordHash").get(LIST).then().statusCode(400);
        given().queryParam("fields", "").get(LIST).then().statusCode(400);
        given().queryParam("sectoin", "x")
                .get(LIST)
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("'section'"));
        given().queryParam("sort", "-publishdAt")
                .get(LIST)
                .then()
                .statusCode(400)
                .body("detail", containsString("'-publishedAt'"));
        for (var choice : List.of("count", "include", "facets"))
            given().queryParam(choice, "true").get(LIST).then().statusCode(400);
        given().queryParam("body", "text")
                .get(LIST)
                .then()
                .statusCode(400)
                .body("detail", containsString("include=body"));
    }

    @Test
    void values_that_cannot_be_read_are_refused_by_name() {
        for (var limit : List.of("0", "-1", "101", "ten", "")) refused("limit", limit);
        refused("publishedFrom", "2025-02-30");
        refused("publishedFrom", "2025-01-01T00:00:00+25:00");
        refused("updatedTo", "yesterday");
        refused("tag", "a,,b");
        refused("tag", "a,-b");
        refused("section", "");
        given().queryParam("limit", 1).queryParam("limit", 2).get(LIST).then().statusCode(400);
    }

    private static void refused(String... parameters) {
        var request = given();
        for (var i = 0; i < parameters.length; i += 2) request.queryParam(parameters[i], parameters[i + 1]);
        request.get(LIST).then().statusCode(400).body("type", equalTo("/problems/invalid-parameter"));
    }

    private static String link(Response page, String rel) {
        for (var link : page.header("Link").split(", "))
            if (link.endsWith("rel=\"" + rel + "\"")) return link.substring(1, link.indexOf('>'));
        throw new AssertionError(page.header("Link"));
    }

    private static List<String> ids(Sheet... sheets) {
        return java.util.Arrays.stream(sheets).map(s -> s.article().toString()).toList();
    }

    private static List<String> ids(String name, String value, String... more) {
        var request = given().queryParam(name, value);
        for (var i = 0; i < more.length; i += 2) request.queryParam(more[i], more[i + 1]);
        var answer = request.when().get(LIST);
        answer.then().statusCode(200);
        return answer.jsonPath().getList("items.id");
    }
}
