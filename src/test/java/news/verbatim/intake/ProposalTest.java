// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import news.verbatim.Desk;
import news.verbatim.Refused;
import news.verbatim.Stories;
import news.verbatim.media.Pictures;
import news.verbatim.media.Uploads;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalTest {

    static final String CAPTION = "Harbour master Ina Moll (L) speaks to Tomas Rell (R) in Tarvik, Veldmark, on"
            + " November 18, 2025. (© Mira Halvorsen/Norden Agency)";

    final Desk desk = new Desk();

    ValidatableResponse proposal(String photo) {
        return desk.says()
                .queryParam("language", "en")
                .get("/desk/v1/media/{id}/proposal", photo)
                .then()
                .statusCode(200);
    }

    /** A picture whose file says this caption, and nothing else. */
    static byte[] saying(String caption) {
        var packet = ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
                        + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description"
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:description><rdf:Alt><rdf:li"
                        + " xml:lang=\"x-default\">" + caption
                        + "</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>")
                .getBytes(UTF_8);
        var jpeg = Pictures.jpeg(32, 32);
        var file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.writeBytes(
                new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (packet.length + 2 >> 8), (byte) (packet.length + 2)});
        file.writeBytes(packet);
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    @Test
    void what_a_files_caption_says_is_proposed_and_written_down_by_nobody() {
        var own = fresh("boat");
        var photo = Uploads.send(saying(CAPTION + " " + own), "a.jpg", "{}")
                .then()
                .statusCode(201)
                .body("text", equalTo(CAPTION + " " + own))
                .body("credit", nullValue())
                .extract()
                .<String>path("id");
        desk.corrects(
                        photo,
                        1,
                        Stories.JSON.createObjectNode().put("text", CAPTION).toString())
                .then()
                .statusCode(200);

        proposal(photo)
                .body("text", equalTo(CAPTION.substring(0, CAPTION.indexOf(" (©"))))
                .body("credit", equalTo("Mira Halvorsen/Norden Agency"))
                .body("creditFormat", equalTo(" (© {credit})"))
                .body("creator", equalTo("Mira Halvorsen"))
                .body("copyright", equalTo("© Mira Halvorsen/Norden Agency"))
                .body("depicted.name", contains("Ina Moll", "Tomas Rell"))
                .body("depicted[0].roleAsGiven", equalTo("Harbour master"))
                .body("place.city", equalTo("Tarvik"))
                .body("place.country", equalTo("Veldmark"))
                .body("takenOn", equalTo("2025-11-18"));

        desk.says()
                .get("/desk/v1/media/{id}", photo)
                .then()
                .body("revision", equalTo(2))
                .body("text", equalTo(CAPTION))
                .body("credit", nullValue())
                .body("creator", nullValue())
                .body("depicted", empty())
                .body("place", nullValue())
                .body("takenOn", nullValue());
    }

    /** A record of a photo that has these words and nothing else. */
    String captioned(String text) {
        return desk.says()
                .body(Stories.JSON.createObjectNode().put("text", text).toString())
                .post("/desk/v1/media")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ina Moll (AA Photo);Ina Moll;AA Photo",
                "Ina Moll in Tarvik. (Reuters);Ina Moll in Tarvik.;Reuters",
                "Tarvik. Photo: Ann Smith/Reuters;Tarvik.;Ann Smith/Reuters",
                "Boote im Hafen. Foto: Ann Schmidt/dpa;Boote im Hafen.;Ann Schmidt/dpa",
                "Ina Moll. AFP/Ann Smith;Ina Moll.;AFP/Ann Smith",
                "Winter in Lindhaven. (Photo: Ann Smith / Norden, 2025);Winter in Lindhaven.;Ann Smith / Norden, 2025",
                "Boats lie in Tarvik on Nov. 18 REUTERS/Ann Smith;Boats lie in Tarvik on Nov. 18;REUTERS/Ann Smith"
            })
    void a_short_caption_keeps_its_words_and_its_credit_is_proposed_beside_them(
            String caption, String text, String credit) {
        var told = proposal(captioned(caption))
                .body("text", equalTo(text))
                .body("credit", equalTo(credit))
                .extract();

        assertEquals(caption, text + told.<String>path("creditFormat").replace("{credit}", credit));
    }

    @Test
    void who_is_shown_is_proposed_with_the_whole_office_and_who_claims_the_photo_is_not_shown() {
        proposal(captioned(
                        "Orlan President Edda Strand talks to US Secretary of State Tomas van der Rell and Mr. Moll at"
                                + " the White Hall. – Copyright Ann Smith 2025"))
                .body("depicted.name", contains("Edda Strand", "Tomas van der Rell", "Mr. Moll"))
                .body("depicted.roleAsGiven", contains("Orlan President", "US Secretary of State", "Mr."))
                .body("place.sublocation", equalTo("White Hall"))
                .body("credit", equalTo("Ann Smith 2025"))
                .body("creator", equalTo("Ann Smith"))
                .body("copyright", equalTo("Copyright Ann Smith 2025"));
    }

    @Test
    void a_photo_without_words_proposes_nothing() {
        var bare =
                desk.says().body("{}").post("/desk/v1/media").then().extract().<String>path("id");

        proposal(bare).body("text", equalTo("")).body("credit", nullValue()).body("depicted", empty());
        Refused.with(
                desk.says().get("/desk/v1/media/{id}/proposal?language=no+tag", bare),
                400,
                "invalid-parameter",
                "?language");
        Refused.with(desk.says().get("/desk/v1/media/019ab3c4-7d10-7a52-9c1e-5f2b8d4e6aff/proposal"), 404, "not-found");
    }

    @Test
    void who_took_a_photo_of_a_page_stands_in_its_record_and_the_printed_credit_in_its_caption() {
        var page = """
                Boats come home to Tarvik

                November 27, 2025 03:44 PM GMT+03:00

                Boats lie close together in the small harbour of Tarvik on Tuesday. (© Mira Halvorsen/Norden Agency)

                The small harbour of Tarvik is open for the winter, and forty-one boats came on the first morning of it.

                “We counted forty-one boats before breakfast,” harbour master Ina Moll said on Tuesday in her office.
                """;
        var brought = as("reporter")
                .contentType(ContentType.TEXT.withCharset("UTF-8"))
                .body(page)
                .post("/desk/v1/intake?language=en")
                .then()
                .statusCode(201)
                .body("story.captions[0].credit", equalTo("Mira Halvorsen/Norden Agency"))
                .body("story.captions[0].creditFormat", equalTo(" (© {credit})"))
                .body("story.captions[0].takenOn", equalTo("2025-11-25"))
                .extract();

        desk.says()
                .get("/desk/v1/media/{id}", brought.<String>path("story.captions[0].media"))
                .then()
                .body("creator", equalTo("Mira Halvorsen"))
                .body("copyright", equalTo("© Mira Halvorsen/Norden Agency"))
                .body("credit", nullValue())
                .body("text", nullValue());
    }
}
