// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import static news.verbatim.Newsroom.as;
import static news.verbatim.media.UploadTest.stored;
import static news.verbatim.media.Uploads.send;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import news.verbatim.http.Parcels;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is kept stays, and what a crash has left goes. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveTest {

    @Inject
    Sweeper sweeper;

    @Inject
    Scrub scrub;

    @Inject
    Parcels parcels;

    static Path aged(Path file, Duration age) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    @Test
    void what_a_crash_has_left_is_swept_away_and_what_a_photo_names_is_not() throws IOException {
        var kept = Pictures.jpeg(21, 20);
        send(kept, "kept.jpg").then().statusCode(201);
        aged(stored(kept), Duration.ofDays(9));
        var orphan = Pictures.jpeg(22, 20);
        Files.createDirectories(stored(orphan).getParent());
        aged(Files.write(stored(orphan), orphan), Duration.ofHours(2));
        var young = Pictures.jpeg(23, 20);
        Files.createDirectories(stored(young).getParent());
        Files.write(stored(young), young);
        Files.createDirectories(parcels.aside());
        var half = aged(Files.write(parcels.aside().resolve("half.part"), young), Duration.ofHours(2));

        assertTrue(sweeper.sweep() >= 2);

        assertTrue(Files.exists(stored(kept)));
        assertTrue(Files.exists(stored(young)));
        assertEquals(false, Files.exists(stored(orphan)));
        assertEquals(false, Files.exists(half));
        Files.delete(stored(young));
    }

    @Test
    void a_photo_that_is_deleted_leaves_a_file_that_is_swept_away() throws IOException {
        var file = Pictures.jpeg(24, 20);
        var photo = send(file, "gone.jpg").then().statusCode(201);
        as("photo")
                .header("If-Match", "\"1\"")
                .delete(photo.extract().header("Location"))
                .then()
                .statusCode(204);
        assertTrue(Files.exists(stored(file)));

        aged(stored(file), Duration.ofHours(2));
        sweeper.sweep();

        assertEquals(false, Files.exists(stored(file)));
    }

    @Test
    void a_scrub_finds_the_file_that_has_changed() throws IOException {
        var file = Pictures.jpeg(25, 20);
        var photo = send(file, "rot.jpg").then().statusCode(201);
        var rotten = file.clone();
        rotten[30] ^= 4;
        Files.write(stored(file), rotten);

        assertTrue(scrub.scrub() >= 1);

        as("photo").get(photo.extract().header("Location")).then().body("file.damagedAt", notNullValue());
        Files.write(stored(file), file);
        scrub.scrub();
    }
}
