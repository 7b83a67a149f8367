// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import news.verbatim.Desk;
import news.verbatim.Desk.Article;
import news.verbatim.Newsroom;
import news.verbatim.Stories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** After an article others are offered, each with why. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RelatedTest {

    final Desk desk = new Desk();

    Article published(ObjectNode story) {
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);
        return article;
    }

    ObjectNode story(String... tags) {
        var story = Stories.rain().put("headline", Newsroom.fresh("x").replaceAll("[^a-z]", "") + " by the sea");
        for (var tag : tags) story.withArray("tags").add(tag);
        return story;
    }

    ObjectNode quoting(String speaker) {
        var story = story();
        Stories.said(story, "a1", "direct", 1, "“We had stopped hoping,”").put("verdict", "confirmed");
        ((ObjectNode) story.at("/attributions/0/speaker")).put("id", speaker);
        return story;
    }

    ValidatableResponse related(Article article) {
        return given().queryParam("limit", 20)
                .get("/content/v1/articles/{id}/related", article.id())
                .then()
                .statusCode(200);
    }

    @Test
    void editors_picks_come_first_in_their_order_then_speakers_then_tags_and_each_says_why() {
        var speaker = desk.speaker("Oda Brandt");
        var tag = Newsroom.fresh("tide");
        var tagged = published(story(tag));
        var quoting = published(quoting(speaker));
        var first = published(story());
        var second = published(story());
        var story = quoting(speaker);
        story.withArray("tags").add(tag);
        story.putArray("related").addObject().put("article", second.id());
        story.withArray("related").addObject().put("article", first.id());
        var article = published(story);

        var answer = related(article);

        List<String> ids = answer.extract().path("items.id");
        List<String> reasons = answer.extract().path("items.reason");
        assertEquals(List.of(second.id(), first.id(), quoting.id(), tagged.id()), ids.subList(0, 4));
        assertEquals(List.of("editors-pick", "editors-pick", "speaker", "tag"), reasons.subList(0, 4));
        answer.body("items[3].shared", equalTo(List.of(tag))).body("items.id", not(hasItem(article.id())));
    }

    @Test
    void what_was_taken_back_is_offered_no_more_and_what_is_not_open_yet_not_yet() {
        var tag = Newsroom.fresh("ebb");
        var gone = published(story(tag));
        var planned = desk.writes(story(tag));
        desk.publishes(planned, "{\"from\":\"2199-01-01T00:00:00Z\"}").then().statusCode(200);
        var article = published(story(tag));
        related(article).body("items.id", hasItem(gone.id())).body("items.id", not(hasItem(planned.id())));

        desk.unpublishes(desk.reads(gone), "Wrong sea").then().statusCode(200);

        related(article).body("items.id", not(hasItem(gone.id())));
    }

    @Test
    void words_of_the_headline_and_the_section_are_reasons_too() {
        var word = Newsroom.fresh("lugger").replace("-", "");
        var worded = published(story().put("headline", "A " + word + " in the fog"));
        var article = published(story().put("headline", "The last " + word));

        related(article)
                .body("items[0].id", equalTo(worded.id()))
                .body("items[0].reason", equalTo("words"))
                .body("items[0].shared", equalTo(List.of(word)))
                .body("items.language", everyItem(startsWith("en")));
    }

    @Test
    void an_article_that_readers_cannot_have_has_no_others() {
        var draft = desk.writes(story());
        when().get("/content/v1/articles/{id}/related", draft.id()).then().statusCode(404);
        when().get("/content/v1/articles/no-such-thing/related").then().statusCode(404);
        when().get("/content/v1/articles/x/related?limit=21").then().statusCode(400);
    }
}
