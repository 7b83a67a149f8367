// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import static news.verbatim.Newsroom.as;
import static news.verbatim.media.UploadTest.assertNothingIsKept;
import static news.verbatim.media.Uploads.send;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import news.verbatim.Refused;
import news.verbatim.picture.FileType;
import news.verbatim.picture.Format;
import news.verbatim.picture.Imprint;
import news.verbatim.picture.Kinds;
import news.verbatim.picture.Profiles;
import news.verbatim.picture.Said;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they seem. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileTest {

    static final List<Size> SIZES = List.of(new Size("small", 16, 16, "crop", List.of("jpeg"), 80));
    static final Imprint NOTHING = new Imprint(null, List.of(), null, null, null, null, null);

    @TempDir
    Path work;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "GIF89a=1;alert(1)//",
                "PK\u0003\u0004 a packed thing",
                "MZ\u0090 a program",
                "",
                "just words"
            })
    void what_only_looks_like_a_picture_is_refused_and_not_kept(String content) {
        var file = content.getBytes(StandardCharsets.ISO_8859_1);

        var answer = send(file, "photo.png");

        assertTrue(List.of(415, 422).contains(answer.statusCode()), answer.asString());
        assertNothingIsKept(file);
    }

    @Test
    void a_drawing_that_may_hold_scripts_is_refused_in_words() {
        var file = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);

        Refused.with(send(file, "drawing.svg"), 415, "unsupported-media-type");

        assertNothingIsKept(file);
    }

    @Test
    void a_hundred_megapixels_in_a_kilobyte_are_refused_by_the_header_alone() {
        var file = Arrays.copyOf(Pictures.png(10, 10), 1024);
        System.arraycopy(new byte[] {0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10}, 0, file, 16, 8);

        var answer = send(file, "bomb.png");

        assertTrue(List.of(422).contains(answer.statusCode()), answer.asString());
        assertNothingIsKept(file);
    }

    @Test
    void an_avif_that_declares_more_pixels_than_are_taken_is_refused_as_the_others_are() {
        var file = Kinds.avif(10_000, 10_000);

        Refused.with(send(file, "bomb.avif"), 422, "image-too-large");

        assertNothingIsKept(file);
        send(Kinds.avif(4000, 3000), "sound.avif")
                .then()
                .statusCode(201)
                .body("width", equalTo(4000))
                .body("height", equalTo(3000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "webp"})
    void a_picture_cut_short_or_with_a_page_behind_it_is_refused_and_not_kept(String format) throws IOException {
        var whole = picture(format);
        var cut = Arrays.copyOf(whole, whole.length - 3);
        var page = Arrays.copyOf(whole, whole.length + 20);
        System.arraycopy("<html>hello</html>".getBytes(StandardCharsets.UTF_8), 0, page, whole.length, 18);

        for (var file : List.of(cut, page)) {
            Refused.with(send(file, "photo." + format), 422, "unreadable-file");
            assertNothingIsKept(file);
        }
    }

    static Stream<Arguments> broken() {
        var mp3 = Kinds.of(Format.MP3);
        var flipped = Pictures.png(40, 30);
        flipped[60] ^= 4;
        var end = Pictures.png(40, 30);
        end[end.length - 1] ^= 4;
        var codes = Pictures.jpeg(64, 48);
        for (var at = 20; at < codes.length - 2; at++)
            if ((codes[at] & 255) == 0xFF && (codes[at + 1] & 255) == 0xC4) codes[at + 4] = (byte) 0x7F;
        return Stream.of(
                Arguments.of(
                        new Named("sound with a page behind it", joined(mp3, "<html>hello</html>".getBytes())),
                        "sound"),
                Arguments.of(
                        new Named(
                                "sound with something packed behind it",
                                joined(mp3, "PK\u0003\u0004 a packed thing".getBytes())),
                        "sound"),
                Arguments.of(new Named("sound cut within a frame", Arrays.copyOf(mp3, mp3.length - 100)), "last frame"),
                Arguments.of(new Named("a PNG with a flipped bit", flipped), "checksum"),
                Arguments.of(new Named("a PNG with another checksum at its end", end), "checksum"),
                Arguments.of(new Named("a WebP that nobody can decode", Kinds.of(Format.WEBP)), "decoded"),
                Arguments.of(new Named("a JPEG that nobody can decode", codes), "decoded"),
                Arguments.of(
                        new Named(
                                "a JPEG of more rows than it holds", GlanceTest.framed(Pictures.jpeg(64, 48), 6, 255)),
                        "too soon"),
                Arguments.of(
                        new Named("a PNG of a few pixels that unpack to 300 MiB", Profiles.bomb("IDAT", 300)),
                        "pixels"),
                Arguments.of(
                        new Named("a PNG with a colour profile of 100 MiB", Profiles.bomb("iCCP", 100)),
                        "colour profile"),
                Arguments.of(new Named("a PNG with a packed text of 100 MiB", Profiles.bomb("zTXt", 100)), "text"),
                Arguments.of(new Named("a PNG with another of them", Profiles.bomb("iTXt", 100)), "text"),
                Arguments.of(new Named("XMP with entities", Kinds.withEntities()), "entities"),
                Arguments.of(new Named("Exif that goes round in a circle", Kinds.inCircles()), "circle"));
    }

    record Named(String name, byte[] file) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_is_provably_broken_or_two_things_at_once_is_refused_in_words_and_not_kept(Named broken, String word) {
        Refused.with(send(broken.file(), "it"), 422, "unreadable-file").body("detail", containsString(word));

        assertNothingIsKept(broken.file());
    }

    static byte[] joined(byte[] file, byte[] more) {
        var both = Arrays.copyOf(file, file.length + more.length);
        System.arraycopy(more, 0, both, file.length, more.length);
        return both;
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "webp"})
    void a_thousand_mutations_of_a_picture_end_in_pictures_or_in_words(String format) throws IOException {
        var random = new Random(6);
        var whole = picture(format);
        for (var n = 0; n < 1000; n++) {
            var file = mutated(whole, random);
            FileType.of(file);
            Said.in(file);
            try {
                Prints.of(
                        Files.write(work.resolve("mutation"), file),
                        new AssetDraft(
                                null, null, null, null, null, null, null, null, null, null, null, List.of(), null,
                                null),
                        SIZES,
                        NOTHING,
                        new Prints.Bounds(8 << 20, 10));
            } catch (IOException inWords) {
                // what cannot be decoded says so
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "webp"})
    void damaged_files_over_the_wire_are_taken_or_refused_and_disturb_nobody(String format) throws IOException {
        var random = new Random(7);
        var whole = picture(format);
        for (var n = 0; n < 20; n++) {
            var answer = send(mutated(whole, random), "mutation");
            assertTrue(
                    List.of(200, 201, 415, 422).contains(answer.statusCode()),
                    answer.statusCode() + " " + answer.asString());
        }
        as("photo").get(Uploads.MEDIA).then().statusCode(200);
    }

    static byte[] picture(String format) throws IOException {
        var image = Pictures.painted(40, 30);
        return format.equals("webp") ? Paper.WEBP.print(image, 80) : Pictures.of(format, image);
    }

    static byte[] mutated(byte[] whole, Random random) {
        if (random.nextInt(4) == 0) return Arrays.copyOf(whole, random.nextInt(whole.length));
        var file = whole.clone();
        for (var n = 1 + random.nextInt(8); n > 0; n--)
            file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        return file;
    }
}
