// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import news.verbatim.Desk;
import news.verbatim.Refused;
import news.verbatim.Stories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EchoTest {

    final Desk desk = new Desk();

    final String mill = name("mill");

    /** Words that no other test has said, nor anything like them. */
    final String words = "We shall rebuild the %s, the %s and the %s stone by stone before the winter"
            .formatted(mill, name("quay"), name("pier"));

    static String name(String of) {
        return fresh(of).replace("-", "");
    }

    /** A quotation and the article it stands in. */
    record Quotation(Desk.Article article, String id) {

        String echoes() {
            return "/desk/v1/attributions/" + id + "/echoes";
        }
    }

    ObjectNode story(String spoken) {
        var story = Stories.rain();
        ((ObjectNode) story.at("/body/1")).put("text", "“" + spoken + ",” Oda Brandt said.");
        Stories.said(story, "a1", "direct", 1, "“" + spoken + ",”");
        return story;
    }

    Quotation writes(ObjectNode story) {
        var article = desk.writes(story);
        return new Quotation(
                article, desk.story(article).at("/attributions/0/id").asText());
    }

    Quotation says(String spoken) {
        return writes(story(spoken));
    }

    ValidatableResponse echoes(Quotation of) {
        return as("reporter").get(of.echoes()).then().statusCode(200);
    }

    @Test
    void the_same_words_elsewhere_are_found_in_drafts_and_in_what_is_published() {
        var draft = says(words);
        var oda = desk.speaker("Oda Brandt");
        var story = story(words);
        ((ObjectNode) story.at("/attributions/0")).put("verdict", "confirmed");
        ((ObjectNode) story.at("/attributions/0/speaker")).put("id", oda);
        var live = writes(story);
        desk.publishes(live.article()).then().statusCode(200);
        var asked = says(words);

        echoes(asked)
                .body(
                        "items.article",
                        containsInAnyOrder(draft.article().id(), live.article().id()))
                .body("items.state", containsInAnyOrder("draft", "published"))
                .body("items.wording", contains(nullValue(), nullValue()))
                .body("items.differs", contains(empty(), empty()))
                .body("items[0].quote", equalTo(words))
                .body("items.attribution.id", not(hasItem(asked.id())));
    }

    @Test
    void what_readers_have_had_is_found_when_its_words_have_left_the_working_copy() {
        var oda = desk.speaker("Oda Brandt");
        var story = story(words);
        ((ObjectNode) story.at("/attributions/0")).put("verdict", "confirmed");
        ((ObjectNode) story.at("/attributions/0/speaker")).put("id", oda);
        var live = writes(story);
        desk.publishes(live.article()).then().statusCode(200);
        var changed = desk.story(live.article());
        changed.putArray("attributions");
        ((ObjectNode) changed.at("/body/1")).put("text", "Nobody said a word.");
        desk.rewrites(desk.reads(live.article()), changed).then().statusCode(200);
        var asked = says(words);

        echoes(asked)
                .body("items.article", contains(live.article().id()))
                .body("items[0].quote", equalTo(words))
                .body("items[0].revision", equalTo(1))
                .body(
                        "items[0].url",
                        equalTo("/desk/v1/articles/" + live.article().id() + "/revisions/1"));
        as("editor")
                .header("If-Match", asked.article().tag())
                .body("{\"verdict\":\"confirmed\",\"speaker\":{\"id\":\"" + oda + "\"}}")
                .put(
                        "/desk/v1/articles/{id}/attributions/{said}/verdict",
                        asked.article().id(),
                        asked.id())
                .then()
                .statusCode(200)
                .header("Link", notNullValue());
    }

    @Test
    void nearly_the_same_words_are_told_with_the_words_that_differ() {
        var other = says(words);
        var asked = says(words.replace("stone by stone", "brick by brick"));
        says("Nobody has seen the ferry since the storm took the pier away");

        echoes(asked)
                .body("items", hasSize(1))
                .body("items[0].attribution.id", equalTo(other.id()))
                .body("items[0].headline", equalTo(other.article().headline()))
                .body("items[0].differs", contains("wording"))
                .body("items[0].wording.findAll { it.op != 'insert' }.text.join('')", equalTo(words))
                .body(
                        "items[0].wording.findAll { it.op != 'delete' }.text.join('')",
                        equalTo(words.replace("stone by stone", "brick by brick")));
    }

    @Test
    void capitals_and_marks_are_no_other_words() {
        says(words);
        echoes(says(words.toUpperCase(java.util.Locale.ROOT))).body("items[0].nearness.toDouble()", closeTo(1, 0.001));
    }

    @Test
    void another_speaker_occasion_or_date_is_named() {
        var story = story(words);
        var said = (ObjectNode) story.at("/attributions/0");
        said.putObject("occasion").put("kind", "interview").put("date", "2025-11-18");
        writes(story);
        var other = story(words);
        var there = (ObjectNode) other.at("/attributions/0");
        there.putObject("speaker").put("kind", "person").put("nameAsGiven", "Per Aas");
        there.putObject("occasion").put("kind", "speech").put("date", "2025-11-19");

        echoes(writes(other)).body("items[0].differs", contains("speaker", "occasion", "date"));
    }

    @Test
    void terms_rejected_quotations_and_two_words_are_nobodys_echo() {
        var rejected = story(words);
        ((ObjectNode) rejected.at("/attributions/0")).put("verdict", "rejected");
        writes(rejected);
        var term = story(words);
        var said = (ObjectNode) term.at("/attributions/0");
        said.put("kind", "term").putNull("speaker");
        writes(term);
        echoes(says(words)).body("items", empty());

        says("Rebuild " + mill);
        echoes(says("Rebuild " + mill)).body("items", empty());
    }

    @Test
    void no_more_than_twenty_are_told_the_nearest_first() {
        var near = says(words.replace("winter", "spring"));
        for (var i = 0; i < 20; i++) says(words);

        echoes(says(words)).body("items", hasSize(20)).body("items.attribution.id", not(hasItem(near.id())));
    }

    @Test
    void confirming_words_that_stand_elsewhere_says_so() {
        var asked = says(words);
        var verdict = "{\"verdict\":\"confirmed\",\"speaker\":{\"id\":\"%s\"}}".formatted(desk.speaker("Oda Brandt"));
        var one = "/desk/v1/articles/" + asked.article().id() + "/attributions/" + asked.id() + "/verdict";
        as("editor")
                .header("If-Match", "\"1\"")
                .body(verdict)
                .put(one)
                .then()
                .statusCode(200)
                .header("Link", nullValue());
        says(words);

        var link = "<" + asked.echoes() + ">; rel=\"related\"";
        as("editor")
                .header("If-Match", "\"2\"")
                .body(verdict)
                .put(one)
                .then()
                .statusCode(200)
                .header("Link", equalTo(link));
        as("editor")
                .body("{\"verdicts\":[{\"attribution\":\"%s\",\"revision\":2,\"verdict\":\"confirmed\"}]}"
                        .formatted(asked.id()))
                .post("/desk/v1/attributions/verdicts")
                .then()
                .statusCode(200)
                .body("echoes", contains(asked.echoes()));
    }

    @Test
    void echoes_follow_what_is_rewritten() {
        var other = says(words);
        var asked = says(words);
        var story = desk.story(other.article());
        story.putArray("attributions");
        desk.rewrites(other.article(), story).then().statusCode(200);

        echoes(asked).body("items", empty());
    }

    @Test
    void a_quotation_that_is_not_there_has_none() {
        Refused.with(as("reporter").get("/desk/v1/attributions/{id}/echoes", UUID.randomUUID()), 404, "not-found");
        Refused.with(as("reporter").get("/desk/v1/attributions/1/echoes"), 404, "not-found");
    }
}
