// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static news.verbatim.picture.Samples.dataSet;
import static news.verbatim.picture.Samples.joined;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import news.verbatim.picture.Credits.Creator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three standards in one file: which of them is believed, and in which letters and clocks they speak. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VoicesTest {

    private static final byte[] OLD = dataSet(110, "Old Wire");
    private static final String XMP = Samples.xmp("<photoshop:Credit>Wire in XMP</photoshop:Credit>");

    private static Segments jpeg() {
        return Segments.of(Samples.jpeg(4, 3));
    }

    private static String credit(Segments jpeg) {
        return jpeg.said().credits().creditLine();
    }

    @Test
    void xmp_is_believed_where_nobody_changed_the_iim_since() {
        assertEquals("Wire in XMP", credit(jpeg().iim(OLD).xmp(XMP)));
        assertEquals("Wire in XMP", credit(jpeg().iim(OLD, OLD).xmp(XMP)));
    }

    @Test
    void iim_is_believed_where_its_checksum_shows_that_it_was_changed_since() {
        assertEquals(
                "New Wire", credit(jpeg().iim(dataSet(110, "New Wire"), OLD).xmp(XMP)));
    }

    @Test
    void iim_that_is_only_cut_off_is_not_a_change() {
        var cut = "Photographers of the long harbou";
        var whole = Samples.xmp("<photoshop:Credit>" + cut + "r wall</photoshop:Credit>");

        assertEquals(cut + "r wall", credit(jpeg().iim(dataSet(110, cut), OLD).xmp(whole)));
    }

    @Test
    void what_only_one_of_them_says_is_taken_from_that_one() {
        assertEquals("Old Wire", credit(jpeg().iim(OLD).xmp(Samples.xmp(""))));
        assertEquals("Wire in XMP", credit(jpeg().iim(dataSet(105, "Dawn"), OLD).xmp(XMP)));
    }

    @Test
    void exif_is_the_first_to_be_asked_for_the_words_it_has() {
        var tiff = new Tiff()
                .text(0x010E, "a quay")
                .text(0x013B, "Tarn; Brand")
                .text(0x8298, "(c) Tarn")
                .bytes();
        var alone = jpeg().exif(tiff).said();
        var both = jpeg().exif(tiff)
                .iim(joined(dataSet(120, "Nets dry."), dataSet(80, "Ilva Tarn")))
                .said();

        assertEquals("a quay", alone.words().caption());
        assertEquals(
                List.of(new Creator("Tarn", null), new Creator("Brand", null)),
                alone.credits().creators());
        assertEquals("(c) Tarn", alone.rights().copyrightNotice());
        assertEquals("a quay", both.words().caption());
        assertEquals(alone.credits().creators(), both.credits().creators());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '>',
            value = {
                "Ann A; Bob B; \"Semi;colon C\"           > Ann A|Bob B|Semi;colon C",
                "\"Nets; Boats\" ;Ann A                  > Nets; Boats|Ann A",
                "\"He said \"\"no\"\"; once\"            > He said \"no\"; once",
                "Ann A;Bob B;; ;                       > Ann A|Bob B",
                "\"Bob\" B; Ann \"A\"                    > \"Bob\" B|Ann \"A\"",
                "\"never closed; Ann A                 > \"never closed|Ann A",
                "\"\"; Ann A                            > Ann A"
            })
    void names_of_artists_stand_between_semicolons_and_in_quotes_where_they_hold_one(String artist, String names) {
        var creators = jpeg().exif(new Tiff().text(0x013B, artist).bytes())
                .said()
                .credits()
                .creators();

        assertEquals(
                List.of(names.split("\\|")),
                creators.stream().map(Creator::name).toList());
    }

    @Test
    void the_photographers_notice_and_the_editors_are_both_kept() {
        var both = jpeg().exif(new Tiff().text(0x8298, "(c) Tarn \0© Lindhaven").bytes())
                .said();
        var editor =
                jpeg().exif(new Tiff().text(0x8298, " \0(c) Lindhaven").bytes()).said();

        assertEquals("(c) Tarn\n© Lindhaven", both.rights().copyrightNotice());
        assertEquals("(c) Tarn\n© Lindhaven", both.raw().get("Exif:Copyright"));
        assertEquals("(c) Lindhaven", editor.rights().copyrightNotice());
    }

    @Test
    void what_a_camera_writes_into_every_caption_goes_before_nothing() {
        var both = jpeg().exif(new Tiff().text(0x010E, "OLYMPUS DIGITAL CAMERA").bytes())
                .iim(dataSet(120, "Nets dry."))
                .said();

        assertEquals("Nets dry.", both.words().caption());
    }

    @Test
    void the_zone_is_taken_from_whichever_of_them_knows_it() {
        var tiff = new Tiff()
                .pointer(0x8769, 1024)
                .next(1024)
                .text(0x9003, "2031:05:07 06:12:40")
                .bytes();
        for (var name : List.of("exif:DateTimeOriginal", "photoshop:DateCreated")) {
            var zoned = "<%1$s>2031-05-07T06:12:40.25+03:00</%1$s>".formatted(name);

            assertEquals("2031-05-07T06:12:40+03:00", created(jpeg().exif(tiff).xmp(Samples.xmp(zoned))), name);
            assertEquals("2031-05-07T06:12:40.25+03:00", created(jpeg().xmp(Samples.xmp(zoned))), name);
        }
    }

    @Test
    void the_camera_is_the_first_to_be_asked_for_the_time() {
        var tiff = new Tiff()
                .pointer(0x8769, 1024)
                .next(1024)
                .text(0x9003, "2031:05:07 06:12:40")
                .text(0x9291, "25");
        var other =
                jpeg().exif(tiff.bytes()).xmp(Samples.xmp("<photoshop:DateCreated>2031-05-06</photoshop:DateCreated>"));
        var zoned = "<photoshop:DateCreated>2031-05-07T06:12:40+02:00</photoshop:DateCreated>";
        var same = Segments.of(Samples.jpeg(4, 3))
                .exif(new Tiff()
                        .pointer(0x8769, 1024)
                        .next(1024)
                        .text(0x9003, "2031:05:07 06:12:40")
                        .bytes())
                .xmp(Samples.xmp(zoned));

        assertEquals("2031-05-07T06:12:40.25", created(other));
        assertNull(other.said().scene().created().moment());
        assertEquals("2031-05-07T06:12:40+02:00", created(same));
        assertEquals(
                "2031-05-07T06:12:40+02:00",
                same.said().scene().created().moment().text());
    }

    @ParameterizedTest
    @CsvSource({
        "2031, 2031",
        "2031-05, 2031-05",
        "2031-05-07, 2031-05-07",
        "2031-05-07T06:12, 2031-05-07T06:12",
        "2031-05-07T06:12Z, 2031-05-07T06:12Z",
        "2031-05-07T06:12:40.5-03:30, 2031-05-07T06:12:40.5-03:30",
        "2031-02-30, ",
        "2031-13, ",
        "2031-05-07T25:00, ",
        "yesterday, ",
        "0000-00-00, "
    })
    void a_date_in_xmp_is_as_precise_as_it_is_written(String written, String read) {
        var text = "<photoshop:DateCreated>" + written + "</photoshop:DateCreated>";

        assertEquals(read, created(jpeg().xmp(Samples.xmp(text))));
    }

    @ParameterizedTest
    @CsvSource({
        "20310507, 061240+0200, 2031-05-07T06:12:40+02:00",
        "20310507, 061240, 2031-05-07T06:12:40",
        "20310507, , 2031-05-07",
        "20310500, 061240+0200, 2031-05",
        "20310000, , 2031",
        "00000000, , ",
        "20311301, , "
    })
    void a_date_in_iim_is_as_precise_as_it_is_written(String date, String time, String read) {
        var iim = time == null ? dataSet(55, date) : joined(dataSet(55, date), dataSet(60, time));

        assertEquals(read, created(jpeg().iim(iim)));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"0000:00:00 00:00:00;", "    :  :     :  :  ;", "2031:05:07 06:12:40;2031-05-07T06:12:40"},
            delimiter = ';')
    void a_camera_without_a_clock_says_no_time(String written, String read) {
        assertEquals(read, taken(written));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`2031:05:07 06:12:40`, 2031-05-07T06:12:40",
                "`2031:05:07 06:12:  `, 2031-05-07T06:12",
                "`2031:05:07 06:  :  `, 2031-05-07",
                "`2031:05:07   :  :  `, 2031-05-07",
                "`2031:05:07:  :  :  `, 2031-05-07",
                "`2031:05:07`, 2031-05-07",
                "`2031:05:     :  :  `, 2031-05",
                "`2031:05:  :  :  :  `, 2031-05",
                "`2031:05:00 00:00:00`, 2031-05",
                "`2031:05`, 2031-05",
                "`2031:  :     :  :  `, 2031",
                "`2031:  :07 06:12:40`, 2031",
                "`2031`, 2031",
                "`    :05:07 06:12:40`, ",
                "`2031:13:     :  :  `, ",
                "`2031:05:7x  :  :  `, "
            })
    void a_date_in_exif_is_as_precise_as_it_is_written(String written, String read) {
        assertEquals(read, taken(written));
    }

    private static String taken(String written) {
        var tiff = new Tiff().pointer(0x8769, 1024).next(1024).text(0x9003, written);
        return created(jpeg().exif(tiff.bytes()));
    }

    private static String created(Segments jpeg) {
        var created = jpeg.said().scene().created();
        return created == null ? null : created.text();
    }

    @ParameterizedTest
    @CsvSource({
        "%G, UTF-8, Łódź – Şanlıurfa",
        ", UTF-8, Łódź – Şanlıurfa",
        ", windows-1252, Málaga – „Kai“",
        "-A, ISO-8859-1, Málaga",
        "-B, ISO-8859-2, Łódź",
        "-L, ISO-8859-5, Одеса",
        "-M, ISO-8859-9, Şanlıurfa",
        "?!, UTF-8, Łódź"
    })
    void iim_is_read_in_the_letters_that_it_declares_or_that_fit(String escape, String charset, String text) {
        var declared =
                escape == null ? new byte[0] : dataSet(1, 90, ("\u001b" + escape).getBytes(StandardCharsets.US_ASCII));
        var city = dataSet(2, 90, text.getBytes(Charset.forName(charset)));

        assertEquals(
                text,
                jpeg().iim(joined(declared, city)).said().scene().located().city());
    }
}
