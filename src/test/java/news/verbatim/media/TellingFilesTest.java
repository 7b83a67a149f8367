// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static news.verbatim.media.Uploads.form;
import static news.verbatim.media.Uploads.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.verbatim.Desk;
import news.verbatim.Refused;
import news.verbatim.Rows;
import news.verbatim.Stories;
import news.verbatim.picture.Credits;
import news.verbatim.picture.Said;
import news.verbatim.picture.Telling;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file says of itself, and what becomes of it at the desk and with readers. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TellingFilesTest {

    static final String PATCH = "application/merge-patch+json; charset=UTF-8";

    static final String SEEN = """
            <dc:creator><rdf:Seq><rdf:li>Mira Halvorsen</rdf:li><rdf:li>Tomas Rell</rdf:li></rdf:Seq></dc:creator>
            <dc:subject><rdf:Bag><rdf:li>lifeboat drill</rdf:li><rdf:li>%s</rdf:li></rdf:Bag></dc:subject>
            <Iptc4xmpExt:LocationCreated><rdf:Bag><rdf:li rdf:parseType="Resource">
              <Iptc4xmpExt:City>Tarvik</Iptc4xmpExt:City></rdf:li></rdf:Bag></Iptc4xmpExt:LocationCreated>
            <Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li rdf:parseType="Resource">
              <Iptc4xmpExt:City>Større Sund</Iptc4xmpExt:City>
              <Iptc4xmpExt:CountryName>Veldmark</Iptc4xmpExt:CountryName></rdf:li></rdf:Bag></Iptc4xmpExt:LocationShown>
            """;

    static final Desk DESK = new Desk();

    final String own = fresh("keyword");

    static JsonPath photo(String properties, String metadata) {
        return send(Telling.of(Pictures.jpeg(700, 500), properties), "quay.jpg", metadata)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    List<String> found(String list, Map<String, String> asked) {
        return as("photo")
                .queryParams(asked)
                .get(list)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void photos_are_found_by_keywords_and_by_the_place_they_show_and_still_when_they_are_rewritten() {
        var id = photo(SEEN.formatted(own), "{}").getString("id");

        for (var revision = 1; revision <= 2; revision++) {
            assertEquals(List.of(id), found("/desk/v1/media", Map.of("q", own + " \"lifeboat drill\"")));
            assertEquals(List.of(id), found("/desk/v1/media", Map.of("q", own, "place", "storre sund veldmark")));
            assertEquals(List.of(id), found("/desk/v1/media", Map.of("q", own, "place", "tarvik")));
            assertEquals(List.of(), found("/desk/v1/media", Map.of("q", own, "place", "elmsby")));
            as("photo")
                    .contentType(PATCH)
                    .header("If-Match", "\"" + revision + "\"")
                    .body("{\"headline\": \"Take %d\"}".formatted(revision))
                    .patch("/desk/v1/media/{id}", id)
                    .then()
                    .statusCode(200);
        }
        var story = Stories.rain();
        Stories.caption(story, "c1", id, "lead");
        var article = DESK.writes(story);
        as("photo")
                .queryParams(Map.of("media", id, "place", "sund"))
                .get("/desk/v1/captions")
                .then()
                .body("items.article", contains(article.id()));
        as("photo")
                .queryParams(Map.of("media", id, "q", own))
                .get("/desk/v1/captions")
                .then()
                .body("items.article", contains(article.id()));
    }

    @Test
    void photos_that_were_here_before_are_found_so_when_their_sizes_are_made_again() {
        var id = photo(SEEN.formatted(own), "{}").getString("id");
        var story = Stories.rain();
        Stories.caption(story, "c1", id, "inline");
        var article = DESK.writes(story).id();
        as("editor").get("/desk/v1/articles/{id}/readiness", article).then().statusCode(200);
        Rows.of(
                "update asset set folded = '', folded_place = '', developed = null where id = ? returning id",
                UUID.fromString(id));

        as("editor").get("/desk/v1/articles/{id}/readiness", article).then().statusCode(200); // waits for them
        assertEquals(List.of(id), found("/desk/v1/media", Map.of("q", own, "place", "sund")));
    }

    @Test
    void two_who_took_it_are_two_in_every_size_and_one_text_in_the_record() {
        var photo = photo(SEEN.formatted(own), "{}");
        assertEquals("Mira Halvorsen, Tomas Rell", photo.getString("creator"));
        assertEquals(List.of("Mira Halvorsen", "Tomas Rell"), creators(photo.getString("id"), "card.jpg"));
        assertEquals(List.of("Mira Halvorsen", "Tomas Rell"), creators(photo.getString("id"), "file.jpg"));

        as("photo")
                .contentType(PATCH)
                .header("If-Match", "\"1\"")
                .body("{\"creator\": \"Oda Brandt\"}")
                .patch("/desk/v1/media/{id}", photo.getString("id"))
                .then()
                .statusCode(200);
        var story = Stories.rain();
        Stories.caption(story, "c1", photo.getString("id"), "lead");
        as("editor").get("/desk/v1/articles/{id}/readiness", DESK.writes(story).id()); // waits until it is made again
        assertEquals(List.of("Oda Brandt"), creators(photo.getString("id"), "card.jpg"));
    }

    static List<String> creators(String photo, String size) {
        var bytes = as("photo")
                .get("/desk/v1/media/{id}/renditions/{size}", photo, size)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return Said.in(bytes).credits().creators().stream()
                .map(Credits.Creator::name)
                .toList();
    }

    @Test
    void readers_find_captions_by_whom_only_the_record_of_the_photo_names() {
        var speaker = DESK.speaker("Ylva Storm");
        var named = "{\"text\": \"Rain\", \"alt\": \"Rain\", \"credit\": \"Norden Photo\", \"depicted\": "
                + "[{\"name\": \"Ylva St\\u00f8rm-%s\", \"speaker\": \"%s\"}]}".formatted(own, speaker);
        var photo = photo("", named).getString("id");
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead");
        var article = DESK.writes(story);
        DESK.publishes(article).then().statusCode(200);

        for (var who : List.of(speaker, own, "ylva " + own, "stor " + own.substring(0, own.length() - 2)))
            given().queryParam("depicted", who)
                    .get("/content/v1/captions")
                    .then()
                    .statusCode(200)
                    .body("items.article.id", contains(article.id()));
        for (var who : List.of(article.id(), "oda " + own, "%"))
            given().queryParam("depicted", who)
                    .get("/content/v1/captions?limit=100")
                    .then()
                    .statusCode(200)
                    .body(
                            "items.article.id.findAll { it == '%s' && '%s' != '%%' }".formatted(article.id(), who),
                            empty());
    }

    @Test
    void a_published_photo_is_read_with_its_credit_and_alt_text_as_printed_last() {
        var photo = photo("", "{\"alt\": \"Rain on stones\", \"credit\": \"Norden Photo\"}")
                .getString("id");
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead").put("credit", "Norden Photo / Per Aas");
        DESK.publishes(DESK.writes(story)).then().statusCode(200);

        when().get("/content/v1/media/{id}", photo)
                .then()
                .statusCode(200)
                .body("id", equalTo(photo))
                .body("credit", equalTo("Norden Photo / Per Aas"))
                .body("alt", equalTo("Rain on stones"))
                .body("renditions.name", hasItem("card"));
    }

    @Test
    void what_is_cut_of_long_lists_is_told_where_the_file_is_told_of() {
        var words = IntStream.range(0, 201)
                .mapToObj(i -> "<rdf:li>word " + i + "</rdf:li>")
                .collect(Collectors.joining());
        var persons = words.replace("word", "person");
        var photo = photo(
                "<dc:subject><rdf:Bag>%s</rdf:Bag></dc:subject><Iptc4xmpExt:PersonInImage><rdf:Bag>%s</rdf:Bag></Iptc4xmpExt:PersonInImage>"
                        .formatted(words, persons),
                "{}");

        as("photo")
                .get("/desk/v1/media/{id}/metadata", photo.getString("id"))
                .then()
                .body("words.keywords", hasSize(200))
                .body("unreadable", hasItem("Of dc:subject only the first 200 are read"))
                .body("unreadable", hasItem("Of Iptc4xmpExt:PersonInImage only the first 200 are read"));
    }

    @Test
    void of_two_lists_of_persons_that_together_are_too_long_it_is_told_how_many_are_proposed() {
        var names = IntStream.range(0, 150)
                .mapToObj(i -> "<rdf:li>person " + i + "</rdf:li>")
                .collect(Collectors.joining());
        var details = IntStream.range(0, 60)
                .mapToObj(i -> "<rdf:li rdf:parseType=\"Resource\"><Iptc4xmpExt:PersonName>other " + i
                        + "</Iptc4xmpExt:PersonName></rdf:li>")
                .collect(Collectors.joining());
        var photo = photo(
                "<Iptc4xmpExt:PersonInImage><rdf:Bag>%s</rdf:Bag></Iptc4xmpExt:PersonInImage><Iptc4xmpExt:PersonInImageWDetails><rdf:Bag>%s</rdf:Bag></Iptc4xmpExt:PersonInImageWDetails>"
                        .formatted(names, details),
                "{}");

        assertEquals(200, photo.getList("depicted").size());
        as("photo")
                .get("/desk/v1/media/{id}/metadata", photo.getString("id"))
                .then()
                .body("scene.persons", hasSize(210))
                .body("unreadable", hasItem("Of all persons shown only the first 200 are proposed"));
    }

    @Test
    void a_part_that_is_not_there_asks_for_how_many_bytes_there_are() {
        var file = Pictures.jpeg(50, 20);
        var url = send(file, "quay.jpg").then().extract().<String>path("file.url");
        as("photo")
                .header("Range", "bytes=9999999-")
                .get(url)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + file.length);
    }

    @Test
    void a_size_is_called_after_its_own_format_and_its_address_after_its_bytes() {
        var photo = send(Pictures.png(700, 500), "quay.png", "{\"alt\": \"Rain\"}")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead");
        DESK.publishes(DESK.writes(story)).then().statusCode(200);

        var at = "/content/v1/media/" + photo;
        when().get(at + "/renditions/card.jpg").then().header("Content-Disposition", endsWith("''quay.jpg"));
        when().get(at + "/renditions/card.webp").then().header("Content-Disposition", endsWith("''quay.webp"));
        when().get(at + "/file").then().header("Content-Disposition", endsWith("''quay.png"));
        var sizes = as("photo").get("/desk/v1/media/{id}", photo).then();
        sizes.body("renditions[0].url", matchesPattern(".*/renditions/[a-z]+\\.[a-z]+\\?v=[0-9a-f]{24}"));
        as("photo")
                .get(sizes.extract().<String>path("renditions[0].url"))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"rain\u200f.jpg, rain.jpg", "\ufeffrain.jpg, rain.jpg", "ra\u061cin\u200b\u00ad.jpg, rain.jpg"})
    void a_label_is_rid_of_signs_that_nobody_sees(String name, String label) {
        var head = "filename=\"" + name + "\"";
        assertEquals(
                label,
                Uploads.raw(201, "multipart/form-data; boundary=x", head, Pictures.jpeg(31, name.length()))
                        .getString("file.name"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"rights\": {\"status\": \"killed\"}} | 422 | /metadata/rights/status | /metadata/rights/status: A photo is",
                "{\"text\": | 400 | /metadata | /metadata: ",
                "[] | 400 | /metadata | /metadata",
                "{\"width\": \"wide\"} | 400 | /metadata/width | /metadata/width: ",
                "{\"depicted\": [{\"name\": \"Oda\", \"speaker\": \"019ab3c4-7d10-7a52-9c1e-5f2b8d4e6a01\"}]} | 422 | /metadata/depicted/0/speaker | /metadata/depicted/0/speaker: "
            })
    void what_is_wrong_with_the_words_beside_a_file_is_told_by_the_name_of_their_part(
            String metadata, int status, String pointer, String detail) {
        send(Pictures.jpeg(51, 20), "quay.jpg", metadata)
                .then()
                .statusCode(status)
                .body("errors.pointer", hasItem(pointer))
                .body("detail", startsWith(detail));
    }

    @Test
    void so_is_what_is_wrong_with_the_form_itself() {
        Refused.with(
                form("photo")
                        .multiPart("file", "quay.jpg", Pictures.jpeg(52, 20))
                        .multiPart("metadata", "words.json", "{}".getBytes(StandardCharsets.UTF_8))
                        .post(Uploads.MEDIA),
                422,
                "unacceptable",
                "/metadata");
        Refused.with(form("photo").multiPart("metadata", "{}").post(Uploads.MEDIA), 422, "unacceptable", "/file");
    }

    @Test
    void a_picture_of_which_no_sizes_can_be_made_is_no_surprise_to_whoever_publishes_it() {
        var photo = send(news.verbatim.picture.Kinds.avif(700, 500), "quay.avif", "{\"alt\": \"Rain\"}")
                .then()
                .statusCode(201);
        photo.body("advisory.pointer", hasItem("/file/developed"));
        var story = Stories.rain();
        Stories.caption(story, "c1", photo.extract().path("id"), "inline");
        as("editor")
                .get("/desk/v1/articles/{id}/readiness", DESK.writes(story).id())
                .then()
                .body("ready", equalTo(true))
                .body(
                        "advisory.findAll { it.pointer == '/captions/0/media' }.detail",
                        hasItem(containsString("No sizes can be made of AVIF")));
        send(Pictures.jpeg(53, 20), "quay.jpg").then().body("advisory", not(hasItem("/file/developed")));
        assertTrue(photo.extract().<List<String>>path("renditions").isEmpty());
    }
}
