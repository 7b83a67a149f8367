// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static news.verbatim.Newsroom.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Random;
import java.util.stream.Collectors;
import news.verbatim.Desk;
import news.verbatim.Refused;
import news.verbatim.Stories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whom a proposal names: a speaker the newsroom knows, or one it may come to know. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoTest {

    private static final Random RANDOM = new Random();

    final Desk desk = new Desk();

    /** A surname, a town, that no other test has heard of. */
    static String unheard() {
        return "Q" + RANDOM.ints(9, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    String knows(String name, String more) {
        return desk.says()
                .body("{\"kind\":\"person\",\"name\":\"" + name + "\"" + more + "}")
                .post("/desk/v1/speakers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    Desk.Article reads(String... paragraphs) {
        return reads(FoundTest.telling(paragraphs));
    }

    Desk.Article reads(ObjectNode story) {
        var article = desk.writes(story);
        as("editor")
                .post("/desk/v1/articles/{id}/proposals", article.id())
                .then()
                .statusCode(200);
        return desk.reads(article);
    }

    JsonNode said(Desk.Article article, int place) {
        return desk.story(article).at("/attributions/" + place);
    }

    String speaker(Desk.Article article, int place) {
        return said(article, place).at("/speaker/id").asText(null);
    }

    Response confirms(Desk.Article article, int place, Object speaker) {
        var body = Stories.JSON.createObjectNode().put("verdict", "confirmed");
        body.set("speaker", Stories.JSON.valueToTree(speaker));
        return as("editor")
                .header("If-Match", desk.reads(article).tag())
                .body(body)
                .put(
                        "/desk/v1/articles/{id}/attributions/{said}/verdict",
                        article.id(),
                        said(article, place).path("id").asText());
    }

    int named(String name) {
        return desk.says().queryParam("q", name).get("/desk/v1/speakers").path("items.size()");
    }

    @Test
    void a_known_speaker_is_named_however_the_text_spells_them_and_whatever_it_calls_them_later() {
        var surname = unheard();
        var oda = knows("Öda " + surname + "é", ",\"aliases\":[\"Captain " + surname + "\"]");

        var article = reads(
                "“It stands,” Oda " + surname + "e said. “It fell,” " + surname + "e added. “It is gone,” she said.",
                "“It never was,” said Oda " + surname.toUpperCase().charAt(0) + surname.substring(1) + "é.");
        for (var place = 0; place < 4; place++) {
            assertEquals(oda, speaker(article, place));
            assertTrue(said(article, place).path("suggestion").isNull());
        }
        assertEquals(oda, speaker(reads("“It stands,” Captain " + surname + " said."), 0));
    }

    @Test
    void of_two_with_one_name_neither_is_named_unless_an_office_tells_them_apart() {
        var name = "Oda " + unheard();
        knows(name, "");
        var mayor = knows(name, ",\"terms\":[{\"title\":\"mayor\",\"from\":\"2024\"}]");

        assertEquals(null, speaker(reads("“It stands,” " + name + " said."), 0));
        assertEquals(mayor, speaker(reads("“It stands,” Mayor " + name + " said."), 0));
    }

    @Test
    void whoever_holds_the_office_on_the_day_of_the_text_is_named() {
        var town = unheard();
        knows("Ada " + unheard(), harbourMaster(town, "2015", "2024-06"));
        var now = knows("Bo " + unheard(), harbourMaster(town, "2024-07", null));

        assertEquals(now, speaker(reads("“It leaks,” the harbour master of " + town + " said."), 0));
        assertEquals(now, speaker(reads("“It leaks,” the " + town + " harbour master said."), 0));
        assertEquals(
                now, speaker(reads("The ferry is back in " + town + ".", "“It leaks,” the harbour master said."), 0));
        assertEquals(null, speaker(reads("“It leaks,” a harbour master of " + town + " said."), 0));
        assertNotEquals(now, speaker(reads("“It leaks,” the harbour master of Elmsby said."), 0));
        var before = FoundTest.telling("“It leaks,” the harbour master of " + town + " said.")
                .put("displayedAt", "2013-01-01T00:00:00Z");
        assertEquals(null, speaker(reads(before), 0));
    }

    static String harbourMaster(String town, String from, String to) {
        return ",\"terms\":[{\"title\":\"Harbour Master\",\"organisation\":\"%s\",\"from\":\"%s\"%s}]"
                .formatted(town, from, to == null ? "" : ",\"to\":\"" + to + "\"");
    }

    @Test
    void somebody_unknown_is_suggested_with_honorific_and_office_and_made_with_the_verdict() {
        var surname = unheard();
        var article = reads(
                "“It stands,” said " + surname + ".",
                "Dr. Oda " + surname + ", keeper of the mill, has a key. “It fell,” Oda " + surname + " said.");
        var idea = said(article, 0).path("suggestion");

        assertEquals("Oda " + surname, idea.path("name").asText());
        assertEquals("Dr.", idea.path("honorific").asText());
        assertEquals(surname, idea.path("surname").asText());

        confirms(article, 0, idea)
                .then()
                .statusCode(200)
                .body("suggestion", equalTo(null))
                .body("speaker.nameAsGiven", equalTo(surname));
        assertEquals(1, named(surname));
        assertEquals(speaker(article, 0), speaker(article, 1));
        assertEquals("proposed", said(article, 1).path("verdict").asText());
        confirms(article, 1, idea).then().statusCode(200);
        assertEquals(1, named(surname));
        assertEquals(speaker(article, 0), speaker(article, 1));
    }

    @Test
    void one_person_described_twice_in_one_text_is_one_speaker_also_at_once() {
        var name = "Oda " + unheard();
        var article = reads("“It stands,” " + name + " said.", "“It fell,” " + name + " said.");
        var body = Stories.JSON.createObjectNode();
        var lines = body.putArray("verdicts");
        for (var place = 0; place < 2; place++)
            lines.addObject()
                    .put("attribution", said(article, place).path("id").asText())
                    .put("revision", article.revision())
                    .put("verdict", "confirmed")
                    .putObject("speaker")
                    .put("name", name)
                    .put("honorific", place == 0 ? "Dr." : "Prof.");

        as("editor")
                .body(body)
                .post("/desk/v1/attributions/verdicts")
                .then()
                .statusCode(200)
                .body("judged", hasSize(2));
        assertEquals(1, named(name));
    }

    @Test
    void two_people_of_one_surname_stay_two() {
        var surname = unheard();
        var article = reads(
                "“It stands,” Oda " + surname + " said. “It fell,” Tor " + surname + " said.",
                "“It is gone,” " + surname + " said.");

        confirms(article, 0, said(article, 0).path("suggestion")).then().statusCode(200);
        assertEquals(null, speaker(article, 1));
        confirms(article, 1, said(article, 1).path("suggestion")).then().statusCode(200);
        assertNotEquals(speaker(article, 0), speaker(article, 1));
        assertEquals(null, speaker(article, 2));
        assertTrue(said(article, 2).path("suggestion").isNull());
    }

    @Test
    void a_caption_tells_names_and_whom_it_shows_is_named() {
        var surname = unheard();
        knows("Oda " + surname, "");
        var shown = knows("Oda " + surname, "");
        var story = FoundTest.telling("“It stands,” " + surname + " said.");
        Stories.caption(story, "c1", desk.photo("Mill", "Elmsby Photo", "A mill"), "lead")
                .put("text", "Oda " + surname + " opens the mill in Elmsby.")
                .putArray("depicted")
                .addObject()
                .put("name", "Oda " + surname)
                .put("speaker", shown);

        assertEquals(shown, speaker(reads(story), 0));
    }

    @Test
    void a_suggestion_is_the_machines_alone() {
        var article = reads("“It stands,” Oda " + unheard() + " said.");
        var story = desk.story(article);
        desk.rewrites(article, story).then().statusCode(200).header("ETag", equalTo(article.tag()));

        ((ObjectNode) story.at("/attributions/0/suggestion")).put("name", "Per Aas");
        Refused.with(desk.rewrites(article, story), 422, "unacceptable", "/attributions/0/suggestion");
        ((ObjectNode) story.at("/attributions/0")).remove("suggestion");
        desk.rewrites(article, story).then().statusCode(200).header("ETag", equalTo(article.tag()));

        var other = desk.story(article);
        ((ObjectNode) other.at("/attributions/0/speaker")).put("nameAsGiven", "Per Aas");
        desk.rewrites(article, other).then().statusCode(200);
        assertTrue(said(article, 0).path("suggestion").isNull());
    }
}
