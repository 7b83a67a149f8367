// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import news.verbatim.picture.Credits.Creator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a picture that leaves says, read back by ourselves, by the library's own walk, and by ExifTool. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImprintTest {

    private static final String SOURCE = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture";
    private static final Imprint IMPRINT = new Imprint(
            "Lindhaven Photo/Şule & Łukasz",
            List.of("Ilva Tarn", "Oke <Brand>"),
            "© 2031 Ilva Tarn",
            "Nets dry in “Tarvik”,\nas they always did. 🐟",
            "Brown nets on a grey quay",
            SOURCE,
            "en-GB");

    @TempDir
    Path directory;

    private static byte[] printed(Format format) throws Unreadable {
        return IMPRINT.into(Speaking.all().get(format));
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "WEBP"})
    void we_read_back_what_we_wrote_and_nothing_else(Format format) throws Unreadable {
        var said = Said.in(printed(format));

        assertEquals(List.of(), said.unreadable());
        assertEquals(new Words(IMPRINT.caption(), null, null, null, IMPRINT.alt(), null, List.of()), said.words());
        assertEquals(
                new Credits(
                        IMPRINT.credit(),
                        List.of(new Creator("Ilva Tarn", null), new Creator("Oke <Brand>", null)),
                        null,
                        null,
                        null,
                        null),
                said.credits());
        assertEquals(IMPRINT.copyright(), said.rights().copyrightNotice());
        assertEquals(SOURCE, said.origin().digitalSourceType());
        assertNull(said.scene().created());
        assertTrue(
                said.raw().keySet().stream().allMatch(name -> name.startsWith("XMP:")),
                said.raw().toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "WEBP"})
    void the_library_finds_it_by_its_own_walk_through_the_file(Format format)
            throws IOException, ImageProcessingException, com.adobe.internal.xmp.XMPException {
        var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(printed(format)));
        var packets = metadata.getDirectoriesOfType(XmpDirectory.class);

        assertEquals(1, packets.size());
        var xmp = packets.iterator().next().getXMPMeta();
        var photoshop = "http://ns.adobe.com/photoshop/1.0/";
        var dublin = "http://purl.org/dc/elements/1.1/";
        assertEquals(IMPRINT.credit(), xmp.getPropertyString(photoshop, "Credit"));
        assertEquals("Oke <Brand>", xmp.getArrayItem(dublin, "creator", 2).getValue());
        assertEquals(
                IMPRINT.caption(),
                xmp.getLocalizedText(dublin, "description", null, "en-GB").getValue());
        assertTrue(metadata.getDirectoriesOfType(GpsDirectory.class).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "WEBP"})
    void exiftool_reads_it_back_without_a_warning(Format format) throws IOException {
        var file = directory.resolve("printed." + format.extension());
        Files.write(file, printed(format));
        var tool = ExifTool.of(file);

        assertEquals(IMPRINT.credit(), tool.text("XMP-photoshop:Credit"));
        assertEquals(IMPRINT.creators(), tool.list("XMP-dc:Creator"));
        assertEquals(IMPRINT.copyright(), tool.text("XMP-dc:Rights"));
        assertEquals(IMPRINT.caption(), tool.text("XMP-dc:Description"));
        assertEquals(IMPRINT.caption(), tool.text("XMP-dc:Description-en-GB"));
        assertEquals(IMPRINT.alt(), tool.text("XMP-iptcCore:AltTextAccessibility"));
        assertEquals(SOURCE, tool.text("XMP-iptcExt:DigitalSourceType"));
        assertNull(tool.text("ExifTool:Warning"));
        assertNull(tool.text("ExifTool:Error"));
        assertFalse(tool.tags().toString().contains("GPS"), tool.tags().toString());
        assertFalse(tool.tags().toString().contains("IFD0"), tool.tags().toString());
    }

    @Test
    void a_position_is_said_only_where_it_is_asked_for() throws IOException {
        var picture = Speaking.all().get(Format.JPEG);
        var silent = new String(IMPRINT.into(picture), ISO_8859_1);
        var said = new String(IMPRINT.at(new Gps(-10.5, 20.25, null)).into(picture), ISO_8859_1);

        assertFalse(silent.contains("GPS"));
        assertTrue(said.contains("<exif:GPSLatitude>10,30.000000S</exif:GPSLatitude>"), said);
        assertTrue(said.contains("<exif:GPSLongitude>20,15.000000E</exif:GPSLongitude>"), said);
    }

    @Test
    void exiftool_reads_the_position_back() throws IOException {
        var file = directory.resolve("placed.jpg");
        Files.write(
                file,
                IMPRINT.at(new Gps(55.476712, -8.459405, null))
                        .into(Speaking.all().get(Format.JPEG)));
        var tool = ExifTool.of(file);

        assertEquals("55.476712", tool.text("XMP-exif:GPSLatitude"));
        assertEquals("-8.459405", tool.text("XMP-exif:GPSLongitude"));
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG"})
    void its_pixels_stay_as_they_were(Format format) throws IOException {
        var before = ImageIO.read(new ByteArrayInputStream(Speaking.all().get(format)));
        var after = ImageIO.read(new ByteArrayInputStream(printed(format)));

        assertArrayEquals(pixels(before), pixels(after));
    }

    private static int[] pixels(java.awt.image.BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void the_colour_profile_stays_and_other_applications_go() throws Unreadable {
        var profile = "ICC_PROFILE\0\u0001\u0001 made of nothing".getBytes(ISO_8859_1);
        var jpeg = Segments.of(Samples.jpeg(4, 3))
                .segment(0xE2, profile)
                .segment(0xEC, "Ducky".getBytes())
                .bytes();
        var printed = new String(IMPRINT.into(jpeg), ISO_8859_1);

        assertTrue(printed.contains(new String(profile, ISO_8859_1)));
        assertFalse(printed.contains("Ducky"));
    }

    @Test
    void what_stands_behind_the_end_of_a_picture_goes() throws Unreadable {
        var whole = IMPRINT.into(Samples.jpeg(40, 30));
        var trailer = Samples.joined(Samples.jpeg(40, 30), "8BIM and all of it again".getBytes());

        assertArrayEquals(whole, IMPRINT.into(trailer));
        assertEquals((byte) 0xD9, whole[whole.length - 1]);
    }

    @Test
    void a_plain_webp_gets_the_header_that_announces_it() throws Unreadable {
        var plain = Samples.webp(40, 30);
        plain[12 + 8 + 4] |= 0x10; // lossless, with transparency
        var printed = IMPRINT.into(plain);

        assertEquals("VP8X", new String(Arrays.copyOfRange(printed, 12, 16), ISO_8859_1));
        assertEquals(0x14, printed[20]);
        assertEquals(new FileType.Known(Format.WEBP, new Pixels(40, 30), 1), FileType.of(printed));
    }

    @Test
    void what_is_not_known_is_not_written() throws Unreadable {
        var silent = new Imprint(null, List.of(), " ", null, null, null, null);
        var said = Said.in(silent.into(Samples.jpeg(4, 3)));

        assertEquals(java.util.Map.of(), said.raw());
    }

    @Test
    void words_that_do_not_fit_into_a_segment_are_shortened_and_say_so() throws Unreadable {
        var caption = "魚".repeat(10_000);
        var once = Said.in(new Imprint(null, List.of(), null, caption, null, null, "ja").into(Samples.jpeg(4, 3)));
        var long_ = new Imprint(caption, List.of(caption), caption, caption, caption, null, "ja");
        var shortened = Said.in(long_.into(Samples.jpeg(4, 3)));

        assertEquals(caption, once.words().caption());
        assertEquals("魚".repeat(1_500) + "…", shortened.words().caption());
        assertEquals("魚".repeat(1_500) + "…", shortened.credits().creditLine());
    }

    @Test
    void other_files_and_broken_ones_are_refused() {
        for (var format : List.of(Format.GIF, Format.AVIF, Format.PDF))
            assertThrows(Unreadable.class, () -> IMPRINT.into(Samples.all().get(format)));
        var cut = Arrays.copyOf(Samples.png(40, 30), 40);

        assertThrows(Unreadable.class, () -> IMPRINT.into(cut));
        assertThrows(Unreadable.class, () -> IMPRINT.into(new byte[0]));
    }
}
