// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.verbatim.Desk;
import news.verbatim.Stories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class VoicesTest {

    final Desk desk = new Desk();
    String section;
    String oda;

    @BeforeEach
    void begin() {
        section = desk.section();
        oda = desk.says()
                .body("""
                        {"kind": "person", "name": "Oda Brandt", "terms": [
                          {"title": "miller", "organisation": "Elmsby Mill", "from": "2019", "to": "2023"},
                          {"title": "mayor", "organisation": "City of Elmsby", "from": "2024-01", "to": null}]}""")
                .post("/desk/v1/speakers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Oda says three words and four; the council two, which nobody has judged; one is rejected and one a term. */
    ObjectNode story(String day) {
        var story = Stories.rain().put("section", section).put("displayedAt", day + "T12:00:00Z");
        ((ObjectNode) story.at("/body/1"))
                .put(
                        "text",
                        "“It rains again,” Oda Brandt said. “The mill is dry,” she said. “Not now,” the council said."
                                + " “Never mind,” Per Aas said of the “flood”.");
        for (var words : List.of("“It rains again,”", "“The mill is dry,”"))
            Stories.said(story, "a" + words.length(), "direct", 1, words)
                    .put("verdict", "confirmed")
                    .withObject("/speaker")
                    .put("id", oda);
        Stories.said(story, "b1", "direct", 1, "“Not now,”")
                .putObject("speaker")
                .put("kind", "organization")
                .put("nameAsGiven", "the council")
                .put("roleAsGiven", "council");
        Stories.said(story, "b2", "direct", 1, "“Never mind,”").put("verdict", "rejected");
        Stories.said(story, "b3", "term", 1, "flood");
        return story;
    }

    static ValidatableResponse voices(Map<String, ?> asked) {
        return as("reporter").queryParams(asked).get("/desk/v1/voices").then().statusCode(200);
    }

    @Test
    void an_article_tells_whom_it_quotes_with_how_many_words() {
        var article = desk.writes(story("2024-05-02"));

        voices(Map.of("article", article.id()))
                .body("all", equalTo(Map.of("quotes", 3, "quotedWords", 9, "confirmed", 2)))
                .body("speakers.name", contains("Oda Brandt", "the council"))
                .body("speakers.speaker", contains(oda, null))
                .body("speakers[0].share", equalTo(Map.of("quotes", 2, "quotedWords", 7, "confirmed", 2)))
                .body("speakers[1].share", equalTo(Map.of("quotes", 1, "quotedWords", 2, "confirmed", 0)))
                .body("roles.name", contains("mayor", "council"))
                .body("organisations.name", contains("City of Elmsby", "the council"))
                .body("organisations.share.quotedWords", contains(7, 2))
                .body("speakerKinds.kind", contains("person", "organization"))
                .body("kinds.kind", contains("direct"))
                .body("kinds[0].share.quotes", equalTo(3));
    }

    @Test
    void the_office_is_the_one_held_on_the_day_it_was_said_or_printed() {
        voices(Map.of("article", desk.writes(story("2022-05-02")).id()))
                .body("roles.name", contains("miller", "council"));
        var said = story("2022-05-02");
        for (var i = 0; i < 2; i++)
            ((ObjectNode) said.at("/attributions/" + i))
                    .putObject("occasion")
                    .put("kind", "interview")
                    .put("date", "2024");
        voices(Map.of("article", desk.writes(said).id()))
                .body("roles.name", contains("mayor", "council"))
                .body("organisations.name", contains("City of Elmsby", "the council"));
    }

    @Test
    void a_section_and_a_time_narrow_it_together_and_the_end_is_not_within() {
        desk.writes(story("2024-05-02"));
        desk.writes(story("2024-06-02"));
        var own = Map.of("section", section);

        voices(own).body("all.quotes", equalTo(6));
        voices(Map.of("section", section, "from", "2024-06-01")).body("all.quotes", equalTo(3));
        voices(Map.of("section", section, "to", "2024-06-02T12:00:00Z")).body("all.quotes", equalTo(3));
        voices(Map.of("section", section, "from", "2024-05-02", "to", "2024-06-03"))
                .body("all.quotes", equalTo(6))
                .body("speakers.name", containsInAnyOrder("Oda Brandt", "the council"));
        voices(Map.of("section", desk.section()))
                .body("all", equalTo(Map.of("quotes", 0, "quotedWords", 0, "confirmed", 0)))
                .body("speakers", empty());
        voices(Map.of("section", fresh("nowhere"))).body("all.quotes", equalTo(0));
    }

    @Test
    void somebody_of_whom_nothing_is_known_is_counted_all_the_same() {
        var story = Stories.rain();
        Stories.said(story, "a1", "direct", 1, "“We had stopped hoping,”")
                .putObject("speaker")
                .put("kind", "anonymous");

        voices(Map.of("article", desk.writes(story).id()))
                .body("all.quotedWords", equalTo(4))
                .body("speakers.name", contains((String) null))
                .body("roles.name", contains((String) null))
                .body("speakerKinds.kind", contains("anonymous"));
    }

    @Test
    void everything_wrong_with_the_parameters_is_told_at_once() {
        var answer = as("reporter")
                .get("/desk/v1/voices?article=1&from=now&to=later")
                .then();
        answer.statusCode(400).body("type", equalTo("/problems/invalid-parameter"));
        assertEquals(
                Set.of("?article", "?from", "?to"), Set.copyOf(answer.extract().<List<String>>path("errors.pointer")));
    }
}
