// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import news.verbatim.Desk;
import news.verbatim.Stories;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A caption that still carries its credit is kept to the letter, and whoever looks at it is told. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintedTwiceTest {

    static final Map<String, String> ADVICE = Map.of("pointer", "/captions/0/text", "kind", "duplicate");

    final Desk desk = new Desk();

    void readiness(String text, String credit, Matcher<Iterable<? super Map<String, String>>> expected) {
        var story = Stories.rain();
        Stories.caption(story, "c1", desk.photo("", "", ""), "inline")
                .put("text", text)
                .put("credit", credit)
                .put("alt", "A street in the rain");
        desk.says()
                .get("/desk/v1/articles/{id}/readiness", desk.writes(story).id())
                .then()
                .statusCode(200)
                .body("ready", equalTo(true))
                .body("advisory.collect { [pointer: it.pointer, kind: it.kind] }", expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rain in Elmsby on Nov. 18, 2025. (AA Photo) | AA Photo",
                "Rain in Elmsby (aa photo). | AA  Photo",
                "Rain in Elmsby. AA Photo | AA Photo",
                "Rain in Elmsby. Photo: Mira Halvorsen/AA | Mira Halvorsen/AA",
                "Rain in Elmsby – AA Photo | AA Photo",
                "Rain in Elmsby. Photo by Oda Brandt | Oda Brandt",
                "Rain in Elmsby (AA Photo/Oda Brandt) | AA Photo",
                "Rain in Elmsby [Photo: Oda Brandt, AA] | Oda Brandt",
                "(AA Photo) Rain in Elmsby | AA Photo"
            })
    void a_caption_that_still_carries_the_credit_is_an_advisory(String text, String credit) {
        readiness(text, credit, hasItem(ADVICE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rain in Elmsby (Norden) | AA Photo",
                "Rain seen from the house of Oda Brandt | Oda Brandt",
                "Oda Brandt in the rain | Oda Brandt",
                "AA Photo opens an office in Elmsby | AA Photo",
                "Rain in Elmsby | ''"
            })
    void a_name_within_a_sentence_is_none(String text, String credit) {
        readiness(text, credit, not(hasItem(ADVICE)));
    }

    @Test
    void the_photo_itself_says_so_as_does_every_use_that_inherits_and_the_words_stay_as_they_came() {
        var photo = desk.photo("Rain in Elmsby (AA Photo)", "AA Photo", "A street in the rain");
        desk.says()
                .get("/desk/v1/media/{id}", photo)
                .then()
                .body("text", equalTo("Rain in Elmsby (AA Photo)"))
                .body("advisory.pointer", hasItem("/text"))
                .body("advisory.detail", hasItem(containsString("“AA Photo”")));
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead");
        var article = desk.writes(story);
        desk.says()
                .get("/desk/v1/articles/{id}/readiness", article.id())
                .then()
                .body("advisory.collect { [pointer: it.pointer, kind: it.kind] }", hasItem(ADVICE));
        desk.publishes(article).then().statusCode(200);
        when().get("/content/v1/articles/{id}", article.id())
                .then()
                .body("lead.caption.text", equalTo("Rain in Elmsby (AA Photo)"));

        desk.corrects(photo, 1, "{\"text\":\"Rain in Elmsby\"}").then().statusCode(200);
        desk.says().get("/desk/v1/media/{id}", photo).then().body("advisory", equalTo(java.util.List.of()));
    }
}
