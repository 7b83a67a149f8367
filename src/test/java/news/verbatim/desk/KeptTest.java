// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static news.verbatim.Newsroom.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import news.verbatim.Desk;
import news.verbatim.Stories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a person has judged stays judged, whatever the machine finds and wherever the words go. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptTest {

    final Desk desk = new Desk();

    Desk.Article found() {
        var article = desk.writes(Stories.rain());
        proposes(article);
        return article;
    }

    void proposes(Desk.Article article) {
        as("editor")
                .post("/desk/v1/articles/{id}/proposals", article.id())
                .then()
                .statusCode(200);
    }

    /** Every other one confirmed with its person, the rest rejected. */
    List<JsonNode> judges(Desk.Article article) {
        var oda = desk.speaker("Oda Brandt");
        var now = desk.reads(article);
        var body = Stories.JSON.createObjectNode();
        var lines = body.putArray("verdicts");
        for (var said : desk.story(article).path("attributions")) {
            var line = lines.addObject()
                    .put("attribution", said.path("id").asText())
                    .put("revision", now.revision())
                    .put("verdict", lines.size() % 2 == 1 ? "rejected" : "confirmed");
            if (line.path("verdict").asText().equals("confirmed")
                    && !said.path("kind").asText().equals("term"))
                line.putObject("speaker").put("id", oda);
        }
        as("editor").body(body).post("/desk/v1/attributions/verdicts").then().statusCode(200);
        return judged(article);
    }

    /** What was judged, without where it stands. */
    List<JsonNode> judged(Desk.Article article) {
        var judged = new ArrayList<JsonNode>();
        for (var said : desk.story(article).path("attributions")) {
            var kept = (ObjectNode) said.deepCopy();
            kept.remove("anchor");
            for (var segment : kept.path("segments"))
                ((ObjectNode) segment).remove(List.of("target", "start", "end", "prefix", "suffix"));
            judged.add(kept);
        }
        return judged;
    }

    void staysThrough(Desk.Article article, List<JsonNode> judged) {
        assertEquals(judged, judged(article));
        var before = desk.reads(article);
        as("editor")
                .post("/desk/v1/articles/{id}/proposals", article.id())
                .then()
                .statusCode(200)
                .header("ETag", equalTo(before.tag()))
                .body("items", hasSize(0));
        assertEquals(judged, judged(article));
    }

    @Test
    void finding_twice_changes_nothing() {
        var article = found();
        var once = desk.whole(article);

        proposes(article);
        assertEquals(once, desk.whole(article));
    }

    @Test
    void what_was_judged_is_neither_proposed_again_nor_changed() {
        var article = found();
        var judged = judges(article);
        assertEquals(2, judged.size());

        staysThrough(article, judged);
    }

    @Test
    void nor_when_the_text_in_front_of_it_grows_or_its_paragraph_changes_places() {
        var article = found();
        var judged = judges(article);
        var story = desk.story(article);
        var quoting = (ObjectNode) story.at("/body/1");
        quoting.put("text", "It came at night. " + quoting.path("text").asText());
        desk.rewrites(desk.reads(article), story).then().statusCode(200);
        staysThrough(article, judged);

        var turned = desk.story(article);
        var body = turned.withArray("body");
        body.add(body.remove(0));
        desk.rewrites(desk.reads(article), turned).then().statusCode(200);
        staysThrough(article, judged);
    }

    @Test
    void nor_what_is_reported_without_marks_and_the_fragments_in_it() {
        var story = FoundTest.telling(
                "The mill is old.",
                "Oda Brandt said on Tuesday that the mill “drinks like a horse,” but a report shows that it stands, and she "
                        + "added that it sings. “It stands,” she said.");
        var article = desk.writes(story);
        proposes(article);
        var judged = judges(article);
        assertEquals(4, judged.size());
        staysThrough(article, judged);

        var grown = desk.story(article);
        var quoting = (ObjectNode) grown.at("/body/1");
        quoting.put("text", "It came at night. " + quoting.path("text").asText() + " Then it rained.");
        grown.withArray("body").add(grown.withArray("body").remove(0));
        desk.rewrites(desk.reads(article), grown).then().statusCode(200);
        staysThrough(article, judged);
    }

    @Test
    void nor_when_its_words_are_cut_and_pasted_into_another_paragraph() {
        var article = found();
        var judged = judges(article);
        var story = desk.story(article);
        var first = (ObjectNode) story.at("/body/0");
        first.put(
                "text",
                first.path("text").asText() + " " + story.at("/body/1/text").asText());
        story.withArray("body").remove(1);
        desk.rewrites(desk.reads(article), story).then().statusCode(200);
        staysThrough(article, judged);
    }
}
