// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import news.verbatim.Desk;
import news.verbatim.Refused;
import news.verbatim.Stories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class UsageTest {

    final Desk desk = new Desk();
    String photo;

    @BeforeEach
    void begin() {
        photo = desk.photo("Rain over Elmsby", "Elmsby Photo", "A street in the rain");
    }

    ValidatableResponse usages(String photo) {
        return desk.says().get("/desk/v1/media/{id}/usages", photo).then().statusCode(200);
    }

    @Test
    void a_draft_tells_with_which_words_it_shows_the_photo_and_whose_they_are() {
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead")
                .put("text", "Oda Brandt’s street")
                .put("credit", "");
        var article = desk.writes(story);

        usages(photo)
                .body("items.article", contains(article.id()))
                .body("items[0].headline", equalTo(article.headline()))
                .body("items[0].state", equalTo("draft"))
                .body(
                        "items[0].caption",
                        equalTo(desk.story(article).at("/captions/0/id").asText()))
                .body("items[0].draft.revision", equalTo(1))
                .body("items[0].draft.version", nullValue())
                .body("items[0].draft.role", equalTo("lead"))
                .body("items[0].draft.text.value", equalTo("Oda Brandt’s street"))
                .body("items[0].draft.text.origin", equalTo("caption"))
                .body("items[0].draft.alt.value", equalTo("A street in the rain"))
                .body("items[0].draft.alt.origin", equalTo("media"))
                .body("items[0].draft.credit.value", equalTo(""))
                .body("items[0].draft.credit.origin", equalTo("caption"))
                .body("items[0].draft.stale", empty())
                .body("items[0].live", nullValue())
                .body("items[0].scheduled", nullValue())
                .body("items[0].past", nullValue());
    }

    @Test
    void what_nobody_says_has_no_origin() {
        var bare = desk.photo();
        var story = Stories.rain();
        Stories.caption(story, "c1", bare, "inline");
        desk.writes(story);

        usages(bare)
                .body("items[0].draft.text.value", equalTo(""))
                .body("items[0].draft.text.origin", equalTo("none"))
                .body("items[0].draft.alt.origin", equalTo("none"))
                .body("items[0].draft.credit.origin", equalTo("none"));
    }

    @Test
    void readers_words_are_told_with_their_version_and_a_draft_beside_them_only_where_it_differs() {
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead");
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);

        usages(photo)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("published"))
                .body("items[0].draft", nullValue())
                .body("items[0].live.version", equalTo(1))
                .body("items[0].live.revision", equalTo(2))
                .body("items[0].live.from", notNullValue())
                .body("items[0].live.until", nullValue())
                .body("items[0].live.credit.value", equalTo("Elmsby Photo"));

        var working = desk.story(article);
        ((ObjectNode) working.at("/captions/0")).put("credit", "Per Aas");
        desk.rewrites(desk.reads(article), working).then().statusCode(200);

        usages(photo)
                .body("items", hasSize(1))
                .body("items[0].draft.credit.value", equalTo("Per Aas"))
                .body("items[0].draft.version", nullValue())
                .body("items[0].live.credit.value", equalTo("Elmsby Photo"))
                .body("items[0].live.credit.origin", equalTo("media"))
                .body("items[0].live.version", equalTo(1));
    }

    @Test
    void what_is_going_to_be_published_is_told_as_scheduled() {
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead").put("text", "Later");
        desk.publishes(desk.writes(story), "{\"from\":\"2097-01-01T00:00:00Z\"}")
                .then()
                .statusCode(200);

        usages(photo)
                .body("items[0].state", equalTo("scheduled"))
                .body("items[0].live", nullValue())
                .body("items[0].scheduled.text.value", equalTo("Later"))
                .body("items[0].scheduled.from", equalTo("2097-01-01T00:00:00Z"));
    }

    @Test
    void a_use_that_is_gone_is_told_with_the_version_readers_last_had_it_with() {
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "gallery").put("text", "Oda Brandt’s street");
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);
        var without = desk.story(article);
        without.putArray("captions");
        desk.rewrites(desk.reads(article), without).then().statusCode(200);

        usages(photo)
                .body("items[0].draft", nullValue())
                .body("items[0].live.version", equalTo(1))
                .body("items[0].past", nullValue());

        desk.publishes(desk.reads(article)).then().statusCode(200);

        usages(photo)
                .body("items", hasSize(1))
                .body("items[0].live", nullValue())
                .body("items[0].past.revision", equalTo(2))
                .body("items[0].past.version", equalTo(1))
                .body("items[0].past.role", equalTo("gallery"))
                .body("items[0].past.text.value", equalTo("Oda Brandt’s street"));
    }

    @Test
    void a_use_that_readers_never_had_is_told_without_a_version() {
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead");
        var article = desk.writes(story);
        var without = desk.story(article);
        without.putArray("captions");
        desk.rewrites(article, without).then().statusCode(200);

        usages(photo).body("items[0].past.revision", equalTo(1)).body("items[0].past.version", nullValue());

        desk.says()
                .header("If-Match", "\"2\"")
                .post("/desk/v1/articles/{id}/revisions/1/restoration", article.id())
                .then()
                .statusCode(200);
        usages(photo)
                .body("items", hasSize(1))
                .body("items[0].past", nullValue())
                .body("items[0].draft.revision", equalTo(3));
    }

    @Test
    void a_caption_that_shows_another_photo_now_is_a_use_of_both() {
        var other = desk.photo("Sun", "Elmsby Photo", "A street in the sun");
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead");
        var article = desk.writes(story);
        var turned = desk.story(article);
        ((ObjectNode) turned.at("/captions/0")).put("media", other);
        desk.rewrites(article, turned).then().statusCode(200);

        usages(photo).body("items.past.revision", contains(1)).body("items[0].draft", nullValue());
        usages(other).body("items.draft.revision", contains(2)).body("items[0].past", nullValue());
    }

    @Test
    void many_uses_come_page_by_page_of_the_newest_article_first() {
        var ids = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            var story = Stories.rain();
            Stories.caption(story, "c1", photo, "lead");
            ids.addFirst(desk.writes(story).id());
        }

        var first = desk.says().queryParam("limit", 2).get("/desk/v1/media/{id}/usages", photo);
        first.then().statusCode(200).body("items.article", equalTo(ids.subList(0, 2)));
        var second = desk.says()
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("page.next"))
                .get("/desk/v1/media/{id}/usages", photo);
        second.then()
                .statusCode(200)
                .body("items.article", equalTo(ids.subList(2, 3)))
                .body("page.next", nullValue());
        desk.says()
                .queryParam("limit", 2)
                .queryParam("cursor", second.<String>path("page.prev"))
                .get("/desk/v1/media/{id}/usages", photo)
                .then()
                .body("items.article", equalTo(ids.subList(0, 2)));
    }

    @Test
    void a_photo_that_does_not_exist_has_no_list() {
        Refused.with(desk.says().get("/desk/v1/media/{id}/usages", UUID.randomUUID()), 404, "not-found");
        Refused.with(
                desk.says().queryParam("limit", "0").get("/desk/v1/media/{id}/usages", photo),
                400,
                "invalid-parameter",
                "?limit");
        usages(photo).body("items", equalTo(List.of()));
    }

    @Test
    void what_readers_had_and_have_no_more_is_told_beside_the_draft_that_still_has_it() {
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead");
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);
        var working = desk.story(article);
        ((ObjectNode) working.at("/captions/0")).put("credit", "Per Aas");
        desk.rewrites(desk.reads(article), working).then().statusCode(200);
        desk.unpublishes(desk.reads(article), "Mistaken street").then().statusCode(200);

        usages(photo)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("unpublished"))
                .body("items[0].draft.credit.value", equalTo("Per Aas"))
                .body("items[0].live", nullValue())
                .body("items[0].past.version", equalTo(1))
                .body("items[0].past.revision", equalTo(2))
                .body("items[0].past.credit.value", equalTo("Elmsby Photo"));
    }
}
