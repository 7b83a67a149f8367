// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static news.verbatim.Newsroom.as;
import static news.verbatim.media.UploadTest.records;
import static news.verbatim.media.Uploads.send;
import static news.verbatim.media.Uploads.sha256;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import news.verbatim.Desk;
import news.verbatim.Refused;
import news.verbatim.Stories;
import news.verbatim.Together;
import news.verbatim.storage.BucketProfile;
import news.verbatim.storage.Checksum;
import news.verbatim.storage.S3Server;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The same desk and the same readers, with files in a bucket. */
@QuarkusTest
@TestProfile(BucketProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BucketMediaTest {

    private static final String KNOWN = "{\"text\": \"Rain\", \"alt\": \"Rain on stones\"}";

    final Desk desk = new Desk();
    final S3Server server = S3Server.shared();

    @ConfigProperty(name = "verbatim.s3.bucket")
    String bucket;

    @Inject
    Sweeper sweeper;

    private Path stored(byte[] file) {
        return server.lies(bucket).resolve(Checksum.place(sha256(file)));
    }

    @Test
    void a_file_that_is_sent_lies_in_the_bucket_and_is_given_out_in_every_size_and_part() throws IOException {
        var file = Pictures.jpeg(300, 200);
        var photo = send(file, "bucket.jpg", KNOWN).then().statusCode(201);
        assertArrayEquals(file, Files.readAllBytes(stored(file)));
        assertFalse(Files.exists(UploadTest.stored(file)));
        var address = photo.extract().header("Location");
        RenditionTest.developed(address).then().body("renditions.name", hasItems("thumbnail", "card", "social"));

        var article = publishedWith(address);
        var url = when().get("/content/v1/articles/{id}", article).<String>path("captions[0].media.url");
        var whole = when().get(url).then().statusCode(200).header("Cache-Control", containsString("immutable"));
        var bytes = whole.extract().asByteArray();
        var part = given().header("Range", "bytes=100-199").get(url).then().statusCode(206);
        assertArrayEquals(Arrays.copyOfRange(bytes, 100, 200), part.extract().asByteArray());
        var original =
                as("photo").get(photo.extract().<String>path("file.url")).then().statusCode(200);
        assertArrayEquals(file, original.extract().asByteArray());
        UploadTest.assertNothingLiesAside();
    }

    private String publishedWith(String address) {
        var story = Stories.rain();
        Stories.caption(story, "photo", address.substring(address.lastIndexOf('/') + 1), "lead");
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);
        return article.id();
    }

    @Test
    void readers_are_sent_on_to_the_bucket_only_where_a_photo_is_published_and_no_cache_may_keep_it() {
        var address = send(Pictures.jpeg(301, 200), "sent-on.jpg", KNOWN)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        RenditionTest.developed(address);
        var media = "/content/v1/media" + address.substring(address.lastIndexOf('/'));
        Refused.with(when().get(media + "/renditions/card"), 404, "not-found");

        var article = publishedWith(address);

        var sent = given().redirects()
                .follow(false)
                .get(media + "/renditions/card.jpg")
                .then()
                .statusCode(302);
        sent.header("Cache-Control", "private, no-store")
                .header("Location", containsString("X-Amz-Expires=60"))
                .header("Location", containsString(bucket));
        var there = given().urlEncodingEnabled(false)
                .get(sent.extract().header("Location"))
                .then()
                .statusCode(200)
                .header("Content-Type", "image/jpeg");
        assertArrayEquals(
                as("photo").get(address + "/renditions/card.jpg").asByteArray(),
                there.extract().asByteArray());
        var marked = when().get("/content/v1/articles/{id}", article).<String>path("captions[0].media.url");
        given().redirects().follow(false).get(marked).then().statusCode(200);
    }

    @Test
    void while_the_bucket_is_away_files_are_refused_in_words_and_texts_are_written() throws IOException {
        var before = send(Pictures.jpeg(40, 30), "before.jpg").then().statusCode(201);
        var file = Pictures.jpeg(41, 30);
        server.stop();
        try {
            Refused.with(send(file, "while.jpg"), 503, "storage-unavailable").header("Retry-After", "2");
            Refused.with(as("photo").get(before.extract().<String>path("file.url")), 503, "storage-unavailable");
            assertEquals(0, records(file));
            UploadTest.assertNothingLiesAside();
            desk.publishes(desk.writes(Stories.rain())).then().statusCode(200);
        } finally {
            server.start();
        }
        assertFalse(Files.exists(stored(file)));
        send(file, "after.jpg").then().statusCode(201);
        as("photo").get(before.extract().<String>path("file.url")).then().statusCode(200);
    }

    @Test
    void a_bucket_that_hangs_holds_up_no_text() throws IOException {
        server.hang();
        try {
            var answers = Together.each(
                    24,
                    n -> n < 20
                            ? send(Pictures.jpeg(44, 30), "hangs.jpg")
                            : as("reporter").body(Stories.rain()).post("/desk/v1/articles"));

            assertEquals(Map.of(503, 20L, 201, 4L), Together.statuses(answers));
        } finally {
            server.goOn();
        }
        send(Pictures.jpeg(45, 30), "goes-on.jpg").then().statusCode(201);
    }

    @Test
    void what_no_photo_names_is_swept_out_of_the_bucket() throws IOException {
        var kept = Pictures.jpeg(42, 30);
        send(kept, "kept.jpg").then().statusCode(201);
        var orphan = Pictures.jpeg(43, 30);
        Files.createDirectories(stored(orphan).getParent());
        Files.write(stored(orphan), orphan);

        ArchiveTest.swept(sweeper);

        assertFalse(Files.exists(stored(orphan)));
        assertArrayEquals(kept, Files.readAllBytes(stored(kept)));
    }
}
