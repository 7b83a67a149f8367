// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static news.verbatim.Newsroom.fresh;
import static news.verbatim.Newsroom.someone;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Refused;
import news.verbatim.Stories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StaleTest {

    final Desk desk = new Desk();
    String photo;
    Desk.Article own;
    Desk.Article inheriting;

    @BeforeEach
    void begin() {
        photo = desk.photo("Rain over Elmsby", "Elmsby Photo", "A street in the rain");
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead")
                .put("text", "Oda Brandt’s street")
                .put("credit", "Per Aas");
        own = desk.writes(story);
        var other = Stories.rain();
        Stories.caption(other, "c1", photo, "lead");
        inheriting = desk.writes(other);
    }

    ValidatableResponse stale() {
        return desk.says()
                .queryParam("stale", true)
                .queryParam("media", photo)
                .get("/desk/v1/captions")
                .then()
                .statusCode(200);
    }

    ValidatableResponse usages() {
        return desk.says().get("/desk/v1/media/{id}/usages", photo).then().statusCode(200);
    }

    void corrects(int revision, String patch) {
        desk.corrects(photo, revision, patch).then().statusCode(200);
    }

    Response reviews(Desk.Article article, int seen) {
        return desk.says()
                .header("If-Match", desk.reads(article).tag())
                .body("{\"mediaRevision\":%d}".formatted(seen))
                .put(review(article));
    }

    String review(Desk.Article article) {
        return "/desk/v1/articles/" + article.id() + "/captions/"
                + desk.story(article).at("/captions/0/id").asText() + "/review";
    }

    void rewords(Desk.Article article, String field, String words) {
        var story = desk.story(article);
        ((ObjectNode) story.at("/captions/0")).put(field, words);
        desk.rewrites(desk.reads(article), story).then().statusCode(200);
    }

    @Test
    void words_of_its_own_are_stale_when_the_photos_own_change_and_inherited_ones_are_not() {
        stale().body("items", empty());

        corrects(1, "{\"credit\":\"Mira Halvorsen\"}");

        stale().body("items.article", contains(own.id()))
                .body("items[0].resolved.credit.value", equalTo("Per Aas"))
                .body("items[0].resolved.credit.origin", equalTo("caption"))
                .body("items[0].resolved.alt.origin", equalTo("media"))
                .body("items[0].stale", hasSize(1))
                .body("items[0].stale[0].field", equalTo("credit"))
                .body("items[0].stale[0].caption", equalTo("Per Aas"))
                .body("items[0].stale[0].media", equalTo("Mira Halvorsen"))
                .body("items[0].stale[0].mediaThen", equalTo("Elmsby Photo"))
                .body("items[0].stale[0].mediaRevisionThen", equalTo(1));
        usages().body("items.find { it.article == '" + own.id() + "' }.draft.stale.field", contains("credit"))
                .body("items.find { it.article == '" + inheriting.id() + "' }.draft.stale", empty());
        desk.says()
                .queryParam("stale", false)
                .queryParam("media", photo)
                .get("/desk/v1/captions")
                .then()
                .body("items.article", contains(inheriting.id()));
    }

    @Test
    void a_change_that_captions_do_not_inherit_makes_nothing_stale() {
        corrects(1, "{\"headline\":\"Rain\",\"creator\":\"Mira Halvorsen\",\"takenOn\":\"2025\"}");

        stale().body("items", empty());
    }

    @Test
    void each_field_is_stale_until_it_is_rewritten_itself() {
        corrects(1, "{\"text\":\"Flood\",\"credit\":\"Mira Halvorsen\",\"alt\":\"A flooded street\"}");
        stale().body("items[0].stale.field", contains("text", "credit"));

        rewords(own, "credit", "Per Aas for Elmsby Photo");
        stale().body("items[0].stale.field", contains("text"));
        rewords(own, "alt", "Water");
        stale().body("items[0].stale.field", contains("text"));
        rewords(own, "text", "Oda Brandt’s flooded street");
        stale().body("items", empty());
    }

    @Test
    void words_that_the_photo_says_too_by_now_or_says_again_are_not_stale() {
        corrects(1, "{\"credit\":\"Per Aas\",\"text\":\"Flood\"}");
        stale().body("items[0].stale.field", contains("text"));

        corrects(2, "{\"text\":\"Rain over Elmsby\"}");
        stale().body("items", empty());
    }

    @Test
    void an_empty_credit_was_chosen_too_and_a_credit_that_is_taken_away_is_a_change() {
        rewords(own, "credit", "");
        corrects(1, "{\"credit\":null}");
        stale().body("items", empty());

        rewords(inheriting, "credit", "Per Aas");
        corrects(2, "{\"credit\":\"Mira Halvorsen\"}");
        stale().body("items.article", contains(inheriting.id(), own.id()))
                .body("items[0].stale[0].mediaThen", nullValue())
                .body("items[1].stale[0].caption", equalTo(""));
    }

    @Test
    void somebody_may_say_that_the_words_are_right_until_the_photos_change_again() {
        corrects(1, "{\"credit\":\"Mira Halvorsen\"}");
        Refused.with(reviews(own, 1), 422, "unacceptable", "/mediaRevision");
        stale().body("items", hasSize(1));

        reviews(own, 2).then().statusCode(200).header("ETag", equalTo("\"2\"")).body("credit", equalTo("Per Aas"));

        stale().body("items", empty());
        desk.says()
                .get("/desk/v1/articles/{id}/revisions", own.id())
                .then()
                .body("items.action", contains("caption-review", "created"));
        reviews(own, 2).then().statusCode(200).header("ETag", equalTo("\"2\""));

        corrects(2, "{\"credit\":\"Oda Brandt\"}");
        stale().body("items[0].stale[0].mediaThen", equalTo("Mira Halvorsen"))
                .body("items[0].stale[0].mediaRevisionThen", equalTo(2));
    }

    @Test
    void a_review_needs_a_revision_and_somebody_who_may_write_the_caption() {
        corrects(1, "{\"credit\":\"Mira Halvorsen\"}");

        Refused.with(desk.says().body("{\"mediaRevision\":2}").put(review(own)), 428, "precondition-required");
        Refused.with(
                desk.says()
                        .header("If-Match", "\"9\"")
                        .body("{\"mediaRevision\":2}")
                        .put(review(own)),
                412,
                "stale-revision");
        Refused.with(
                Newsroom.as(someone("reporter"))
                        .header("If-Match", "\"1\"")
                        .body("{\"mediaRevision\":2}")
                        .put(review(own)),
                403,
                "forbidden");
        stale().body("items", hasSize(1));
    }

    @Test
    void what_readers_have_is_stale_until_they_get_the_words_that_were_mended() {
        desk.publishes(own).then().statusCode(200);
        corrects(1, "{\"credit\":\"Mira Halvorsen\"}");
        usages().body("items.find { it.live != null }.live.stale.field", contains("credit"));

        rewords(own, "credit", "Mira Halvorsen");
        stale().body("items", empty());
        usages().body("items.find { it.live != null }.live.stale.field", contains("credit"))
                .body("items.find { it.live != null }.draft.stale", empty());

        desk.publishes(desk.reads(own)).then().statusCode(200);
        usages().body("items.find { it.live != null }.live.stale", empty());
    }

    @Test
    void stale_words_are_listed_across_articles_and_photos() {
        var agency = fresh("Agency");
        var second = desk.photo("Sun over Elmsby", agency, "A street in the sun");
        var story = Stories.rain();
        Stories.caption(story, "c1", second, "lead")
                .put("alt", "The sunny street")
                .put("credit", agency + " / Moll");
        Stories.caption(story, "c2", photo, "inline").put("alt", "The street").put("credit", agency + " / Aas");
        var article = desk.writes(story);
        desk.corrects(second, 1, "{\"alt\":\"A lane in the sun\"}").then().statusCode(200);
        corrects(1, "{\"alt\":\"A lane in the rain\"}");

        desk.says()
                .queryParam("stale", true)
                .queryParam("credit", agency)
                .get("/desk/v1/captions")
                .then()
                .body("items.article", contains(article.id(), article.id()))
                .body("items.stale.field.flatten()", contains("alt", "alt"))
                .body(
                        "items.stale.mediaThen.flatten()",
                        containsInAnyOrder("A street in the sun", "A street in the rain"));
        Refused.with(
                desk.says().queryParam("stale", "yes").get("/desk/v1/captions"), 400, "invalid-parameter", "?stale");
    }
}
