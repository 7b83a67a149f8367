// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static news.verbatim.Newsroom.fresh;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Refused;
import news.verbatim.Stories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Photos and captions are found by what is known of them; `own` keeps each test to what it made. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PhotoSearchTest {

    static final String CAPTIONS = "/desk/v1/captions";
    static final String MEDIA = "/desk/v1/media";

    final Desk desk = new Desk();
    final String own = fresh("Agency");
    String speaker;
    String photo;
    Desk.Article inheriting;
    Desk.Article overriding;

    @BeforeEach
    void begin() {
        speaker = desk.speaker("Oda Brandt");
        var record = Stories.JSON
                .createObjectNode()
                .put("text", "Boats in the Öre strait, off Große Insel")
                .put("credit", own)
                .put("copyright", "© Norden Images, no archive")
                .put("takenOn", "2025-11");
        record.putArray("depicted").addObject().put("name", "Oda Brändt").put("speaker", speaker);
        record.putObject("place").put("city", "Tarvik").put("country", "Veldmark");
        record.putObject("rights")
                .put("usageTerms", "Exclusive for two weeks")
                .put("instructions", "Ask Mira before each use")
                .put("copyrightOwner", "The heirs of P. Halvorsen")
                .put("licence", "https://licences.example/p/7");
        photo = desk.says()
                .body(record)
                .post(MEDIA)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead");
        inheriting = desk.writes(story);
        var other = Stories.rain();
        var caption = Stories.caption(other, "c1", photo, "lead")
                .put("text", "Ships, “all ships”, at Sund")
                .put("credit", own + " / Per Aas")
                .put("takenOn", "2024-02-29");
        caption.putArray("depicted").addObject().put("name", "Ina Moll");
        caption.putObject("place").put("sublocation", "Sund quay");
        overriding = desk.writes(other);
    }

    List<String> captions(String name, String value) {
        return desk.says()
                .queryParam("media", photo)
                .queryParam(name, value)
                .get(CAPTIONS)
                .then()
                .statusCode(200)
                .extract()
                .path("items.article");
    }

    boolean media(String name, String value) {
        var asked = name.equals("credit") ? Map.of("credit", value + " " + own) : Map.of("credit", own, name, value);
        return !desk.says()
                .queryParams(asked)
                .get(MEDIA)
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.id")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q | boats ORE | inheriting",
                "q | ships \"all | overriding",
                "q | snow | -",
                "q | \"öre strait\" | inheriting",
                "q | \"strait öre\" | -",
                "q | “all ships” at | overriding",
                "q | grosse \"GROSSE insel\" | inheriting",
                "q | große | inheriting",
                "depicted | brandt | both",
                "depicted | moll ina | overriding",
                "place | tarvik | both",
                "place | SUND | overriding",
                "place | Elmsby | -",
                "credit | aas | overriding",
                "credit | agency | both",
                "rights | norden archive | both",
                "rights | free | -",
                "rights | EXCLUSIVE weeks | both",
                "rights | \"ask Mira\" | both",
                "rights | Halvórsen heirs | both",
                "rights | licences.example | both",
                "takenFrom | 2025-11-30 | inheriting",
                "takenFrom | 2025-12 | -",
                "takenFrom | 2024-03 | inheriting",
                "takenTo | 2024-03 | overriding",
                "takenTo | 2025-11-01 | overriding",
                "takenTo | 2025-11-02 | both",
                "takenTo | 2024-02-29 | -"
            })
    void captions_are_found_by_what_they_say_or_else_their_photo(String name, String value, String who) {
        var wanted = switch (who) {
            case "inheriting" -> List.of(inheriting.id());
            case "overriding" -> List.of(overriding.id());
            case "both" -> List.of(overriding.id(), inheriting.id());
            default -> List.<String>of();
        };
        assertEquals(wanted, captions(name, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q | ore boats | true",
                "q | ships | false",
                "q | \"the ore strait\" boats | true",
                "q | \"boats ore\" | false",
                "q | grosse | true",
                "q | GROẞE | true",
                "depicted | BRANDT oda | true",
                "depicted | moll | false",
                "place | veldmark tarvik | true",
                "place | sund | false",
                "credit | agency | true",
                "credit | aas | false",
                "rights | no archive | true",
                "rights | free | false",
                "takenFrom | 2025 | true",
                "takenFrom | 2025-12 | false",
                "takenTo | 2025-11-02 | true",
                "takenTo | 2025-11 | false"
            })
    void photos_are_found_by_what_is_known_of_them(String name, String value, boolean found) {
        assertEquals(found, media(name, value));
    }

    @Test
    void photos_are_found_by_when_their_right_ends() {
        var until = "{\"rights\": {\"windows\": [{\"use\": \"allow\", \"until\": \"2026-03-31T22:30:00Z\"}]}}";
        Newsroom.as("photo")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"1\"")
                .body(until)
                .patch(MEDIA + "/" + photo)
                .then()
                .statusCode(200);

        assertTrue(media("rightsEndTo", "2026-03-31T22:30:01Z"));
        assertFalse(media("rightsEndTo", "2026-03-31T22:30:00Z"));
        assertTrue(media("rightsEndFrom", "2026-03-31T22:30:00Z"));
        assertFalse(media("rightsEndFrom", "2026-03-31T22:30:01Z"));
        assertTrue(media("rightsEndTo", "2026-04-02"));
        assertFalse(media("rightsEndTo", "2026-03-31"));
        Refused.with(desk.says().get(MEDIA + "?rightsEndTo=soon"), 400, "invalid-parameter", "?rightsEndTo");
    }

    @Test
    void one_caption_is_read_with_its_words_filled_in_and_whose_they_are() {
        var caption = desk.story(overriding).at("/captions/0/id").asText();

        desk.says()
                .get(CAPTIONS + "/" + caption)
                .then()
                .statusCode(200)
                .body("article", equalTo(overriding.id()))
                .body("resolved.text.origin", equalTo("caption"))
                .body("resolved.credit.value", equalTo(own + " / Per Aas"))
                .body("resolved.alt.origin", equalTo("none"));
        desk.says().get(CAPTIONS + "/" + overriding.id()).then().statusCode(404);
    }

    @Test
    void somebody_with_a_record_is_found_by_it_under_any_name() {
        assertEquals(List.of(overriding.id(), inheriting.id()), captions("depicted", speaker));
        desk.says().queryParam("depicted", speaker).get(MEDIA).then().body("items.id", contains(photo));
        desk.says()
                .queryParam("depicted", overriding.id())
                .get(MEDIA)
                .then()
                .statusCode(200)
                .body("items", empty());
        desk.says()
                .queryParam("article", overriding.id())
                .get(CAPTIONS)
                .then()
                .body("items.article", contains(overriding.id()));
    }

    @Test
    void what_cannot_be_read_is_refused_all_at_once() {
        Refused.with(
                desk.says().get(CAPTIONS + "?article=x&takenFrom=May&takenTo=2025-02-30&stale=1&q=" + "a".repeat(201)),
                400,
                "invalid-parameter",
                "?article",
                "?takenFrom",
                "?takenTo",
                "?stale",
                "?q");
        Refused.with(
                desk.says().get(MEDIA + "?takenFrom=May&rights=" + "a".repeat(201) + "&limit=0"),
                400,
                "invalid-parameter",
                "?takenFrom",
                "?rights",
                "?limit");
    }

    @Test
    void readers_find_published_captions_by_words_people_and_credit_wherever_the_words_come_from() {
        desk.says()
                .get("/desk/v1/articles/{id}/captions", inheriting.id())
                .then()
                .statusCode(200);
        var story = desk.story(inheriting);
        ((ObjectNode) story.at("/captions/0")).put("alt", "Boats");
        desk.rewrites(inheriting, story).then().statusCode(200);
        desk.publishes(desk.reads(inheriting)).then().statusCode(200);

        when().get("/content/v1/captions?q=ore&credit=" + own)
                .then()
                .body("items.article.id", contains(inheriting.id()))
                .body("items[0].credit", equalTo(own));
        given().queryParam("q", "\"ore strait\" grosse")
                .queryParam("credit", own)
                .get("/content/v1/captions")
                .then()
                .body("items.article.id", contains(inheriting.id()));
        given().queryParam("q", "\"strait ore\"")
                .queryParam("credit", own)
                .get("/content/v1/captions")
                .then()
                .body("items", empty());
        when().get("/content/v1/captions?q=ships&credit=" + own).then().body("items", empty());
        when().get("/content/v1/captions?credit=aas+" + own).then().body("items", empty());
    }

    @Test
    void rights_are_found_as_they_were_corrected_and_no_more_as_they_were() {
        assertTrue(media("rights", "exclusive"));

        desk.corrects(photo, 1, "{\"rights\":{\"usageTerms\":\"Free since the fair\"}}")
                .then()
                .statusCode(200);

        assertTrue(media("rights", "fair"));
        assertFalse(media("rights", "exclusive"));
        assertEquals(List.of(overriding.id(), inheriting.id()), captions("rights", "fair"));
        assertEquals(List.of(), captions("rights", "exclusive"));
    }
}
