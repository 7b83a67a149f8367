// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import news.verbatim.Desk;
import news.verbatim.Refused;
import news.verbatim.Stories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AltTextTest {

    final Desk desk = new Desk();

    ObjectNode story(String text, String credit, String alt) {
        var story = Stories.rain();
        Stories.caption(story, "c1", desk.photo("", "", ""), "inline")
                .put("text", text)
                .put("credit", credit)
                .put("alt", alt);
        return story;
    }

    ValidatableResponse readiness(ObjectNode story) {
        return desk.says()
                .get("/desk/v1/articles/{id}/readiness", desk.writes(story).id())
                .then()
                .statusCode(200);
    }

    static Map<String, String> advice(String kind) {
        return Map.of("pointer", "/captions/0/alt", "kind", kind);
    }

    void advises(String alt, String kind) {
        readiness(story("Oda Brandt on her way to the mill", "Norden Photo", alt))
                .body("ready", equalTo(true))
                .body("advisory.collect { [pointer: it.pointer, kind: it.kind] }", hasItem(advice(kind)));
    }

    @Test
    void alt_text_that_says_what_is_to_be_seen_needs_no_advice() {
        readiness(story("Oda Brandt on her way to the mill", "Norden Photo", "A woman walks through the rain"))
                .body("ready", equalTo(true))
                .body("advisory.pointer", not(hasItem("/captions/0/alt")));
    }

    @Test
    void without_alt_text_a_photo_stands_in_the_way_unless_it_is_decorative() {
        readiness(story("Oda Brandt", "Norden Photo", ""))
                .body("ready", equalTo(false))
                .body("blocking.pointer", hasItem("/captions/0/alt"));
        Refused.with(
                desk.publishes(desk.writes(story("Oda Brandt", "Norden Photo", ""))),
                422,
                "not-ready",
                "/captions/0/alt");

        var decorative = story("", "", "");
        ((ObjectNode) decorative.at("/captions/0")).put("decorative", true);
        readiness(decorative).body("ready", equalTo(true)).body("advisory.pointer", not(hasItem("/captions/0/alt")));
    }

    @Test
    void alt_text_equal_to_the_caption_is_heard_twice_whatever_its_capitals_and_full_stops() {
        advises("Oda Brandt on her way to the mill", "duplicate");
        advises("oda brandt  on her way to the mill.", "duplicate");
    }

    @Test
    void the_credit_is_no_part_of_alt_text() {
        advises("A woman walks through the rain (Norden Photo)", "not-allowed");
        advises("norden photo: a woman", "not-allowed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Image of a woman in the rain",
                "An image showing a woman in the rain",
                "photo of a woman",
                "A picture of a street",
                "The photograph shows a street",
                "Photo: a street in the rain",
                "This is a photo of a street",
                "Here is an image showing a street",
                "Bild von einer Straße",
                "Das Foto zeigt eine Straße",
                "Foto: eine Straße",
                "Photo d’une rue",
                "Une image de la rue",
                "L’image montre une rue",
                "Imagen de una calle",
                "Una foto de la calle",
                "Fotografía que muestra una calle",
                "Yağmurda yürüyen bir kadının fotoğrafı"
            })
    void alt_text_does_not_announce_that_it_is_a_picture(String alt) {
        advises(alt, "wrong-shape");
    }

    @ParameterizedTest
    @CsvSource({
        "A woman takes a photo of the mill",
        "Photographers wait in the rain",
        "Pictures hang on a wall",
        "2025",
        "\uD83C\uDF27"
    })
    void what_is_to_be_seen_may_be_a_picture(String alt) {
        readiness(story("Oda Brandt", "Norden Photo", alt)).body("advisory.pointer", not(hasItem("/captions/0/alt")));
    }

    @ParameterizedTest
    @CsvSource({
        "IMG_4711.JPG",
        "rain-elmsby.webp",
        "DSC04711",
        "P1040711",
        "20251118_101500.jpeg",
        "9f86d081884c7d659a2feaa0c55ad015"
    })
    void the_name_of_a_file_is_no_alt_text(String alt) {
        advises(alt, "invalid-format");
    }

    @Test
    void alt_text_is_no_longer_than_can_be_followed_by_ear() {
        advises("A woman walks through the rain. ".repeat(8), "too-long");
        readiness(story("Oda Brandt", "Norden Photo", "w".repeat(250)))
                .body("advisory.pointer", not(hasItem("/captions/0/alt")));
    }

    @Test
    void inherited_alt_text_is_looked_at_in_the_same_way() {
        var story = Stories.rain();
        Stories.caption(story, "c1", desk.photo("Rain", "Elmsby Photo", "Photo of rain, Elmsby Photo"), "inline");

        readiness(story)
                .body("advisory.collect { [pointer: it.pointer, kind: it.kind] }", hasItem(advice("wrong-shape")))
                .body("advisory.collect { [pointer: it.pointer, kind: it.kind] }", hasItem(advice("not-allowed")));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "-", " … ", "?!", "***"})
    void signs_alone_say_nothing_to_whoever_hears_them(String alt) {
        advises(alt, "missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\u00a0", "\u200b", "\u2060\ufeff", "\u202e", "\u00ad"})
    void what_nobody_sees_or_hears_says_nothing(String alt) {
        assertFalse(AltText.isHeard(alt));
        assertTrue(AltText.isHeard(alt + "Rain"));
    }
}
