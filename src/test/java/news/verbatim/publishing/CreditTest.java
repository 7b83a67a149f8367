// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.verbatim.Desk;
import news.verbatim.Refused;
import news.verbatim.Rows;
import news.verbatim.Stories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CreditTest {

    final Desk desk = new Desk();
    String photo;
    Desk.Article inheriting;
    Desk.Article overriding;

    @BeforeEach
    void begin() {
        photo = desk.photo("Rain over Elmsby", "Elmsby Photo", "A street in the rain");
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead");
        inheriting = desk.writes(story);
        desk.publishes(inheriting).then().statusCode(200);
        var other = Stories.rain();
        Stories.caption(other, "c1", photo, "lead")
                .put("text", "Oda Brandt’s street")
                .put("credit", "Per Aas")
                .put("alt", "The street");
        overriding = desk.writes(other);
        desk.publishes(overriding).then().statusCode(200);
    }

    Response read(Desk.Article article) {
        return when().get("/content/v1/articles/{id}", article.id());
    }

    List<Map<String, Object>> events(Desk.Article article) {
        return Rows.of(
                "select kind, version, revision from tiding where article = ? order by sequence",
                UUID.fromString(article.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"credit", "text", "alt"})
    void a_changed_word_of_a_photo_is_printed_wherever_it_is_inherited_and_the_version_stays(String field) {
        var before = read(inheriting);
        var kept = read(overriding);
        var generation = Rows.of("select value from generation").getFirst().get("value");

        desk.corrects(photo, 1, "{\"%s\":\"Mira Halvorsen\"}".formatted(field))
                .then()
                .statusCode(200);

        var after = read(inheriting);
        after.then()
                .statusCode(200)
                .body("lead.caption." + field, equalTo("Mira Halvorsen"))
                .body("captions[0]." + field, equalTo("Mira Halvorsen"))
                .body("version", equalTo(1))
                .body("updatedAt", equalTo(before.<String>path("updatedAt")))
                .body("publishedAt", equalTo(before.<String>path("publishedAt")))
                .header(
                        "Surrogate-Key",
                        containsString(before.header("Surrogate-Key").split(" ")[0]));
        assertNotEquals(before.header("ETag"), after.header("ETag"));
        assertArrayEquals(kept.asByteArray(), read(overriding).asByteArray());
        assertEquals(kept.header("ETag"), read(overriding).header("ETag"));
        assertEquals(
                List.of("PUBLISHED", "REPRINTED"),
                events(inheriting).stream()
                        .map(e -> e.get("kind").toString().toUpperCase())
                        .toList());
        assertEquals(1, events(inheriting).getLast().get("version"));
        assertEquals(1, events(overriding).size());
        assertNotEquals(
                generation, Rows.of("select value from generation").getFirst().get("value"));
    }

    @Test
    void a_changed_credit_is_one_line_in_the_audit_and_every_copy_of_it_follows() {
        desk.corrects(photo, 1, "{\"credit\":\"Mira Halvorsen\"}").then().statusCode(200);

        when().get("/content/v1/captions?q=rain&credit=halvorsen&limit=100")
                .then()
                .body("items.findAll { it.media.id == '" + photo + "' }.article.id", contains(inheriting.id()))
                .body(
                        "items.find { it.media.id == '" + photo + "' }.display",
                        equalTo("Rain over Elmsby (Mira Halvorsen)"));
        assertEquals(
                1,
                Rows.of("select action from audit where object = ? and revision_after = 2", photo)
                        .size());
        desk.says()
                .get("/desk/v1/articles/{id}/revisions", inheriting.id())
                .then()
                .body("items.action", contains("publication", "created"));
    }

    @Test
    void what_readers_do_not_see_prints_nothing_again() {
        var before = read(inheriting);
        var scheduled = desk.story(inheriting).put("kicker", "Later");
        desk.rewrites(desk.reads(inheriting), scheduled).then().statusCode(200);
        desk.publishes(desk.reads(inheriting), "{\"from\":\"2097-01-01T00:00:00Z\"}")
                .then()
                .statusCode(200);
        var events = events(inheriting).size();
        var editions = Rows.of("select id from edition where article = ?", UUID.fromString(inheriting.id()));

        desk.corrects(photo, 1, "{\"headline\":\"Rain\",\"creator\":\"Mira Halvorsen\"}")
                .then()
                .statusCode(200);

        assertEquals(before.header("ETag"), read(inheriting).header("ETag"));
        assertEquals(events, events(inheriting).size());
        assertEquals(editions, Rows.of("select id from edition where article = ?", UUID.fromString(inheriting.id())));
    }

    @Test
    void a_scheduled_edition_that_inherits_alone_is_printed_again_alone() {
        var own = desk.story(overriding);
        var caption = (ObjectNode) own.at("/captions/0");
        caption.putNull("credit");
        desk.rewrites(desk.reads(overriding), own).then().statusCode(200);
        desk.publishes(desk.reads(overriding), "{\"from\":\"2097-01-01T00:00:00Z\"}")
                .then()
                .statusCode(200);
        var open = read(overriding);

        desk.corrects(photo, 1, "{\"credit\":\"Mira Halvorsen\"}").then().statusCode(200);

        assertEquals(open.header("ETag"), read(overriding).header("ETag"));
        var printed = Rows.of(
                "select convert_from(document, 'UTF8') as document from edition where article = ? and begins_at > now()",
                UUID.fromString(overriding.id()));
        assertEquals(1, printed.size());
        assertEquals(true, printed.getFirst().get("document").toString().contains("Mira Halvorsen"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\" \u00a0\""})
    void alt_text_that_published_articles_take_from_the_photo_cannot_be_taken_from_them(String silence) {
        var before = read(inheriting);

        Refused.with(desk.corrects(photo, 1, "{\"alt\":%s}".formatted(silence)), 422, "unacceptable", "/alt")
                .body("errors[0].kind", equalTo("missing"))
                .body("errors[0].detail", containsString("1 published or scheduled article needs alt text"));
        assertEquals(before.header("ETag"), read(inheriting).header("ETag"));
        desk.says().get("/desk/v1/media/{id}", photo).then().body("revision", equalTo(1));

        desk.unpublishes(desk.reads(inheriting), "Mistaken street").then().statusCode(200);
        desk.corrects(photo, 1, "{\"alt\":%s}".formatted(silence)).then().statusCode(200);
    }

    @Test
    void nor_from_those_that_are_going_to_be_published() {
        desk.unpublishes(desk.reads(inheriting), "Mistaken street").then().statusCode(200);
        desk.publishes(desk.reads(inheriting), "{\"from\":\"2097-01-01T00:00:00Z\"}")
                .then()
                .statusCode(200);

        Refused.with(desk.corrects(photo, 1, "{\"alt\":null}"), 422, "unacceptable", "/alt");
    }

    @Test
    void a_photo_that_is_published_as_decorative_gets_no_caption_from_its_record() {
        var bare = desk.photo();
        var story = Stories.rain();
        Stories.caption(story, "c1", bare, "inline").put("decorative", true);
        desk.publishes(desk.writes(story)).then().statusCode(200);

        Refused.with(desk.corrects(bare, 1, "{\"text\":\"Rain\"}"), 422, "unacceptable", "/text")
                .body("errors[0].kind", equalTo("not-allowed"));
        desk.corrects(bare, 1, "{\"alt\":\"Drops on glass\"}").then().statusCode(200);
    }

    @Test
    void a_credit_without_any_text_before_it_is_printed_without_the_blank_before_it() {
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead").put("text", "");
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);

        read(article).then().body("lead.caption.display", equalTo("(Elmsby Photo)"));
        read(inheriting).then().body("lead.caption.display", equalTo("Rain over Elmsby (Elmsby Photo)"));
    }
}
