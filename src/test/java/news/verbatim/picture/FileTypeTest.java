// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileTypeTest {

    private static final FileType UNKNOWN = new FileType.Unknown();

    @TempDir
    Path directory;

    private static FileType.Known known(byte[] file) {
        return assertInstanceOf(FileType.Known.class, FileType.of(file));
    }

    private static String damage(byte[] file) {
        return assertInstanceOf(FileType.Damaged.class, FileType.of(file)).why();
    }

    @ParameterizedTest
    @EnumSource
    void each_kind_is_known_by_its_bytes(Format format) {
        assertEquals(format, known(Samples.all().get(format)).format());
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "HEIF"})
    void width_and_height_are_those_of_the_picture_as_it_is_displayed(Format lyingOnItsSide) {
        assertEquals(
                new Pixels(30, 40), known(Samples.all().get(lyingOnItsSide)).pixels());
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG", "GIF", "WEBP", "AVIF", "MP4"})
    void width_and_height_stand_in_the_header(Format upright) {
        assertEquals(new Pixels(40, 30), known(Samples.all().get(upright)).pixels());
    }

    @Test
    void a_file_on_disk_is_the_same_whatever_it_is_called() throws IOException {
        var file = directory.resolve("report.pdf");
        Files.write(file, Samples.all().get(Format.JPEG));

        assertEquals(FileType.of(Samples.all().get(Format.JPEG)), FileType.of(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "hello, world, this is a letter",
                "<html><svg></svg></html>",
                "<!-- svg --><p>",
                "<?xml <svg",
                "MZ\u0090\0\u0003",
                "PK\u0003\u0004",
                "II*\0\u0008\0\0\0",
                "BM6\0\0\0",
                "\u00ff\u00fb\u0090\0no sound follows",
                "\0\0\0\u0014ftypqt  \0\0\0\0qt  "
            })
    void what_is_none_of_them_is_unknown(String text) {
        assertEquals(UNKNOWN, FileType.of(text.getBytes(ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg width='3'/>",
                "\uFEFF<?xml version='1.0'?>\n<!DOCTYPE svg [<!ENTITY a 'b'>]>\n<svg>",
                "<!-- <html> --> <s:svg xmlns:s='http://www.w3.org/2000/svg'/>"
            })
    void an_svg_is_known_whatever_stands_before_it(String text) {
        assertEquals(Format.SVG, known(text.getBytes()).format());
        assertEquals(Format.SVG, known(text.getBytes(UTF_16)).format());
    }

    @Test
    void a_header_that_is_cut_off_is_damage_at_every_length() {
        for (var format : List.of(Format.JPEG, Format.PNG, Format.WEBP, Format.AVIF, Format.MP4)) {
            var whole = Samples.all().get(format);
            for (var length = 16; length < Math.min(whole.length - 120, 400); length++) {
                var cut = Arrays.copyOf(whole, length);
                assertInstanceOf(FileType.Damaged.class, FileType.of(cut), format + " of " + length + " bytes");
            }
        }
    }

    @Test
    void a_header_that_contradicts_itself_is_damage() {
        var twice = Segments.of(Samples.jpeg(4, 3)).segment(0xC0, new byte[15]).bytes();
        var canvas = Samples.chunk("VP8X", new byte[] {0, 0, 0, 0, 9, 0, 0, 9, 0, 0});
        var frame = Samples.webp(40, 30);
        var lying = Samples.riff(canvas, Arrays.copyOfRange(frame, 12, frame.length));
        var empty = Samples.png(4, 3);
        empty[19] = 0;

        assertEquals("The JPEG declares its size twice", damage(twice));
        assertEquals("The WebP declares two different sizes", damage(lying));
        assertEquals("The picture declares no width or no height", damage(empty));
    }

    @Test
    void a_gif_is_as_large_as_its_largest_frame_reaches() {
        var gif = Samples.gif(40, 30);
        gif[6] = 1;
        gif[8] = 1;

        assertEquals(new Pixels(40, 30), known(gif).pixels());
    }

    @Test
    void pixels_are_counted_beyond_what_an_int_holds() {
        assertEquals(10_000_000_000L, new Pixels(100_000, 100_000).count());
    }
}
