// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static news.verbatim.picture.Samples.dataSet;
import static news.verbatim.picture.Samples.joined;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import news.verbatim.picture.Credits.Creator;
import news.verbatim.picture.Scene.Location;
import news.verbatim.picture.Scene.Person;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SaidTest {

    private static Said said(String properties) {
        return Segments.of(Samples.jpeg(4, 3)).xmp(Samples.xmp(properties)).said();
    }

    @Test
    void each_language_keeps_its_own_words_whichever_stands_first() {
        var said = said(
                "<dc:title><rdf:Alt><rdf:li xml:lang=\"tr\">Ağlar</rdf:li><rdf:li xml:lang=\"x-default\">Nets</rdf:li></rdf:Alt></dc:title>");

        assertTrue(said.raw().containsValue("Ağlar"), said.raw().toString());
        assertTrue(said.raw().containsValue("Nets"), said.raw().toString());
    }

    @Test
    void every_field_that_iptc_knows_comes_in_its_own_place() {
        var said = said(Everything.PROPERTIES);

        assertEquals(List.of(), said.unreadable());
        assertEquals(
                new Words(
                        "Nets dry.",
                        "ot",
                        "Dawn at Tarvik",
                        "Tarvik 7",
                        "Nets on a quay",
                        "Brown nets on a grey quay.",
                        List.of("harbour", "nets")),
                said.words());
        assertEquals(
                new Credits(
                        "Lindhaven Photo",
                        List.of(new Creator("Ilva Tarn", "Staff"), new Creator("Oke Brand", null)),
                        "Lindhaven",
                        "Lindhaven Wire",
                        "LW-77",
                        "job-9"),
                said.credits());
        assertEquals(
                new Rights(
                        "© 2031 Ilva Tarn",
                        List.of("Ilva Tarn"),
                        "Print only",
                        "https://lindhaven.example/rights",
                        "https://lindhaven.example/buy",
                        "NOT FOR CALENDARS",
                        "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED"),
                said.rights());
        assertEquals(
                new Origin(
                        "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia",
                        "Painter",
                        "2",
                        "a grey quay",
                        "ot"),
                said.origin());
    }

    @Test
    void where_it_was_taken_and_what_it_shows_are_told_apart() {
        var scene = said(Everything.PROPERTIES).scene();

        assertEquals(
                List.of(new Location(null, "Old quay", "Tarvik", "Coast", "Nordmark", "NMK", "North")),
                scene.locationsShown());
        assertEquals(List.of(new Location(null, null, "Lindhaven", null, null, null, null)), scene.locationsCreated());
        assertEquals(new Location(null, null, "Tarvik", null, null, null, null), scene.located());
        assertEquals(
                List.of(
                        new Person("Mara Venn", null, List.of("https://id.example/mv")),
                        new Person("Oke Brand", null, List.of())),
                scene.persons());
        assertEquals(List.of("Tarvik Fishers"), scene.organisations());
        assertEquals("Blessing of the boats", scene.event());
    }

    @Test
    void nothing_is_made_up() {
        var alone = said("<photoshop:Headline>Dawn</photoshop:Headline>");
        var camera = Segments.of(Samples.jpeg(4, 3))
                .exif(new Tiff().text(0x010E, "OLYMPUS DIGITAL CAMERA         ").bytes())
                .said();

        assertNull(alone.words().caption());
        assertNull(alone.words().alt());
        assertNull(alone.words().title());
        assertNull(alone.origin().digitalSourceType());
        assertNull(alone.scene().created());
        assertNull(camera.words().caption());
        assertEquals("OLYMPUS DIGITAL CAMERA         ", camera.raw().get("Exif:Image Description"));
    }

    @Test
    void what_the_file_says_is_kept_word_for_word_but_not_where_the_camera_stood() {
        var tiff = new Tiff()
                .text(0x010F, "Kamera")
                .pointer(0x8825, 1024)
                .next(1024)
                .text(1, "S")
                .rationals(2, 10, 1, 30, 1, 0, 1)
                .text(3, "W")
                .rationals(4, 20, 1, 15, 1, 0, 1)
                .entry(5, 1, new byte[] {1}, 1)
                .rationals(6, 25, 2);
        var said = Segments.of(Samples.jpeg(4, 3))
                .exif(tiff.bytes())
                .iim(Samples.iim())
                .xmp(Samples.xmp(
                        "<exif:GPSLatitude>10,30S</exif:GPSLatitude><photoshop:Headline>Dawn</photoshop:Headline>"))
                .said();

        assertEquals(new Gps(-10.5, -20.25, -12.5), said.gps());
        assertEquals("Kamera", said.raw().get("Exif:Make"));
        assertEquals("Ilva Tarn", said.raw().get("IPTC:By-line"));
        assertEquals("Dawn", said.raw().get("XMP:photoshop:Headline"));
        assertFalse(said.raw().toString().contains("GPS"), said.raw().toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG", "WEBP", "GIF", "AVIF", "HEIF"})
    void each_format_keeps_its_xmp_in_a_place_of_its_own(Format format) {
        assertEquals(
                "Nets dry in the harbour.",
                Said.in(Speaking.all().get(format)).words().caption());
    }

    @ParameterizedTest
    @CsvSource({
        "tEXt, iptc, false",
        "tEXt, iptc, true",
        "zTXt, iptc, false",
        "zTXt, iptc, true",
        "tEXt, 8bim, true",
        "zTXt, 8bim, true"
    })
    void a_png_keeps_its_iptc_as_a_profile_in_digits(String chunk, String kind, boolean wrapped) {
        var said =
                Said.in(Profiles.png(chunk, kind, wrapped ? Segments.resource(0x0404, Samples.iim()) : Samples.iim()));

        assertEquals(List.of(), said.unreadable());
        assertEquals("Nets at dawn", said.words().title());
        assertEquals(List.of(new Creator("Ilva Tarn", null)), said.credits().creators());
        assertEquals("Lindhaven", said.scene().located().city());
        assertEquals("Nets at dawn", said.raw().get("IPTC:Object Name"));
    }

    @Test
    void a_profile_that_is_none_is_named_and_leaves_the_rest_alone() {
        for (var profile : List.of("", "\niptc\n", "\niptc\n  4\n1c0x", "\niptc\n  4\n1c0", "1c02"))
            assertEquals(
                    1,
                    Said.in(Profiles.png("tEXt", "iptc", profile)).unreadable().size(),
                    profile);
    }

    @Test
    void exif_is_read_in_every_format_whether_or_not_its_name_stands_before_it() {
        var tiff = new Tiff()
                .number(0x0112, 6)
                .text(0x013B, "Ilva Tarn")
                .pointer(0x8769, 1024)
                .next(1024)
                .text(0x9003, "2031:05:07 06:12:40")
                .bytes();
        for (var exif : List.of(tiff, joined(JpegBlocks.EXIF.getBytes(StandardCharsets.ISO_8859_1), tiff)))
            for (var file : List.of(Speaking.webp("EXIF", exif), Speaking.png("eXIf", exif))) {
                var said = Said.in(file);

                assertEquals(List.of(), said.unreadable());
                assertEquals(6, said.orientation());
                assertEquals(
                        List.of(new Creator("Ilva Tarn", null)), said.credits().creators());
                assertEquals("2031-05-07T06:12:40", said.scene().created().text());
                assertEquals(
                        new Pixels(30, 40),
                        assertInstanceOf(FileType.Known.class, FileType.of(file))
                                .pixels());
            }
    }

    @Test
    void xmp_too_long_for_one_segment_is_put_together_again() {
        var guid = "0123456789ABCDEF0123456789ABCDEF";
        var first = "<xmpNote:HasExtendedXMP>" + guid
                + "</xmpNote:HasExtendedXMP><photoshop:Credit>Wire</photoshop:Credit>";
        var rest =
                Samples.xmp("<photoshop:Credit>Other</photoshop:Credit><photoshop:Source>Lindhaven</photoshop:Source>");
        var jpeg = Segments.of(Samples.jpeg(4, 3)).xmp(Samples.xmp(first));
        Speaking.pieces(jpeg, guid, rest.getBytes(), 300);

        assertEquals("Wire", jpeg.said().credits().creditLine());
        assertEquals("Lindhaven", jpeg.said().credits().source());
    }

    @Test
    void a_text_longer_than_the_desk_keeps_is_named_and_not_cut() {
        var long_ = said("<photoshop:Headline>" + "x".repeat(10_001) + "</photoshop:Headline>");

        assertNull(long_.words().headline());
        assertEquals(10_000, ((String) long_.raw().get("XMP:photoshop:Headline")).length());
        assertEquals(List.of("XMP:photoshop:Headline is longer than is kept"), long_.unreadable());
    }

    @Test
    void control_characters_and_blank_texts_do_not_come_in() {
        var said = Segments.of(Samples.jpeg(4, 3))
                .iim(joined(dataSet(120, "one\0two\r\nthree\u0007 "), dataSet(110, "   ")))
                .said();

        assertEquals("onetwo\r\nthree ", said.words().caption());
        assertNull(said.credits().creditLine());
        assertTrue(said.raw().containsKey("IPTC:Caption/Abstract"));
        assertFalse(said.raw().containsKey("IPTC:Credit"));
    }

    @Test
    void word_for_word_means_with_its_blanks_and_line_ends_and_a_list_is_a_list() {
        var said = Segments.of(Samples.jpeg(4, 3))
                .exif(new Tiff().text(0x8298, "  (c) Tarn ").bytes())
                .iim(joined(
                        dataSet(120, " Nets\r\n  dry. "),
                        dataSet(25, "nets; drying"),
                        dataSet(25, "harbour"),
                        dataSet(80, "Ilva Tarn")))
                .xmp(Samples.xmp("<photoshop:Headline>  Dawn </photoshop:Headline>"))
                .said();

        assertEquals(" Nets\r\n  dry. ", said.raw().get("IPTC:Caption/Abstract"));
        assertEquals(List.of("nets; drying", "harbour"), said.raw().get("IPTC:Keywords"));
        assertEquals("Ilva Tarn", said.raw().get("IPTC:By-line"));
        assertEquals("  Dawn ", said.raw().get("XMP:photoshop:Headline"));
        assertEquals("  (c) Tarn ", said.raw().get("Exif:Copyright"));
        assertEquals(" Nets\r\n  dry. ", said.words().caption());
        assertEquals("  Dawn ", said.words().headline());
        assertEquals("  (c) Tarn", said.rights().copyrightNotice());
        assertEquals(List.of("nets; drying", "harbour"), said.words().keywords());
    }
}
