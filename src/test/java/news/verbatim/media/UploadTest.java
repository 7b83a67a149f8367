// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static news.verbatim.media.Uploads.MEDIA;
import static news.verbatim.media.Uploads.form;
import static news.verbatim.media.Uploads.send;
import static news.verbatim.media.Uploads.sha256;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import news.verbatim.Newsroom;
import news.verbatim.Refused;
import news.verbatim.Rows;
import news.verbatim.Together;
import news.verbatim.picture.Format;
import news.verbatim.picture.Kinds;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is sent, and is there. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadTest {

    static final Path ARCHIVE = Path.of("target", "test-data", "media");

    static final String FORM = "multipart/form-data; boundary=x";

    static Path stored(byte[] file) {
        var sum = sha256(file);
        return ARCHIVE.resolve(sum.substring(0, 2)).resolve(sum);
    }

    static long records(byte[] file) {
        return (Long) Rows.of("select count(*) as n from asset where file_sha256 = ?", sha256(file))
                .getFirst()
                .get("n");
    }

    static long records() {
        return (Long) Rows.of("select count(*) as n from asset").getFirst().get("n");
    }

    static void assertNothingIsKept(byte[] file) {
        assertEquals(0, records(file));
        assertEquals(false, Files.exists(stored(file)));
    }

    @Test
    void a_file_is_a_photo_and_is_read_back_byte_for_byte() {
        var file = Pictures.jpeg(60, 40);

        var photo = send(file, "harbour.jpg").then().statusCode(201).header("ETag", "\"1\"");
        photo.body("file.sha256", equalTo(sha256(file)))
                .body("file.size", equalTo(file.length))
                .body("file.contentType", equalTo("image/jpeg"))
                .body("file.name", equalTo("harbour.jpg"))
                .body("width", equalTo(60))
                .body("height", equalTo(40))
                .body("alt", nullValue());

        var read = as("reporter").get(photo.extract().<String>path("file.url"));
        assertArrayEquals(file, read.then().statusCode(200).extract().asByteArray());
        read.then()
                .header("Content-Type", "image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Content-Disposition", containsString("inline; filename=\"harbour.jpg\""))
                .header("Cache-Control", "private, no-store");
    }

    @Test
    void what_is_said_beside_the_file_is_what_is_known_of_it() {
        send(Pictures.png(20, 10), "a.png", "{\"text\": \"Rain\", \"credit\": \"Lindhaven Photo\"}")
                .then()
                .statusCode(201)
                .body("text", equalTo("Rain"))
                .body("credit", equalTo("Lindhaven Photo"));
        Refused.with(
                send(Pictures.png(20, 10), "a.png", "{\"width\": 21, \"height\": 10}"),
                422,
                "unacceptable",
                "/metadata/width");
        Refused.with(
                send(Pictures.png(20, 10), "a.png", "{\"txet\": \"Rain\"}"), 400, "unknown-field", "/metadata/txet");
        Refused.with(send(Pictures.png(20, 10), "a.png", "{\"alt_text\": \"Rain\"}"), 400, "unknown-field")
                .body("detail", containsString("did you mean 'alt'?"));
        Refused.with(
                send(Pictures.png(20, 10), "a.png", "{\"depicted\": [{\"name\": \" \"}]}"),
                422,
                "unacceptable",
                "/metadata/depicted/0/name");
        Refused.with(send(Pictures.png(20, 10), "a.png", "{\"text\": "), 400, "malformed-json")
                .body("detail", containsString("/metadata"));
    }

    @Test
    void what_a_file_says_is_kept_with_its_blanks_and_line_ends() {
        var photo = send(Kinds.captioned(" Nets\r\n  dry. ", "  Lindhaven Photo "), "a.jpg")
                .then()
                .statusCode(201)
                .body("text", equalTo(" Nets\r\n  dry. "))
                .body("credit", equalTo("  Lindhaven Photo "));

        as("photo")
                .get(photo.extract().header("Location") + "/metadata")
                .then()
                .body("words.caption", equalTo(" Nets\r\n  dry. "))
                .body("raw.'IPTC:Caption/Abstract'", equalTo(" Nets\r\n  dry. "));
    }

    @Test
    void the_same_file_again_is_the_same_photo_and_says_so() {
        var file = Pictures.jpeg(30, 30);
        var first = send(file, "one.jpg", "{\"text\": \"First\"}").then().statusCode(201);

        send(file, "another.jpg", "{\"text\": \"Second\"}")
                .then()
                .statusCode(200)
                .header("Media-Known", "true")
                .header("Location", first.extract().header("Location"))
                .body("id", equalTo(first.extract().path("id")))
                .body("file.name", equalTo("one.jpg"))
                .body("text", equalTo("First"))
                .body("ignored", contains("/metadata/text"));
        send(file, "one.jpg", "{\"text\": \"First\"}").then().statusCode(200).body("ignored", empty());
        first.body("ignored", empty());

        assertEquals(1, records(file));
    }

    @Test
    void of_many_who_send_the_same_file_at_once_one_makes_the_photo() {
        var file = Pictures.jpeg(31, 30);

        var answers = Together.each(8, _ -> send(file, "rush.jpg"));

        assertEquals(Map.of(201, 1L, 200, 7L), Together.statuses(answers));
        assertEquals(1, records(file));
    }

    @Test
    void the_same_again_with_the_same_key_is_answered_again_and_another_file_is_refused() {
        var key = fresh("key");
        var file = Pictures.jpeg(32, 30);

        var first = keyed(key, file).then().statusCode(201).header("Idempotency-Replayed", nullValue());
        var again = keyed(key, file).then().statusCode(201).header("Idempotency-Replayed", "true");

        assertEquals(first.extract().asString(), again.extract().asString());
        assertEquals(first.extract().header("Location"), again.extract().header("Location"));
        Refused.with(keyed(key, Pictures.jpeg(33, 30)), 422, "key-reused");
    }

    static Response keyed(String key, byte[] file) {
        return form("photo")
                .header("Idempotency-Key", key)
                .multiPart("file", "keyed.jpg", file)
                .post(MEDIA);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ../../../etc/passwd         | passwd
            C:/pictures/rain.jpg        | rain.jpg
            ..                          | NULL
            rain\u202egpj.exe           | raingpj.exe
            liman gün batımı.jpg        | liman gün batımı.jpg
            .htaccess                   | htaccess
            a%22quoted%22 one.jpg       | a"quoted" one.jpg
            """, nullValues = "NULL")
    void a_hostile_name_is_only_a_label(String name, String label) {
        var photo = Uploads.raw(201, FORM, "filename=\"%s\"".formatted(name), Pictures.jpeg(10, 10));

        assertEquals(label, photo.getString("file.name"));
        as("photo").get(photo.getString("file.url")).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"agpj.exe, agpj.jpg", "agpj, agpj.jpg", "Rain.JPEG, Rain.JPEG", "rain.pdf, rain.jpg"})
    void whoever_saves_a_file_gets_the_ending_that_its_bytes_have(String name, String saved) {
        var file = send(Pictures.jpeg(10, 10), name).then().extract();

        assertEquals(name, file.path("file.name"));
        as("photo")
                .get(file.<String>path("file.url"))
                .then()
                .header("Content-Disposition", "inline; filename=\"%s\"; filename*=UTF-8''%s".formatted(saved, saved));
    }

    @Test
    void a_name_of_a_thousand_characters_is_cut() {
        var photo =
                send(Pictures.jpeg(10, 10), "x".repeat(1000) + ".jpg").then().statusCode(201);

        assertEquals(200, photo.extract().<String>path("file.name").length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo.png", "photo.pdf", "photo.html", "photo", "photo.svg"})
    void the_kind_is_found_from_the_bytes_and_not_from_the_name(String name) {
        send(Pictures.jpeg(10, 10), name).then().statusCode(201).body("file.contentType", equalTo("image/jpeg"));
    }

    @ParameterizedTest
    @CsvSource({
        "JPEG, image/jpeg, yes", "PNG, image/png, yes", "GIF, image/gif, yes", "WEBP, image/webp, yes",
        "AVIF, image/avif, no", "HEIF, image/heif, no", "MP4, video/mp4, no", "MP3, audio/mpeg, no"
    })
    void every_kind_that_is_known_is_kept_and_served(Format format, String mediaType, String developed)
            throws IOException {
        var file = format == Format.WEBP ? Paper.WEBP.print(Pictures.painted(40, 30), 80) : Kinds.of(format);
        var photo = send(file, "it").then().statusCode(201).body("file.contentType", equalTo(mediaType));
        var address = photo.extract().header("Location");
        as("photo").get(address + "/renditions/thumbnail").then().statusCode(developed.equals("yes") ? 200 : 404);
        as("photo").get(address).then().body("file.developed", equalTo(developed));

        var served = as("photo").get(address + "/file").then().statusCode(200).contentType(mediaType);
        assertArrayEquals(file, served.extract().asByteArray());
    }

    @Test
    void what_is_no_picture_is_kept_and_given_out_to_be_saved() {
        var photo = send(Pictures.pdf(), "report.pdf")
                .then()
                .statusCode(201)
                .body("width", nullValue())
                .body("file.developed", equalTo("no"));

        as("photo")
                .get(photo.extract().<String>path("file.url"))
                .then()
                .statusCode(200)
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", containsString("attachment"));
    }

    @Test
    void a_part_of_a_file_can_be_read() {
        var file = Pictures.jpeg(50, 50);
        var url = send(file, "parts.jpg").<String>path("file.url");

        var middle = as("photo").header("Range", "bytes=10-19").get(url).then().statusCode(206);
        middle.header("Content-Range", "bytes 10-19/" + file.length);
        assertArrayEquals(Arrays.copyOfRange(file, 10, 20), middle.extract().asByteArray());
        var end = as("photo").header("Range", "bytes=-5").get(url).then().statusCode(206);
        assertArrayEquals(
                Arrays.copyOfRange(file, file.length - 5, file.length),
                end.extract().asByteArray());
        Refused.with(as("photo").header("Range", "bytes=99999999-").get(url), 416, "range-not-satisfiable");
        as("photo").header("Range", "bytes=0-1,4-5").get(url).then().statusCode(200);
        as("photo")
                .header("Range", "bytes=0-1")
                .header("If-Range", "\"other\"")
                .get(url)
                .then()
                .statusCode(200);
        var etag = as("photo").get(url).header("ETag");
        as("photo").header("If-None-Match", etag).get(url).then().statusCode(304);
        as("photo").head(url).then().statusCode(200).header("Content-Length", "" + file.length);
    }

    @Test
    void a_flipped_bit_is_found_and_never_served() throws IOException {
        var file = Pictures.jpeg(51, 50);
        var url = send(file, "rot.jpg").<String>path("file.url");
        as("photo").get(url).then().statusCode(200);

        var rotten = file.clone();
        rotten[rotten.length / 2] ^= 1;
        Files.write(stored(file), rotten);

        Refused.with(as("photo").get(url), 500, "corrupt-media");
        Files.delete(stored(file));
        Refused.with(as("photo").get(url), 500, "corrupt-media");
    }

    @Test
    void what_says_that_it_is_too_much_is_refused_before_it_is_sent_and_what_does_not_say_while_it_is() {
        var photographer = Newsroom.someone("photo").token();
        var files = records();
        assertEquals(413, Uploads.pour(photographer, 51 << 20, true));
        assertEquals(413, Uploads.pour(photographer, 51 << 20, false));
        assertNothingLiesAside();
        assertEquals(files, records());
    }

    @Test
    void a_form_without_a_file_or_with_something_else_is_refused_in_words() {
        Refused.with(form("photo").multiPart("metadata", "{}").post(MEDIA), 422, "unacceptable");
        Refused.with(
                form("photo").multiPart("picture", "a.jpg", Pictures.jpeg(9, 9)).post(MEDIA), 422, "unacceptable");
        Refused.with(
                form("photo")
                        .multiPart("file", "a.jpg", Pictures.jpeg(9, 9))
                        .multiPart("caption", "Rain")
                        .post(MEDIA),
                400,
                "unknown-field");
        var file = Pictures.jpeg(9, 9);
        var unreadable = Uploads.raw(400, "multipart/form-data", "filename=a.jpg", file);
        assertEquals("/problems/malformed", unreadable.getString("type"));
        var empty = Uploads.raw(422, "multipart/form-data; boundary=y", "filename=a.jpg", file);
        assertEquals("/problems/unacceptable", empty.getString("type"));
        assertNothingLiesAside();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--x\r\nContent-Disposition: form-data; name=\"metadata\"; filename=\"m.json\"\r\n\r\n{}\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"b.jpg\"\r\n\r\nmore\r\n--x--\r\n",
                ""
            })
    void whatever_follows_the_file_is_answered_and_nothing_is_left(String rest) {
        var status = Uploads.ends(Pictures.jpeg(12, 9), rest);

        assertTrue(status == 400 || status == 422, rest.length() + " " + status);
        assertNothingLiesAside();
    }

    @Test
    void nobody_sends_a_file_who_has_not_signed_in_or_may_not() {
        var file = Pictures.jpeg(52, 50);
        Refused.with(RestAssured.given().multiPart("file", "a.jpg", file).post(MEDIA), 401, "unauthenticated");
        Refused.with(form("publisher").multiPart("file", "a.jpg", file).post(MEDIA), 403, "forbidden");
        assertNothingIsKept(file);
        assertNothingLiesAside();
    }

    /** Asked more than once, for a file goes when its answer is out. */
    static void assertNothingLiesAside() {
        for (var tries = 0; tries < 100; tries++) {
            try (var files = Files.list(Path.of("target", "test-data", ".arriving"))) {
                if (files.findAny().isEmpty()) return;
                Thread.sleep(50);
            } catch (IOException e) {
                return; // nothing ever arrived
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("A file lies aside");
    }
}
