// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static news.verbatim.media.RenditionTest.sent;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import news.verbatim.Desk;
import news.verbatim.Refused;
import news.verbatim.Stories;
import news.verbatim.picture.Format;
import news.verbatim.picture.Kinds;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No reader is sent to where there is nothing to see, and no editor learns of it from readers. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnseenTest {

    static final String KNOWN = "{\"text\": \"Rain\", \"alt\": \"Rain on stones\", \"credit\": \"Lindhaven Photo\"}";

    final Desk desk = new Desk();

    static Stream<byte[]> unseen() {
        return Stream.of(undecodable());
    }

    static Stream<byte[]> noPictures() {
        return Stream.of(Pictures.pdf(), Kinds.of(Format.MP3), Kinds.of(Format.MP4));
    }

    /** A whole JPEG of a kind that is read by few: twelve bits a sample. */
    static byte[] undecodable() {
        return GlanceTest.framed(Pictures.jpeg(64, 48), 4, 12);
    }

    Desk.Article showing(String address, String role) {
        var story = Stories.rain();
        Stories.caption(story, "c1", address.substring(address.lastIndexOf('/') + 1), role);
        return desk.writes(story);
    }

    @ParameterizedTest
    @MethodSource({"unseen", "noPictures"})
    void an_article_does_not_go_out_with_a_lead_that_nobody_can_see(byte[] file) {
        var article = showing(sent(file, KNOWN), "lead");

        desk.says()
                .get("/desk/v1/articles/{id}/readiness", article.id())
                .then()
                .body("ready", equalTo(false))
                .body("blocking.pointer", hasItem("/captions/0/media"));
        Refused.with(desk.publishes(article), 422, "not-ready", "/captions/0/media");
    }

    @ParameterizedTest
    @MethodSource("unseen")
    void elsewhere_in_it_the_editor_is_told_and_readers_get_the_words_without_an_address(byte[] file) {
        var address = sent(file, KNOWN);
        var article = showing(address, "gallery");
        desk.says()
                .get("/desk/v1/articles/{id}/readiness", article.id())
                .then()
                .body("ready", equalTo(true))
                .body("advisory.pointer", hasItem("/captions/0/media"));
        desk.publishes(article).then().statusCode(200);

        when().get("/content/v1/articles/{id}", article.id())
                .then()
                .body("captions[0].text", equalTo("Rain"))
                .body("captions[0].media.url", nullValue())
                .body("captions[0].media.renditions", empty());
        var media = "/content/v1/media" + address.substring(address.lastIndexOf('/'));
        for (var type : new String[] {"application/ld+json", "application/vnd.iptc.ninjs+json"})
            given().accept(type)
                    .get("/content/v1/articles/{id}", article.id())
                    .then()
                    .statusCode(200)
                    .body(not(containsString(media)));
        Refused.with(when().get(media + "/file"), 404, "not-found");
    }

    @ParameterizedTest
    @MethodSource("noPictures")
    void a_file_that_is_no_picture_is_given_out_as_what_it_is_and_nowhere_called_an_image(byte[] file) {
        var article = showing(sent(file, KNOWN), "gallery");
        desk.publishes(article).then().statusCode(200);

        var shown = when().get("/content/v1/articles/{id}", article.id()).then().statusCode(200);
        var type = shown.extract().<String>path("captions[0].media.contentType");
        when().get(shown.extract().<String>path("captions[0].media.url"))
                .then()
                .statusCode(200)
                .contentType(type);
        given().accept("application/ld+json")
                .get("/content/v1/articles/{id}", article.id())
                .then()
                .body("image", nullValue());
    }

    /** No size can be made of them; the file itself is for readers, but not what it says. */
    @ParameterizedTest
    @ValueSource(strings = {"AVIF", "HEIF", "GIF"})
    void what_a_file_says_of_itself_stays_at_the_desk(Format format) {
        var file = format == Format.GIF ? Kinds.speaking() : Kinds.placed(format);
        var address = sent(file, KNOWN);
        var article = showing(address, "lead");
        desk.publishes(article).then().statusCode(200);

        var url = when().get("/content/v1/articles/{id}", article.id())
                .then()
                .extract()
                .<String>path("captions[0].media.url");
        var answer = when().get(url).then().statusCode(200).header("Cache-Control", containsString("immutable"));
        var shown = answer.extract().asByteArray();
        assertEquals(Format.valueOf(format.name()).mediaType(), answer.extract().contentType());
        for (var word : List.of("GPSLatitude", "Ilva Tarn", "Instructions", "not before noon"))
            assertFalse(new String(shown, StandardCharsets.ISO_8859_1).contains(word), word);
        assertArrayEquals(file, desk.says().get(address + "/file").asByteArray());
    }

    @Test
    void the_desk_is_told_in_words_why_there_are_no_sizes_of_a_picture() {
        for (var file : List.of(Kinds.of(Format.HEIF), undecodable())) {
            var address = sent(file, KNOWN);
            Refused.with(desk.says().get(address + "/renditions/card"), 404, "not-found");

            desk.says()
                    .get(address)
                    .then()
                    .body("file.developed", equalTo("no"))
                    .body("file.undevelopedBecause", containsString("decoded"));
        }
        var sound = sent(Pictures.jpeg(60, 40), KNOWN);
        RenditionTest.developed(sound).then().body("file.undevelopedBecause", nullValue());
    }

    @Test
    void one_that_can_be_seen_says_of_which_kind_it_is_and_every_address_of_it_is_answered() {
        for (var file : new byte[][] {Kinds.of(Format.AVIF), Pictures.png(60, 40), Pictures.gif(60, 40)}) {
            var article = showing(sent(file, KNOWN), "lead");
            desk.publishes(article).then().statusCode(200);

            var media =
                    when().get("/content/v1/articles/{id}", article.id()).then().extract();
            when().get(media.<String>path("captions[0].media.url"))
                    .then()
                    .statusCode(200)
                    .contentType(media.<String>path("captions[0].media.contentType"));
            for (var url : media.<List<String>>path("captions[0].media.renditions.url"))
                when().get(url).then().statusCode(200);
        }
    }
}
