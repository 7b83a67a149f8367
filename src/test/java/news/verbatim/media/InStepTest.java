// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import static io.restassured.RestAssured.when;
import static news.verbatim.media.RenditionTest.sent;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import news.verbatim.Desk;
import news.verbatim.Rows;
import news.verbatim.Stories;
import news.verbatim.picture.Said;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What readers get of a photo is whole at any instant: its words and its sizes change together. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class InStepTest {

    static final String KNOWN = UnseenTest.KNOWN;

    final Desk desk = new Desk();

    Desk.Article published(String photo) {
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead");
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);
        return article;
    }

    static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    static Response read(Desk.Article article) {
        return when().get("/content/v1/articles/{id}", article.id());
    }

    static List<String> events(Desk.Article article) {
        return Rows.of(
                        "select upper(kind) as kind from tiding where article = ? order by sequence",
                        UUID.fromString(article.id()))
                .stream()
                .map(row -> row.get("kind").toString().toUpperCase())
                .toList();
    }

    static byte[] card(Response article) {
        String url = article.path("captions[0].media.renditions.find { it.name == 'card' }.url");
        return when().get(url)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .extract()
                .asByteArray();
    }

    @Test
    void an_article_that_goes_out_right_behind_its_photo_has_all_sizes_of_it() {
        var article = published(id(sent(Pictures.jpeg(1500, 1000), KNOWN)));

        List<Map<String, Object>> sizes = read(article).path("captions[0].media.renditions");
        assertEquals(9, sizes.size());
        for (var size : sizes)
            when().get((String) size.get("url"))
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "public, max-age=31536000, immutable");
        assertEquals(List.of("PUBLISHED"), events(article));
    }

    @Test
    void a_changed_word_is_printed_once_and_is_in_the_picture_by_then() {
        var photo = id(sent(Pictures.jpeg(700, 500), KNOWN));
        var article = published(photo);
        var before = card(read(article));

        desk.corrects(photo, 1, "{\"credit\":\"Mira Halvorsen\"}")
                .then()
                .statusCode(200)
                .body("file.developed", equalTo("yes"));

        var after = read(article);
        assertEquals("Mira Halvorsen", after.path("captions[0].credit"));
        assertEquals("Mira Halvorsen", Said.in(card(after)).credits().creditLine());
        assertEquals("Lindhaven Photo", Said.in(before).credits().creditLine());
        assertEquals(List.of("PUBLISHED", "REPRINTED"), events(article));
        assertEquals(after.asString(), read(article).asString());
    }

    @Test
    void a_new_focal_point_is_seen_with_the_next_request_and_an_old_address_is_never_empty() throws IOException {
        var photo = id(sent(Pictures.jpeg(1000, 1000), KNOWN));
        var article = published(photo);
        String old = read(article).path("captions[0].media.renditions.find { it.name == 'card' }.url");

        desk.corrects(photo, 1, "{\"focalPoint\":{\"x\":100,\"y\":100}}").then().statusCode(200);

        var image = ImageIO.read(new ByteArrayInputStream(card(read(article))));
        assertTrue((image.getRGB(10, 10) >> 16 & 255) > 200, "the corner that matters is in it");
        assertNotEquals(old, read(article).path("captions[0].media.renditions.find { it.name == 'card' }.url"));
        var held = when().get(old).then().statusCode(200).extract().header("Cache-Control");
        assertTrue(!held.contains("immutable"), held);
        assertEquals(List.of("PUBLISHED", "REPRINTED"), events(article));
    }

    @Test
    void a_photo_rewritten_while_it_is_developed_is_there_for_the_first_who_asks() {
        var address = sent(Pictures.jpeg(1400, 1000), KNOWN);
        desk.corrects(id(address), 1, "{\"credit\":\"Mira Halvorsen\"}").then().statusCode(200);

        desk.says().get(address + "/renditions/card.jpg").then().statusCode(200);
    }
}
