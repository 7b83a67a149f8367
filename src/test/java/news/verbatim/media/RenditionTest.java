// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static news.verbatim.Newsroom.as;
import static news.verbatim.media.Uploads.send;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import news.verbatim.Desk;
import news.verbatim.Refused;
import news.verbatim.Stories;
import news.verbatim.picture.Kinds;
import news.verbatim.picture.Positions;
import news.verbatim.picture.Said;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every picture in the sizes of the site. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenditionTest {

    final Desk desk = new Desk();

    /** The photo when its sizes are made: whoever asks for one waits for it. */
    static Response developed(String address) {
        as("photo").get(address + "/renditions/thumbnail").then().statusCode(200);
        return as("photo").get(address);
    }

    static String sent(byte[] file, String metadata) {
        return send(file, "photo.jpg", metadata)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    @Test
    void a_picture_is_to_be_had_in_the_sizes_of_the_site_and_never_larger_than_it_is() throws IOException {
        var address = sent(Pictures.jpeg(1500, 1000), "{\"credit\": \"Lindhaven Photo\"}");

        var photo = developed(address).then().body("file.developed", equalTo("yes"));

        photo.body("renditions.name", hasItems("thumbnail", "card", "normal", "big", "social"))
                .body("renditions.contentType", hasItems("image/jpeg", "image/webp"))
                .body("renditions.find { it.name == 'card' }.width", equalTo(640))
                .body("renditions.find { it.name == 'card' }.height", equalTo(360))
                .body("renditions.find { it.name == 'normal' }.width", equalTo(1024))
                .body("renditions.find { it.name == 'normal' }.height", equalTo(683))
                .body("renditions.find { it.name == 'big' }.width", equalTo(1500));
        List<Map<String, Object>> sizes = photo.extract().path("renditions");
        for (var size : sizes) {
            var bytes = as("photo")
                    .get((String) size.get("url"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            assertEquals(size.get("size"), bytes.length);
            assertEquals("Lindhaven Photo", Said.in(bytes).credits().creditLine());
            if (!size.get("contentType").equals("image/jpeg")) continue;
            var image = ImageIO.read(new ByteArrayInputStream(bytes));
            assertEquals(size.get("width"), image.getWidth());
            assertEquals(size.get("height"), image.getHeight());
        }
    }

    @Test
    void a_crop_keeps_what_matters() throws IOException {
        var address = sent(Pictures.jpeg(1000, 1000), "{\"focalPoint\": {\"x\": 100, \"y\": 100}}");
        developed(address);

        var bytes = as("photo").get(address + "/renditions/card.jpg").asByteArray();
        var image = ImageIO.read(new ByteArrayInputStream(bytes));

        var color = image.getRGB(10, 10);
        assertTrue((color >> 16 & 255) > 200 && (color & 255) < 60, "The red corner is in it: %x".formatted(color));
    }

    @Test
    void a_webp_that_lies_on_its_side_is_upright_in_every_size() throws IOException {
        var plain = Paper.WEBP.print(Pictures.painted(400, 300), 90);
        var address = sent(Kinds.lying(plain, 400, 300), "{}");

        developed(address)
                .then()
                .body("width", equalTo(300))
                .body("height", equalTo(400))
                .body("creator", equalTo("Ilva Tarn"))
                .body("takenOn", equalTo("2031-05-07"));

        for (var name : List.of("normal.jpg", "file")) {
            var bytes = as("photo").get(address + "/renditions/" + name).asByteArray();
            var image = ImageIO.read(new ByteArrayInputStream(bytes));
            assertEquals(300, image.getWidth(), name);
            assertEquals(400, image.getHeight(), name);
            var corner = image.getRGB(290, 10); // what lies at the left above stands at the right above
            assertTrue((corner >> 16 & 255) > 200 && (corner & 255) < 60, "%s %x".formatted(name, corner));
        }
    }

    @Test
    void where_the_camera_stood_is_said_only_where_the_site_allows_it() {
        var file = Positions.at(Pictures.jpeg(300, 200));
        assertEquals(Positions.QUAY, Said.in(file).gps());
        var address = sent(file, "{}");
        developed(address);
        as("photo").get(address + "/metadata").then().body("gps.latitude", equalTo(-10.5f));
        for (var name : List.of("file", "card.jpg", "card.webp", "thumbnail"))
            assertFalse(printed(address, name).contains("GPS"), name);

        try (var _ = settled(site -> site.put("photoPositions", true))) {
            var placed = sent(Positions.at(Pictures.jpeg(300, 200)), "{}");
            developed(placed);
            for (var name : List.of("file", "card.jpg", "card.webp"))
                assertTrue(printed(placed, name).contains("<exif:GPSLatitude>10,30.000000S"), name);
        }
    }

    @Test
    void a_place_that_the_site_shows_no_longer_is_gone_for_readers_at_once() {
        List<String> shown;
        String address;
        try (var _ = settled(site -> site.put("photoPositions", true))) {
            address = sent(Positions.at(Pictures.jpeg(300, 200)), "{\"alt\": \"Rain\", \"credit\": \"Elmsby Photo\"}");
            developed(address);
            var story = Stories.rain();
            Stories.caption(story, "photo", address.substring(address.lastIndexOf('/') + 1), "lead");
            var article = desk.writes(story);
            desk.publishes(article).then().statusCode(200);
            var media =
                    when().get("/content/v1/articles/{id}", article.id()).then().extract();
            shown = new ArrayList<>(media.<List<String>>path("captions[0].media.renditions.url"));
            shown.add(media.path("captions[0].media.url"));
            for (var url : shown) assertTrue(says(when().get(url), "GPSLatitude"), url);
        }

        for (var url : shown) assertFalse(says(when().get(url), "GPSLatitude"), url);
    }

    static boolean says(Response answer, String word) {
        return new String(answer.asByteArray(), StandardCharsets.ISO_8859_1).contains(word);
    }

    @Test
    void a_size_new_to_the_site_is_made_for_the_first_reader_who_asks_and_the_others_stay() {
        var address = sent(Pictures.jpeg(700, 500), "{\"text\": \"Rain\", \"alt\": \"Rain on stones\"}");
        var id = address.substring(address.lastIndexOf('/') + 1);
        developed(address);
        var story = Stories.rain();
        Stories.caption(story, "photo", id, "lead");
        desk.publishes(desk.writes(story)).then().statusCode(200);
        try (var _ = settled(site -> size(site, "poster", 300))) {
            var media = "/content/v1/media/" + id + "/renditions/";
            when().get(media + "card").then().statusCode(200);
            when().get(media + "poster").then().statusCode(200);
            when().get(media + "card").then().statusCode(200);
            as("photo").get(address).then().body("renditions.name", hasItems("card", "poster"));

            var fresh = sent(Pictures.jpeg(700, 500), "{\"text\": \"Rain\", \"alt\": \"Rain on stones\"}");
            Stories.caption(story, "another", fresh.substring(fresh.lastIndexOf('/') + 1), "gallery");
            var article = desk.writes(story);
            desk.publishes(article).then().statusCode(200);
            when().get("/content/v1/articles/{id}", article.id())
                    .then()
                    .body("captions[0].media.renditions.name", hasItems("card", "poster"))
                    .body("captions[1].media.renditions.name", hasItems("card", "poster"));
        }
    }

    @Test
    void a_size_of_one_format_only_is_to_be_had_by_its_plain_name() {
        var edited = sent(Pictures.jpeg(700, 500), "{\"text\": \"Rain\", \"alt\": \"Rain on stones\"}");
        var read = sent(Pictures.jpeg(700, 500), "{\"text\": \"Rain\", \"alt\": \"Rain on stones\"}");
        var id = read.substring(read.lastIndexOf('/') + 1);
        for (var address : List.of(edited, read)) developed(address);
        var story = Stories.rain();
        Stories.caption(story, "photo", id, "lead");
        desk.publishes(desk.writes(story)).then().statusCode(200);
        try (var _ = settled(site -> size(site, "tiny", 50).putArray("formats").add("webp"))) {
            for (var media : List.of(edited, "/content/v1/media/" + id, read)) {
                for (var name : List.of("tiny", "tiny.webp", "card"))
                    as("photo")
                            .get(media + "/renditions/" + name)
                            .then()
                            .statusCode(200)
                            .header("Content-Type", name.equals("card") ? "image/jpeg" : "image/webp");
                Refused.with(as("photo").get(media + "/renditions/tiny.jpg"), 404, "not-found");
            }
        }
    }

    @Test
    void a_size_new_to_the_site_is_there_even_for_a_photo_that_is_just_being_made_without_it() {
        var address = sent(Pictures.jpeg(3000, 2000), "{}");
        try (var _ = settled(site -> size(site, "stamp", 40).putArray("formats").add("webp"))) {
            as("photo")
                    .get(address + "/renditions/stamp")
                    .then()
                    .statusCode(200)
                    .header("Content-Type", "image/webp");
        }
    }

    @Test
    void an_editor_sees_the_picture_in_the_proof_of_a_draft() {
        var address = sent(Pictures.jpeg(700, 500), "{\"text\": \"Rain\", \"alt\": \"Rain on stones\"}");
        developed(address);
        var story = Stories.rain();
        Stories.caption(story, "photo", address.substring(address.lastIndexOf('/') + 1), "lead");
        var article = desk.writes(story);

        desk.says()
                .get("/desk/v1/articles/{id}/preview.html", article.id())
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("data:"))
                .body(containsString("<img src=\"data:image/jpeg;base64,"));
    }

    static String printed(String address, String name) {
        var print = as("photo").get(address + "/renditions/" + name).then().statusCode(200);
        return new String(print.extract().asByteArray(), StandardCharsets.ISO_8859_1);
    }

    /** The site's settings as they were, to be set again. */
    record Before(ObjectNode settings) implements AutoCloseable {

        @Override
        public void close() {
            settle(as("admin").get("/desk/v1/site").header("ETag"), settings);
        }
    }

    static Before settled(Consumer<ObjectNode> change) {
        var site = as("admin").get("/desk/v1/site");
        ObjectNode before = site.as(ObjectNode.class).without(List.of("revision", "updatedAt", "updatedBy"));
        var after = before.deepCopy();
        change.accept(after);
        settle(site.header("ETag"), after);
        return new Before(before);
    }

    static ObjectNode size(ObjectNode site, String name, int side) {
        return site.withArray("renditions")
                .addObject()
                .put("name", name)
                .put("width", side)
                .put("height", side);
    }

    static void settle(String etag, JsonNode site) {
        as("admin")
                .header("If-Match", etag)
                .body(site.toString())
                .put("/desk/v1/site")
                .then()
                .statusCode(200);
    }

    @Test
    void readers_get_what_a_published_article_shows_and_nothing_else() {
        var address = sent(Pictures.jpeg(700, 500), "{\"text\": \"Rain\", \"alt\": \"Rain on stones\"}");
        var id = address.substring(address.lastIndexOf('/') + 1);
        var media = "/content/v1/media/" + id;
        developed(address);
        Refused.with(when().get(media + "/file"), 404, "not-found");
        Refused.with(when().get(media + "/renditions/card"), 404, "not-found");

        var story = Stories.rain();
        Stories.caption(story, "photo", id, "lead");
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);

        var shown = when().get("/content/v1/articles/{id}", article.id()).then().statusCode(200);
        shown.body("captions[0].media.url", matchesPattern(media + "/file\\?v=[0-9a-f]{24}"))
                .body("captions[0].media.width", equalTo(700))
                .body("captions[0].media.renditions.name", hasItems("card", "social"));
        List<Map<String, Object>> sizes = shown.extract().path("captions[0].media.renditions");
        for (var size : sizes)
            when().get((String) size.get("url"))
                    .then()
                    .statusCode(200)
                    .header("Content-Type", (String) size.get("contentType"))
                    .header("Cache-Control", "public, max-age=31536000, immutable")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", containsString("sandbox"));
        var card = (String) sizes.getFirst().get("url");
        var whole = when().get(card).asByteArray();
        var etag = when().get(card).header("ETag");
        given().header("If-None-Match", etag).get(card).then().statusCode(304);
        var part = given().header("Range", "bytes=5-9").get(card).then().statusCode(206);
        part.header("Content-Range", "bytes 5-9/" + whole.length);
        assertArrayEquals(Arrays.copyOfRange(whole, 5, 10), part.extract().asByteArray());
        given().header("Range", "bytes=0-4")
                .header("If-Range", "\"another\"")
                .get(card)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("inline"));
        Refused.with(given().header("Range", "bytes=9999999-").get(card), 416, "range-not-satisfiable");
        when().get(media + "/renditions/card.webp").then().statusCode(200).header("Content-Type", "image/webp");
        when().get(media + "/renditions/card")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=15"));
        when().get(shown.extract().<String>path("captions[0].media.url")).then().statusCode(200);
        Refused.with(when().get(media + "/renditions/poster"), 404, "not-found")
                .body("detail", endsWith("'poster'; there are big, card, normal, social, thumbnail"));
        Refused.with(when().get(media + "/renditions/crad"), 404, "not-found")
                .body("detail", endsWith("did you mean 'card'?"));

        desk.unpublishes(desk.reads(article), "Wrong photo").then().statusCode(200);
        Refused.with(when().get(media + "/renditions/card"), 404, "not-found");
    }
}
