// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.verbatim.picture.Credits.Creator;
import news.verbatim.picture.Scene.Location;
import news.verbatim.picture.Scene.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Photos of real cameras and agencies; they do not travel with the project. ExifTool reads each standard by itself, so which
 * of them is believed is said here once more: Exif first, then the words of XMP before those of IPTC-IIM, unless ExifTool finds the
 * checksum changed. Three things differ on purpose. IPTC-IIM that declares no letters is read as
 * UTF-8 where it can be and by ExifTool as Latin; what a camera writes into every caption is none; and of the copyright in Exif
 * ExifTool leaves out the blanks with which cameras fill it up, which here stand as they are.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RealPhotosTest {

    private static final Path PHOTOS = Path.of("../shared/photos");

    private List<Path> photos = List.of();

    @BeforeEach
    void find() throws IOException {
        assumeTrue(Files.isDirectory(PHOTOS), "the real photos do not lie beside this clone");
        try (var files = Files.list(PHOTOS)) {
            photos = files.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        assertTrue(photos.size() > 0, "no photos");
    }

    @Test
    void each_is_known_and_read_without_a_fault() throws IOException {
        for (var photo : photos) {
            assertInstanceOf(FileType.Known.class, FileType.of(photo), photo.toString());
            var invalid = photo.toString().contains("invalid-xmp");
            assertEquals(
                    invalid ? List.of("XMP: It is not well-formed XML") : List.of(),
                    Said.in(photo).unreadable(),
                    photo.toString());
        }
    }

    @Test
    void each_is_as_large_as_exiftool_says() throws IOException {
        for (var photo : ExifTool.all(photos).entrySet()) {
            var known = assertInstanceOf(FileType.Known.class, FileType.of(photo.getKey()));
            var size = photo.getValue().text("Composite:ImageSize").split(" ");
            var turn = Objects.requireNonNullElse(photo.getValue().text("IFD0:Orientation"), "1");
            var pixels = new Pixels(Integer.parseInt(size[0]), Integer.parseInt(size[1]));

            assertEquals(pixels.turned(Integer.parseInt(turn)), known.pixels(), photo.toString());
        }
    }

    @Test
    void what_each_says_is_what_exiftool_says() throws IOException {
        var ours = new TreeMap<String, String>();
        var theirs = new TreeMap<String, String>();
        for (var photo : ExifTool.all(photos).entrySet()) {
            var name = photo.getKey().getFileName() + " ";
            ours(Said.in(photo.getKey())).forEach((field, text) -> ours.put(name + field, text));
            theirs(photo.getValue()).forEach((field, text) -> theirs.put(name + field, text));
        }

        assertEquals(String.join("\n", lines(theirs)), String.join("\n", lines(ours)));
        assertTrue(ours.size() > 150, "only " + ours.size() + " fields were compared");
    }

    private static List<String> lines(TreeMap<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + " = " + field.getValue())
                .toList();
    }

    private static TreeMap<String, String> ours(Said said) {
        var all = new TreeMap<String, String>();
        put(all, "caption", said.words().caption());
        put(all, "captionWriter", said.words().captionWriter());
        put(all, "headline", said.words().headline());
        put(all, "title", said.words().title());
        put(all, "alt", said.words().alt());
        put(all, "extendedDescription", said.words().extendedDescription());
        put(all, "keywords", said.words().keywords());
        put(all, "creditLine", said.credits().creditLine());
        put(
                all,
                "creators",
                said.credits().creators().stream().map(Creator::name).toList());
        put(
                all,
                "jobTitle",
                said.credits().creators().stream()
                        .map(Creator::jobTitle)
                        .filter(Objects::nonNull)
                        .toList());
        put(all, "source", said.credits().source());
        put(all, "supplier", said.credits().supplier());
        put(all, "supplierImageId", said.credits().supplierImageId());
        put(all, "jobId", said.credits().jobId());
        var notice = said.rights().copyrightNotice();
        put(all, "copyrightNotice", said.raw().containsKey("Exif:Copyright") ? notice.stripTrailing() : notice);
        put(all, "copyrightOwners", said.rights().copyrightOwners());
        put(all, "usageTerms", said.rights().usageTerms());
        put(all, "webStatement", said.rights().webStatement());
        put(all, "licensorUrl", said.rights().licensorUrl());
        put(all, "instructions", said.rights().instructions());
        put(all, "dataMining", said.rights().dataMining());
        put(all, "digitalSourceType", said.origin().digitalSourceType());
        var scene = said.scene();
        put(
                all,
                "created",
                scene.created() == null
                        ? null
                        : PhotoTags.withoutZone(scene.created().text()));
        put(
                all,
                "cities shown",
                scene.locationsShown().stream().map(Location::city).toList());
        put(
                all,
                "cities created",
                scene.locationsCreated().stream().map(Location::city).toList());
        put(all, "persons", scene.persons().stream().map(Person::name).toList());
        put(all, "organisations", scene.organisations());
        put(all, "event", scene.event());
        var place = scene.located();
        put(
                all,
                "located",
                place == null
                        ? List.of()
                        : Stream.of(
                                        place.sublocation(),
                                        place.city(),
                                        place.state(),
                                        place.country(),
                                        place.countryCode())
                                .filter(Objects::nonNull)
                                .toList());
        put(
                all,
                "gps",
                said.gps() == null
                        ? null
                        : PhotoTags.degrees(said.gps().latitude(), said.gps().longitude()));
        put(all, "orientation", "" + said.orientation());
        return all;
    }

    private static TreeMap<String, String> theirs(ExifTool tool) {
        var all = new TreeMap<String, String>();
        new PhotoTags(tool).all().forEach((field, value) -> put(all, field, value));
        return all;
    }

    private static void put(TreeMap<String, String> all, String field, Object value) {
        if (value != null && !List.of().equals(value)) all.put(field, value.toString());
    }
}
