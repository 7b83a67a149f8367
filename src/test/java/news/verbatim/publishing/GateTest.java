// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import static io.restassured.RestAssured.when;
import static news.verbatim.Newsroom.fresh;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import news.verbatim.Desk;
import news.verbatim.Refused;
import news.verbatim.Stories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class GateTest {

    final Desk desk = new Desk();

    ValidatableResponse readiness(Desk.Article article) {
        return desk.says()
                .get("/desk/v1/articles/{id}/readiness", article.id())
                .then()
                .statusCode(200);
    }

    /** The article is refused at this place, readiness said so before, and nothing has happened. */
    void blocks(ObjectNode story, String pointer) {
        var article = desk.writes(story);
        readiness(article).body("ready", equalTo(false)).body("blocking.pointer", equalTo(List.of(pointer)));
        Refused.with(desk.publishes(article), 422, "not-ready", pointer);
        when().get("/content/v1/articles/{id}", article.id()).then().statusCode(404);
        assertEquals(1, desk.reads(article).revision());
    }

    @Test
    void readers_need_a_language() {
        blocks(Stories.rain().remove(List.of("language")), "/language");
    }

    @Test
    void a_photo_has_alt_text_of_its_own_or_of_its_record_or_is_decorative() {
        var bare = desk.photo("Rain", "Elmsby Photo", "");
        var story = Stories.rain();
        var caption = Stories.caption(story, "c1", bare, "inline");
        blocks(story, "/captions/0/alt");
        caption.put("alt", " ");
        blocks(story, "/captions/0/alt");
        caption.put("alt", "A street");
        desk.publishes(desk.writes(story)).then().statusCode(200);

        caption.put("alt", "").put("decorative", true);
        blocks(story, "/captions/0/decorative");
        caption.put("text", "").put("credit", "");
        desk.publishes(desk.writes(story)).then().statusCode(200);

        var other = Stories.rain();
        Stories.caption(other, "c1", desk.photo("Rain", "Elmsby Photo", "A street"), "lead")
                .put("alt", "");
        blocks(other, "/captions/0/alt");
    }

    @Test
    void only_confirmed_words_are_set_large() {
        var story = Stories.rain();
        var said = Stories.said(story, "a1", "direct", 1, "We had stopped hoping,");
        said.putObject("speaker").put("kind", "anonymous");
        story.withArray("body").addObject().put("type", "pull-quote").put("attribution", "a1");
        blocks(story, "/body/2/attribution");
        said.put("verdict", "rejected");
        blocks(story, "/body/2/attribution");
        said.put("verdict", "confirmed");
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);

        when().get("/content/v1/articles/{id}", article.id())
                .then()
                .body("body[2].type", equalTo("pull-quote"))
                .body("body[2].quote", equalTo("We had stopped hoping"));
    }

    @Test
    void what_is_only_worth_a_look_is_advice_and_blocks_nothing() {
        var story = Stories.rain().put("headline", "Rain ".repeat(30));
        Stories.caption(story, "c1", desk.photo("A street", "", "A street"), "lead");
        Stories.said(story, "a1", "term", 1, "drown");
        var article = desk.writes(story);

        readiness(article)
                .body("ready", equalTo(true))
                .body("blocking", empty())
                .body(
                        "advisory.pointer",
                        hasItems(
                                "/section",
                                "/byline",
                                "/headline",
                                "/captions/0/alt",
                                "/captions/0/credit",
                                "/attributions/0/verdict"))
                .body("advisory[0].kind", equalTo("missing"))
                .body("advisory[0].detail", startsWith(""));
        desk.publishes(article).then().statusCode(200);
    }

    @Test
    void a_headline_that_old_wires_would_cut_is_worth_a_look() {
        var whole = "é".repeat(100) + "x".repeat(9);
        var article = desk.writes(Stories.rain().put("headline", whole));
        readiness(article).body("advisory.pointer", not(hasItem("/headline")));

        var longer = desk.writes(Stories.rain().put("headline", "雨".repeat(86)));
        readiness(longer)
                .body("ready", equalTo(true))
                .body("advisory.find { it.pointer == '/headline' }.detail", containsString("256 bytes"));
    }

    @Test
    void a_name_in_the_text_that_is_none_of_the_speakers_names_is_worth_a_look() {
        var speaker = desk.speaker("Hélène Moreau-Björk");
        for (var given : List.of("Moreau", "Helene Bjork")) {
            var story = Stories.rain();
            quotes(story, speaker, given, "surname");
            readiness(desk.writes(story)).body("advisory.pointer", not(hasItem("/attributions/0/speaker/id")));
        }
        var story = Stories.rain();
        quotes(story, speaker, "she", "pronoun");
        readiness(desk.writes(story)).body("advisory.pointer", not(hasItem("/attributions/0/speaker/id")));
        quotes(story, speaker, "Oda Brandt", "full");

        readiness(desk.writes(story))
                .body("ready", equalTo(true))
                .body(
                        "advisory.find { it.pointer == '/attributions/1/speaker/id' }.detail",
                        equalTo("The text says “Oda Brandt”, and the speaker is called “Hélène Moreau-Björk”: "
                                + "is it the same person?"));
    }

    static void quotes(ObjectNode story, String speaker, String given, String form) {
        Stories.said(story, "a" + story.path("attributions").size(), "direct", 1, "We had stopped hoping,")
                .putObject("speaker")
                .put("id", speaker)
                .put("kind", "person")
                .put("nameAsGiven", given)
                .put("form", form);
    }

    @Test
    void an_article_that_was_never_published_says_so() {
        var article = desk.writes(Stories.rain());

        desk.says()
                .get("/desk/v1/articles/{id}/publication", article.id())
                .then()
                .statusCode(200)
                .header("ETag", equalTo(article.tag()))
                .body("state", equalTo("draft"))
                .body("version", nullValue())
                .body("publishedAt", nullValue())
                .body("url", nullValue());
    }

    @Test
    void a_correction_says_what_was_wrong_and_only_the_first_version_is_initial_or_dated_back() {
        var article = desk.writes(Stories.rain());
        desk.publishes(article).then().statusCode(200).body("change", equalTo("initial"));
        desk.rewrites(desk.reads(article), desk.story(article).put("headline", "Rain, after all"));

        Refused.with(desk.publishes(desk.reads(article), "{\"change\":\"correction\"}"), 422, "unacceptable", "/note");
        Refused.with(desk.publishes(desk.reads(article), "{\"change\":\"initial\"}"), 422, "unacceptable", "/change");
        Refused.with(
                desk.publishes(desk.reads(article), "{\"from\":\"2001-01-01T00:00:00Z\"}"),
                422,
                "unacceptable",
                "/from");
        desk.publishes(desk.reads(article), "{\"change\":\"correction\",\"note\":\"It did rain\"}")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("change", equalTo("correction"))
                .body("note", equalTo("It did rain"));
    }

    @Test
    void an_address_made_from_the_headline_is_free_and_stays() {
        var headline = fresh("Regen über Älmsby: „Endlich“ – 雨");
        var one = desk.writes(Stories.rain().put("headline", headline));
        var two = desk.writes(Stories.rain().put("headline", headline));

        var first = desk.publishes(one).then().statusCode(200).extract().<String>path("url");
        var second = desk.publishes(two).then().statusCode(200).extract().<String>path("url");

        assertEquals(first + "-2", second);
        assertEquals(
                first.substring(first.lastIndexOf('/') + 1),
                desk.story(one).path("slug").asText());
        desk.rewrites(desk.reads(one), Stories.rain()).then().statusCode(200);
        desk.publishes(desk.reads(one)).then().body("url", equalTo(first)).body("version", equalTo(2));
    }

    @Test
    void only_publishers_publish_and_take_back() {
        var article = desk.writes(Stories.rain());

        for (var role : List.of("reporter", "photo", "editor", "admin")) {
            Refused.with(new Desk(role).publishes(article), 403, "forbidden");
            Refused.with(new Desk(role).unpublishes(article, "No"), 403, "forbidden");
        }
        new Desk("publisher").publishes(article).then().statusCode(200);
        desk.says()
                .get("/desk/v1/articles/{id}/revisions", article.id())
                .then()
                .body("items.action", hasItem("publication"));
    }
}
