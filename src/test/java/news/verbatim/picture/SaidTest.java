// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static news.verbatim.picture.Samples.dataSet;
import static news.verbatim.picture.Samples.joined;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import news.verbatim.picture.Credits.Creator;
import news.verbatim.picture.Scene.Location;
import news.verbatim.picture.Scene.Person;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SaidTest {

    private static final String EVERYTHING = """
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Tarvik 7</rdf:li></rdf:Alt></dc:title>
            <dc:description><rdf:Alt><rdf:li xml:lang="da">Net tørrer.</rdf:li><rdf:li xml:lang="x-default">Nets dry.</rdf:li></rdf:Alt></dc:description>
            <photoshop:CaptionWriter>ot</photoshop:CaptionWriter><photoshop:Headline>Dawn at Tarvik</photoshop:Headline>
            <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Nets on a quay</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
            <Iptc4xmpCore:ExtDescrAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Brown nets on a grey quay.</rdf:li></rdf:Alt></Iptc4xmpCore:ExtDescrAccessibility>
            <dc:subject><rdf:Bag><rdf:li>harbour</rdf:li><rdf:li>nets</rdf:li></rdf:Bag></dc:subject>
            <photoshop:Credit>Lindhaven Photo</photoshop:Credit><photoshop:Source>Lindhaven</photoshop:Source>
            <dc:creator><rdf:Seq><rdf:li>Ilva Tarn</rdf:li><rdf:li>Oke Brand</rdf:li></rdf:Seq></dc:creator>
            <photoshop:AuthorsPosition>Staff</photoshop:AuthorsPosition>
            <plus:ImageSupplier><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:ImageSupplierName>Lindhaven Wire</plus:ImageSupplierName></rdf:li></rdf:Seq></plus:ImageSupplier>
            <plus:ImageSupplierImageID>LW-77</plus:ImageSupplierImageID>
            <photoshop:TransmissionReference>job-9</photoshop:TransmissionReference>
            <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2031 Ilva Tarn</rdf:li></rdf:Alt></dc:rights>
            <plus:CopyrightOwner><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:CopyrightOwnerName>Ilva Tarn</plus:CopyrightOwnerName></rdf:li></rdf:Seq></plus:CopyrightOwner>
            <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Print only</rdf:li></rdf:Alt></xmpRights:UsageTerms>
            <xmpRights:WebStatement>https://lindhaven.example/rights</xmpRights:WebStatement>
            <plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorURL>https://lindhaven.example/buy</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>
            <photoshop:Instructions>NOT FOR CALENDARS</photoshop:Instructions>
            <plus:DataMining>http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED</plus:DataMining>
            <photoshop:DateCreated>2031-05</photoshop:DateCreated>
            <Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:Sublocation>Old quay</Iptc4xmpExt:Sublocation><Iptc4xmpExt:City>Tarvik</Iptc4xmpExt:City><Iptc4xmpExt:ProvinceState>Coast</Iptc4xmpExt:ProvinceState><Iptc4xmpExt:CountryName>Nordmark</Iptc4xmpExt:CountryName><Iptc4xmpExt:CountryCode>NMK</Iptc4xmpExt:CountryCode><Iptc4xmpExt:WorldRegion>North</Iptc4xmpExt:WorldRegion></rdf:li></rdf:Bag></Iptc4xmpExt:LocationShown>
            <Iptc4xmpExt:LocationCreated><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:City>Lindhaven</Iptc4xmpExt:City></rdf:li></rdf:Bag></Iptc4xmpExt:LocationCreated>
            <photoshop:City>Tarvik</photoshop:City>
            <Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Mara Venn</rdf:li><rdf:li>Oke Brand</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>
            <Iptc4xmpExt:PersonInImageWDetails><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:PersonName><rdf:Alt><rdf:li xml:lang="x-default">Mara Venn</rdf:li></rdf:Alt></Iptc4xmpExt:PersonName><Iptc4xmpExt:PersonId><rdf:Bag><rdf:li>https://id.example/mv</rdf:li></rdf:Bag></Iptc4xmpExt:PersonId></rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImageWDetails>
            <Iptc4xmpExt:OrganisationInImageName><rdf:Bag><rdf:li>Tarvik Fishers</rdf:li></rdf:Bag></Iptc4xmpExt:OrganisationInImageName>
            <Iptc4xmpExt:Event><rdf:Alt><rdf:li xml:lang="x-default">Blessing of the boats</rdf:li></rdf:Alt></Iptc4xmpExt:Event>
            <Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia</Iptc4xmpExt:DigitalSourceType>
            <Iptc4xmpExt:AISystemUsed>Painter</Iptc4xmpExt:AISystemUsed><Iptc4xmpExt:AISystemVersionUsed>2</Iptc4xmpExt:AISystemVersionUsed>
            <Iptc4xmpExt:AIPromptInformation>a grey quay</Iptc4xmpExt:AIPromptInformation><Iptc4xmpExt:AIPromptWriterName>ot</Iptc4xmpExt:AIPromptWriterName>
            """;

    private static Said said(String properties) {
        return Segments.of(Samples.jpeg(4, 3)).xmp(Samples.xmp(properties)).said();
    }

    @Test
    void every_field_that_iptc_knows_comes_in_its_own_place() {
        var said = said(EVERYTHING);

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
        var scene = said(EVERYTHING).scene();

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
        assertEquals("OLYMPUS DIGITAL CAMERA", camera.raw().get("Exif:Image Description"));
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
        assertEquals(10_000, long_.raw().get("XMP:photoshop:Headline").length());
        assertEquals(List.of("XMP:photoshop:Headline is longer than is kept"), long_.unreadable());
    }

    @Test
    void control_characters_and_blank_texts_do_not_come_in() {
        var said = Segments.of(Samples.jpeg(4, 3))
                .iim(joined(dataSet(120, "one\0two\r\nthree\u0007 "), dataSet(110, "   ")))
                .said();

        assertEquals("onetwo\nthree", said.words().caption());
        assertNull(said.credits().creditLine());
        assertTrue(said.raw().containsKey("IPTC:Caption/Abstract"));
        assertFalse(said.raw().containsKey("IPTC:Credit"));
    }
}
