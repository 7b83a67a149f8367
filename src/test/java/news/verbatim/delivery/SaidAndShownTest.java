// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SaidAndShownTest {

    private static final String QUOTES = "/content/v1/quotes";
    private static final String CAPTIONS = "/content/v1/captions";
    private static final String SPEAKERS = "/content/v1/speakers";

    @Inject
    Press press;

    @Test
    void quotations_are_found_by_speaker_kind_occasion_day_article_and_words() {
        var slug = Sheet.word("ines");
        var ines = press.draws(slug, "Inés Ferro");
        var word = Sheet.word("café").replace("-", "");
        var day = LocalDate.parse("2025-11-18");
        var sheet = press.prints(press.sheet()
                .naming(ines)
                .quoting(ines, "direct", "interview", day, day, "We met at the " + word)
                .quoting(
                        ines,
                        "indirect",
                        "speech",
                        LocalDate.parse("2025-01-01"),
                        LocalDate.parse("2025-12-31"),
                        "She left the " + word)
                .quoting(null, "term", null, null, null, "so-called " + word));

        assertEquals(3, quotes("article", sheet.path()).size());
        assertEquals(3, quotes("article", sheet.article().toString()).size());
        assertEquals(2, quotes("speaker", slug).size());
        assertEquals(2, quotes("speaker", ines.toString()).size());
        assertEquals(List.of("direct"), quotes("speaker", slug, "kind", "direct"));
        assertEquals(List.of("indirect"), quotes("speaker", slug, "kind", "-direct"));
        assertEquals(List.of("indirect"), quotes("speaker", slug, "occasion", "speech,meeting"));
        assertEquals(List.of("indirect"), quotes("speaker", slug, "saidTo", "2025-11-18"));
        assertEquals(
                2,
                quotes("speaker", slug, "saidFrom", "2025-11-18", "saidTo", "2026")
                        .size());
        assertEquals(List.of("direct"), quotes("q", "MET " + word.replace("é", "e")));
        when().get(SPEAKERS + "/" + slug + "/quotes?kind=direct")
                .then()
                .statusCode(200)
                .body("items.kind", equalTo(List.of("direct")));

        String id = given().queryParam("speaker", slug)
                .queryParam("kind", "direct")
                .get(QUOTES)
                .path("items[0].id");
        when().get(QUOTES + "/" + id).then().statusCode(200).body("kind", equalTo("direct"));
        press.withdraws(sheet.article());
        when().get(QUOTES + "/" + id).then().statusCode(404);
        assertEquals(0, quotes("speaker", slug).size());
    }

    @Test
    void unknown_kinds_and_days_are_refused() {
        given().queryParam("kind", "dirct")
                .get(QUOTES)
                .then()
                .statusCode(400)
                .body("detail", containsString("'direct'"));
        given().queryParam("occasion", "lunch").get(QUOTES).then().statusCode(400);
        given().queryParam("saidFrom", "2025-02-30").get(QUOTES).then().statusCode(400);
        for (var path : List.of("/x", "/1-1-1-1-1", "/" + UUID.randomUUID()))
            when().get(QUOTES + path).then().statusCode(404);
    }

    @Test
    void captions_are_found_by_words_credit_and_whoever_is_shown() {
        var media = UUID.randomUUID();
        var name = Sheet.word("Ármin").replace("-", "");
        var shown = press.draws(Sheet.word("armin"), name);
        var sheet = press.prints(press.sheet()
                .showing(media, shown, name, "A ferry in fog " + name, "Harbour Pictures")
                .showing(UUID.randomUUID(), null, "Ulla " + name, "A crowd", "Own"));

        assertEquals(2, captions("q", name).size());
        assertEquals(List.of("A crowd"), captions("q", "CROWD " + name));
        assertEquals(List.of("A crowd"), captions("depicted", "ulla " + name.replace("Á", "a")));
        assertEquals(List.of("A ferry in fog " + name), captions("depicted", shown.toString()));
        assertEquals(List.of("A ferry in fog " + name), captions("q", name, "credit", "harbour"));

        when().get("/content/v1/media/" + media).then().statusCode(200).body("url", containsString(media.toString()));
        press.withdraws(sheet.article());
        when().get("/content/v1/media/" + media).then().statusCode(404);
    }

    @Test
    void speakers_are_those_who_are_in_something_that_is_open() {
        var word = Sheet.word("Öst").replace("-", "");
        var slug = Sheet.word("eva");
        var eva = press.draws(slug, "Eva " + word, "The Eel " + word);
        var hidden = press.draws(Sheet.word("dag"), "Dag " + word);
        when().get(SPEAKERS + "/" + slug).then().statusCode(404);

        var day = LocalDate.parse("2024-02-03");
        var sheet = press.prints(press.sheet()
                .naming(eva)
                .quoting(eva, "direct", "speech", day, day, "Yes")
                .quoting(eva, "direct", null, null, null, "No"));
        press.prints(press.sheet().naming(hidden).from(Instant.now().plus(1, ChronoUnit.DAYS)));

        given().queryParam("q", word).get(SPEAKERS).then().body("items.slug", equalTo(List.of(slug)));
        given().queryParam("q", "eel " + word.replace("Ö", "o"))
                .get(SPEAKERS)
                .then()
                .body("items.slug", equalTo(List.of(slug)));
        for (var name : List.of(slug, eva.toString()))
            when().get(SPEAKERS + "/" + name)
                    .then()
                    .statusCode(200)
                    .body("quoteCount", equalTo(2))
                    .body("quotedSince", equalTo("2024-02-03"))
                    .body("name", equalTo("Eva " + word));
        when().get(SPEAKERS + "/" + hidden).then().statusCode(404);
        when().get(SPEAKERS + "/" + hidden + "/quotes").then().statusCode(404);

        press.withdraws(sheet.article());
        when().get(SPEAKERS + "/" + slug).then().statusCode(404);
    }

    @Test
    void sections_tags_and_the_site_are_there_for_frontends() {
        var section = Sheet.word("harbour");
        var used = Sheet.word("a-used");
        var unused = Sheet.word("a-unused");
        press.names("section", section, "Harbour", 0);
        press.names("tag", used, "Used", 0);
        press.names("tag", unused, "Unused", 0);
        press.prints(press.sheet().tagged(used));

        given().queryParam("limit", 100)
                .get("/content/v1/sections")
                .then()
                .statusCode(200)
                .body("items.slug", hasItem(section));
        given().queryParam("limit", 100)
                .get("/content/v1/tags")
                .then()
                .body("items.slug", hasItems(used))
                .body("items.slug", not(hasItem(unused)));
        when().get("/content/v1/site")
                .then()
                .statusCode(200)
                .body(
                        "keySet()",
                        hasItems(
                                "name",
                                "baseUrl",
                                "defaultLanguage",
                                "timeZone",
                                "navigation",
                                "newsletters",
                                "profiles",
                                "policies"));
    }

    private static List<String> quotes(String... parameters) {
        return items(QUOTES, "kind", parameters);
    }

    private static List<String> captions(String... parameters) {
        return items(CAPTIONS, "text", parameters);
    }

    private static List<String> items(String path, String field, String... parameters) {
        var request = given();
        for (var i = 0; i < parameters.length; i += 2) request.queryParam(parameters[i], parameters[i + 1]);
        var answer = request.get(path);
        answer.then().statusCode(200);
        return answer.jsonPath().getList("items." + field);
    }
}
