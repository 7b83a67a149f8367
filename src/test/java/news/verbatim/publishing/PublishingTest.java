// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static news.verbatim.Newsroom.fresh;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import news.verbatim.Desk;
import news.verbatim.Stories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishingTest {

    final Desk desk = new Desk();

    @Test
    void readers_see_nothing_until_the_desk_publishes_and_then_at_once() {
        var article = desk.writes(Stories.rain());

        reader(article).statusCode(404).body("type", equalTo("/problems/not-found"));

        var url = desk.publishes(article)
                .then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("version", equalTo(1))
                .body("change", equalTo("initial"))
                .extract()
                .<String>path("url");
        when().get(url)
                .then()
                .statusCode(200)
                .body("headline", equalTo(article.headline()))
                .body("version", equalTo(1))
                .body(
                        "body[1].runs.text.join('')",
                        equalTo("“We had stopped hoping,” Oda Brandt said. The river did not “drown” the mill."))
                .body("attributions", empty());
    }

    @Test
    void a_future_publication_shows_itself_at_its_instant_and_not_before() {
        var article = desk.writes(Stories.rain());
        var from = OffsetDateTime.now(ZoneOffset.ofHours(3)).plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);

        desk.publishes(article, "{\"from\":\"" + from + "\"}").then().body("state", equalTo("scheduled"));

        var early = 0;
        while (reader(article).extract().statusCode() == 404) {
            early++;
            assertTrue(Instant.now().isBefore(from.toInstant().plusSeconds(5)), "it never appeared");
        }
        assertTrue(early > 0, "it was there before its time");
        assertTrue(!Instant.now().isBefore(from.toInstant().minusMillis(50)), "it came early");
        desk.says()
                .get("/desk/v1/articles/{id}", article.id())
                .then()
                .body("state", equalTo("published"))
                .body("published.from", equalTo(from.toString()));
    }

    @Test
    void what_has_an_end_goes_at_that_instant_with_nobody_doing_anything() {
        var article = desk.writes(Stories.rain());
        var until = OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(3);

        desk.publishes(article, "{\"until\":\"" + until + "\"}").then().body("state", equalTo("published"));

        reader(article).statusCode(200);
        eventually(() -> reader(article).extract().statusCode() == 404);
        desk.says()
                .get("/desk/v1/articles/{id}", article.id())
                .then()
                .body("state", equalTo("unpublished"))
                .body("published", nullValue());
    }

    @Test
    void readers_go_on_seeing_what_was_published_while_the_desk_writes_on() {
        var story = Stories.rain();
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);
        var changed = story.deepCopy().put("headline", "Rain stays");

        desk.rewrites(desk.reads(article), changed)
                .then()
                .statusCode(200)
                .body("stage", equalTo("draft"))
                .body("state", equalTo("published"))
                .body("published.version", equalTo(1));

        reader(article).body("headline", equalTo(article.headline()));
        desk.publishes(desk.reads(article)).then().body("version", equalTo(2)).body("change", equalTo("update"));
        reader(article).body("headline", equalTo("Rain stays")).body("version", equalTo(2));
    }

    @Test
    void a_minor_change_leaves_the_date_of_the_last_update_and_an_update_moves_it() {
        var story = Stories.rain();
        var article = desk.writes(story);
        desk.publishes(article, "{\"from\":\"2024-05-01T08:00:00+02:00\"}")
                .then()
                .body("publishedAt", equalTo("2024-05-01T08:00:00+02:00"))
                .body("updatedAt", equalTo("2024-05-01T08:00:00+02:00"));

        desk.rewrites(desk.reads(article), story.put("kicker", "Weather"))
                .then()
                .statusCode(200);
        desk.publishes(desk.reads(article), "{\"change\":\"minor\"}").then().statusCode(200);
        reader(article)
                .body("kicker", equalTo("Weather"))
                .body("updatedAt", equalTo("2024-05-01T08:00:00+02:00"))
                .body("firstPublishedAt", equalTo("2024-05-01T08:00:00+02:00"));

        desk.rewrites(desk.reads(article), story.put("kicker", "Climate"))
                .then()
                .statusCode(200);
        desk.publishes(desk.reads(article), "{\"change\":\"update\"}").then().statusCode(200);
        reader(article)
                .body("updatedAt", not(equalTo("2024-05-01T08:00:00+02:00")))
                .body("publishedAt", equalTo("2024-05-01T08:00:00+02:00"));
    }

    @Test
    void the_same_publication_again_changes_nothing() {
        var article = desk.writes(Stories.rain());
        var first = desk.publishes(article).then().statusCode(200).extract();

        var again = desk.publishes(desk.reads(article)).then().statusCode(200).extract();

        assertEquals(first.header("ETag"), again.header("ETag"));
        assertEquals(first.<Integer>path("version"), again.<Integer>path("version"));
    }

    @Test
    void unpublishing_takes_it_from_readers_at_once_and_it_may_come_back() {
        var article = desk.writes(Stories.rain());
        desk.publishes(article).then().statusCode(200);
        reader(article).statusCode(200);

        desk.unpublishes(desk.reads(article), "Wrong river")
                .then()
                .statusCode(200)
                .body("state", equalTo("unpublished"));
        reader(article).statusCode(404);

        desk.publishes(desk.reads(article))
                .then()
                .body("state", equalTo("published"))
                .body("version", equalTo(2));
        reader(article).statusCode(200).body("version", equalTo(2));
    }

    @Test
    void taking_back_what_is_neither_published_nor_scheduled_is_refused_and_so_is_giving_no_reason() {
        var article = desk.writes(Stories.rain());

        desk.unpublishes(article, "Too soon")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/stage-conflict"))
                .body("legal", hasItem("publish"));
        desk.says()
                .header("If-Match", article.tag())
                .delete("/desk/v1/articles/{id}/publication", article.id())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void a_schedule_can_be_moved_and_taken_away_before_it_begins() {
        var article = desk.writes(Stories.rain());
        desk.publishes(article, "{\"from\":\"2097-01-01T00:00:00Z\"}").then().body("state", equalTo("scheduled"));
        desk.publishes(desk.reads(article), "{\"from\":\"2098-01-01T00:00:00Z\"}")
                .then()
                .body("from", equalTo("2098-01-01T00:00:00Z"))
                .body("version", equalTo(1));

        desk.unpublishes(desk.reads(article), "Not this century").then().body("state", equalTo("draft"));

        reader(article).statusCode(404);
        desk.publishes(desk.reads(article)).then().body("state", equalTo("published"));
    }

    @Test
    void publishing_tells_everything_that_is_missing_at_once_and_readiness_tells_the_same() {
        var story = Stories.rain();
        story.remove("language");
        Stories.caption(story, "c1", desk.photo("Rain", "Elmsby Photo", ""), "lead");
        var article = desk.writes(story);

        var refused = desk.publishes(article)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/not-ready"))
                .body("errors.pointer", hasItem("/language"))
                .body("errors.pointer", hasItem("/captions/0/alt"))
                .extract()
                .path("errors");
        desk.says()
                .get("/desk/v1/articles/{id}/readiness", article.id())
                .then()
                .body("ready", equalTo(false))
                .body("blocking", equalTo(refused));
    }

    @Test
    void readers_get_confirmed_attributions_only_with_sentence_and_the_role_of_that_day() {
        var speaker = desk.says()
                .body("""
                        {"kind":"person","name":"Oda Brandt","surname":"Brandt","terms":[
                          {"title":"mayor of Elmsby","from":"2020","to":"2023"},
                          {"title":"keeper of the mill","from":"2024"}]}""")
                .post("/desk/v1/speakers")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var story = Stories.rain().put("displayedAt", "2022-06-01T10:00:00+02:00");
        Stories.said(story, "a1", "direct", 1, "We had stopped hoping,")
                .put("verdict", "confirmed")
                .withObject("/speaker")
                .put("id", speaker);
        Stories.said(story, "a2", "term", 1, "drown");
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);

        reader(article)
                .body("attributions", hasSize(1))
                .body("attributions[0].quote", equalTo("We had stopped hoping"))
                .body("attributions[0].sentence", equalTo("“We had stopped hoping,” Oda Brandt said."))
                .body("attributions[0].speaker.name", equalTo("Oda Brandt"))
                .body("attributions[0].speaker.roleThen", equalTo("mayor of Elmsby"))
                .body("body[1].runs.findAll { it.attributions }.text", equalTo(List.of("We had stopped hoping,")))
                .body("speakers[0].roleThen", equalTo("mayor of Elmsby"))
                .body("publishedAt", equalTo("2022-06-01T10:00:00+02:00"));
        given().queryParam("speaker", speaker)
                .get("/content/v1/quotes")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].article.id", equalTo(article.id()))
                .body("items[0].sentence", containsString("stopped hoping"));
        when().get("/content/v1/speakers/{id}", speaker)
                .then()
                .statusCode(200)
                .body("name", equalTo("Oda Brandt"))
                .body("quoteCount", equalTo(1));
    }

    @Test
    void captions_inherit_field_by_field_and_an_empty_text_means_none() {
        var photo = desk.photo("Rain over Elmsby", "Elmsby Photo", "A street in the rain");
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead");
        Stories.caption(story, "c2", photo, "inline")
                .put("text", "The mill at noon")
                .put("credit", "")
                .put("alt", "A mill");
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);

        reader(article)
                .body("lead.caption.display", equalTo("Rain over Elmsby (Elmsby Photo)"))
                .body("lead.caption.alt", equalTo("A street in the rain"))
                .body("captions[1].display", equalTo("The mill at noon"))
                .body("captions[1].media.width", equalTo(1600));
    }

    @Test
    void what_readers_were_served_at_an_earlier_moment_can_be_read_again_byte_for_byte() {
        var story = Stories.rain();
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);
        var served = when().get("/content/v1/articles/{id}", article.id()).asByteArray();
        var then = Instant.now();
        desk.rewrites(desk.reads(article), story.put("headline", "Another rain"))
                .then()
                .statusCode(200);
        eventually(() -> Instant.now().isAfter(then.plusMillis(20)));
        desk.publishes(desk.reads(article)).then().statusCode(200);

        var again = desk.says()
                .queryParam("asOf", then.toString())
                .get("/desk/v1/articles/{id}/editions", article.id())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertArrayEquals(served, again);
        desk.says()
                .queryParam("asOf", "2097-01-01")
                .get("/desk/v1/articles/{id}/editions", article.id())
                .then()
                .statusCode(400);
        desk.says()
                .get("/desk/v1/articles/{id}/editions", article.id())
                .then()
                .body("items.version", equalTo(List.of(2, 1)));
    }

    @Test
    void an_old_address_leads_to_the_new_one_and_belongs_to_nobody_else() {
        var story = Stories.rain();
        var article = desk.writes(story);
        var old = desk.publishes(article).then().extract().<String>path("url");
        var slug = old.substring(old.lastIndexOf('/') + 1);
        desk.rewrites(desk.reads(article), story.put("slug", slug + "-again"))
                .then()
                .statusCode(200);
        desk.publishes(desk.reads(article)).then().statusCode(200);

        given().redirects()
                .follow(false)
                .get(old)
                .then()
                .statusCode(308)
                .header("Location", containsString(slug + "-again"));
        desk.says()
                .body(Stories.rain().put("slug", slug))
                .post("/desk/v1/articles")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/slug"));
    }

    @Test
    void the_preview_is_what_readers_will_get() {
        var article =
                desk.writes(Stories.rain().put("slug", fresh("preview")).put("displayedAt", "2025-01-01T00:00:00Z"));
        var preview = desk.says()
                .get("/desk/v1/articles/{id}/preview", article.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");

        desk.publishes(article).then().statusCode(200);

        var served =
                when().get("/content/v1/articles/{id}", article.id()).jsonPath().<String, Object>getMap("");
        preview.remove("revision");
        served.remove("revision");
        assertEquals(preview, served);
    }

    @Test
    void a_zone_that_does_not_exist_and_a_wall_time_that_its_clocks_skip_are_refused() {
        var article = desk.writes(Stories.rain());

        desk.publishes(article, "{\"from\":\"2097-03-31T02:30:00+01:00\",\"zone\":\"Europe/Atlantis\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/zone"));
        desk.publishes(article, "{\"from\":\"2097-03-31T02:30:00+01:00\",\"zone\":\"Europe/Berlin\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/from"));
        desk.publishes(article, "{\"from\":\"2097-06-01T00:00:00Z\",\"until\":\"2097-05-01T00:00:00Z\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/until"));
        desk.publishes(article, "{\"change\":\"update\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/change"));
    }

    @Test
    void a_changed_name_is_printed_again_on_purpose_and_the_version_stays() {
        var speaker = desk.speaker("Oda Brandt");
        var story = Stories.rain();
        Stories.said(story, "a1", "direct", 1, "We had stopped hoping,")
                .put("verdict", "confirmed")
                .withObject("/speaker")
                .put("id", speaker);
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);
        reader(article).body("attributions[0].speaker.name", equalTo("Oda Brandt"));

        desk.says()
                .header("If-Match", "\"1\"")
                .body("{\"kind\":\"person\",\"name\":\"Oda Brandt-Lund\"}")
                .put("/desk/v1/speakers/{id}", speaker)
                .then()
                .statusCode(200);

        reader(article)
                .body("attributions[0].speaker.name", equalTo("Oda Brandt-Lund"))
                .body("attributions[0].speaker.nameAsGiven", equalTo("Oda Brandt"))
                .body("version", equalTo(1));
        when().get("/content/v1/speakers/{id}", speaker).then().body("name", equalTo("Oda Brandt-Lund"));
    }

    @Test
    void a_changed_photo_is_printed_again_in_open_and_in_scheduled_editions() {
        var photo = desk.photo("Rain over Elmsby", "Elmsby Photo", "A street in the rain");
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead");
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);
        var from = OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(4);
        desk.rewrites(desk.reads(article), story.put("kicker", "Later")).then().statusCode(200);
        desk.publishes(desk.reads(article), "{\"from\":\"" + from + "\"}")
                .then()
                .statusCode(200);

        desk.says()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"1\"")
                .body("{\"credit\":\"Oda Brandt\"}")
                .patch("/desk/v1/media/{id}", photo)
                .then()
                .statusCode(200);

        reader(article).body("lead.caption.credit", equalTo("Oda Brandt")).body("kicker", nullValue());
        eventually(() -> "Later".equals(reader(article).extract().path("kicker")));
        reader(article).body("lead.caption.credit", equalTo("Oda Brandt")).body("version", equalTo(2));
    }

    @Test
    void the_zone_an_editor_meant_is_told_to_readers() {
        var article = desk.writes(Stories.rain());
        desk.publishes(article, "{\"from\":\"2025-06-01T10:00:00+03:00\",\"zone\":\"Europe/Istanbul\"}")
                .then()
                .statusCode(200);

        reader(article)
                .body("publishedAt", equalTo("2025-06-01T10:00:00+03:00"))
                .body("publishedZone", equalTo("Europe/Istanbul"));
    }

    @Test
    void what_was_only_scheduled_can_be_deleted_and_gives_its_address_back() {
        var slug = fresh("only-scheduled");
        var article = desk.writes(Stories.rain().put("slug", slug));
        desk.publishes(article, "{\"from\":\"2097-01-01T00:00:00Z\"}").then().statusCode(200);
        desk.unpublishes(desk.reads(article), "Never mind").then().statusCode(200);

        desk.says()
                .header("If-Match", desk.reads(article).tag())
                .delete("/desk/v1/articles/{id}", article.id())
                .then()
                .statusCode(204);

        desk.writes(Stories.rain().put("slug", slug));
    }

    @Test
    void readiness_knows_that_the_site_wants_an_approval() {
        var site = desk.says().get("/desk/v1/site").then().extract();
        var wanted = new HashMap<String, Object>(site.jsonPath().getMap(""));
        wanted.keySet().removeAll(List.of("revision", "updatedAt", "updatedBy"));
        wanted.put("approvalRequired", true);
        var tag = desk.says()
                .header("If-Match", site.header("ETag"))
                .body(wanted)
                .put("/desk/v1/site")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        try {
            var article = desk.writes(Stories.rain());
            desk.says()
                    .get("/desk/v1/articles/{id}/readiness", article.id())
                    .then()
                    .body("ready", equalTo(false));
            desk.publishes(article).then().statusCode(409).body("legal", hasItem("in-review"));
        } finally {
            wanted.put("approvalRequired", false);
            desk.says()
                    .header("If-Match", tag)
                    .body(wanted)
                    .put("/desk/v1/site")
                    .then()
                    .statusCode(200);
        }
    }

    static ValidatableResponse reader(Desk.Article article) {
        return when().get("/content/v1/articles/{id}", article.id()).then();
    }

    static void eventually(BooleanSupplier held) {
        var end = Instant.now().plus(Duration.ofSeconds(15));
        while (!held.getAsBoolean()) assertTrue(Instant.now().isBefore(end), "it never came true");
    }
}
