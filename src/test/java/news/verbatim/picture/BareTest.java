// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static news.verbatim.picture.Heifs.box;
import static news.verbatim.picture.Heifs.numbers;
import static news.verbatim.picture.Samples.joined;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes out shows what was sent, and says nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BareTest {

    static final String PLACE = "+10.5000+020.2500/";

    @TempDir
    Path folder;

    byte[] bare(byte[] file, Format format) throws IOException {
        var sent = Files.write(folder.resolve("sent"), file);
        var out = folder.resolve("out");
        Bare.of(sent, format).copy(out);
        return Files.readAllBytes(out);
    }

    static boolean says(byte[] file, String words) {
        return new String(file, ISO_8859_1).contains(words);
    }

    static byte[] handler(String kind) {
        return box("hdlr", numbers(0, 0), kind.getBytes(), numbers(0, 0, 0), new byte[1]);
    }

    static byte[] track(String kind, int[] chunks, int each, int size) {
        var places = joined(numbers(0, chunks.length), numbers(chunks));
        var runs = numbers(0, 1, 1, each, 1);
        var table = box(
                "stbl", box("stsc", runs), box("stsz", numbers(0, size, chunks.length * each)), box("stco", places));
        return box(
                "trak",
                box("udta", box("\u00A9xyz", new byte[] {0, 18, 0x15, (byte) 0xC7}, PLACE.getBytes())),
                box("mdia", handler(kind), box("minf", table)));
    }

    static byte[] subtitled(String... lines) {
        var start = box("ftyp", "isom".getBytes(), numbers(0));
        var each = lines[0].length();
        var at = start.length + 8;
        return joined(
                start,
                box("mdat", String.join("", lines).getBytes(ISO_8859_1)),
                box("moov", track("sbtl", new int[] {at, at + each}, 1, each)));
    }

    static byte[] film() {
        var start = joined(box("ftyp", "isom".getBytes(), numbers(0)));
        var shown = "frame one.frame two.".getBytes();
        var notes = (PLACE + PLACE).getBytes();
        var at = start.length + 8;
        return joined(
                start,
                box("mdat", shown, notes),
                box(
                        "moov",
                        box("mvhd", new byte[100]),
                        track("vide", new int[] {at, at + 10}, 1, 10),
                        track("meta", new int[] {at + 20}, 2, PLACE.length()),
                        box("udta", box("\u00A9xyz", new byte[] {0, 18, 0x15, (byte) 0xC7}, PLACE.getBytes())),
                        box("meta", handler("mdta"), box("keys", "com.apple.quicktime.location.ISO6709".getBytes()))),
                box("uuid", new byte[16], Samples.xmp().getBytes()));
    }

    @Test
    void a_gif_keeps_its_frames_its_loop_and_its_colours() throws Exception {
        var plain = Samples.gif(30, 20);
        var loop = joined(new byte[] {0x21, (byte) 0xFF, 11}, "NETSCAPE2.0".getBytes(), new byte[] {3, 1, 0, 0, 0});
        var looping = joined(java.util.Arrays.copyOf(plain, plain.length - 1), loop, new byte[] {0x3B});

        assertArrayEquals(looping, bare(joined(Kinds.speaking(looping), "behind".getBytes()), Format.GIF));
    }

    @Test
    void a_heif_is_as_long_as_before_and_its_notes_are_empty() throws Exception {
        var sent = Heifs.file("heic", 40, 30, 1);
        assertTrue(says(sent, "Ilva Tarn"));

        var shown = bare(sent, Format.HEIF);

        assertEquals(sent.length, shown.length);
        assertFalse(says(shown, "Ilva Tarn"));
        assertFalse(says(shown, "xmpmeta"));
        assertEquals(FileType.of(sent), FileType.of(shown));
    }

    @Test
    void a_film_keeps_what_is_seen_and_loses_where_it_was_taken_in_boxes_and_in_tracks() throws Exception {
        var sent = film();
        assertTrue(says(sent, PLACE));

        var shown = bare(sent, Format.MP4);

        assertEquals(sent.length, shown.length);
        assertTrue(says(shown, "frame one.frame two."));
        for (var words : new String[] {PLACE, "ISO6709", "Ilva Tarn", "udta", "\u00A9xyz"})
            assertFalse(says(shown, words), words);
        assertEquals(FileType.of(sent), FileType.of(shown));
    }

    @Test
    void subtitles_stay_if_somebody_speaks_and_go_if_they_tell_where_a_drone_flew() throws Exception {
        var spoken = bare(subtitled("Long ago 12.5 ", "the GPSies saw"), Format.MP4);
        assertTrue(says(spoken, "Long ago"));

        for (var told : new String[] {
            "GPS(8.6,47.4,16)", "[latitude : 47.1]", "[longtitude: 8.6]", "47.37201, 8.54017", "lat=47.3 lng=8.5"
        }) {
            var line = String.format("%-20s", told);
            var shown = bare(subtitled("Nothing is said here".substring(0, 20), line), Format.MP4);
            assertFalse(says(shown, told), told);
            assertFalse(says(shown, "sbtl"), told);
        }
    }

    @Test
    void another_program_finds_no_place_in_it_either() throws Exception {
        var sent = Files.write(folder.resolve("film.mp4"), film());
        var out = folder.resolve("bare.mp4");
        Bare.of(sent, Format.MP4).copy(out);

        assertTrue(ExifTool.of(sent).text("UserData:GPSCoordinates", "Keys:GPSCoordinates") != null);
        assertNull(ExifTool.of(out).text("UserData:GPSCoordinates", "Keys:GPSCoordinates"));
    }

    @Test
    void what_does_not_say_where_its_notes_lie_does_not_go_out() {
        var film = joined(
                box("ftyp", "isom".getBytes(), numbers(0)),
                box("moov", box("trak", box("mdia", handler("meta")))),
                box("mdat", PLACE.getBytes()));
        assertThrows(Unreadable.class, () -> bare(film, Format.MP4));

        var heif = new String(Heifs.file("heic", 40, 30, 0), ISO_8859_1)
                .replace("iloc", "ILOC")
                .getBytes(ISO_8859_1);
        assertThrows(Unreadable.class, () -> bare(heif, Format.HEIF));
    }

    /** Cameras and programs have boxes of their own, and nobody has a list of them. */
    @Test
    void what_is_not_known_to_be_needed_for_showing_a_film_is_emptied_wherever_it_lies() throws Exception {
        var start = box("ftyp", "isom".getBytes(), numbers(0));
        var place = PLACE.getBytes();
        var shown = track("vide", new int[] {start.length + 8}, 1, 10);
        var media = box("minf", box("meta", numbers(0), place), box("stbl", box("uuid", place)));
        var sent = joined(
                start,
                box("mdat", "frame one.".getBytes()),
                box("moov", box("mvhd", new byte[100]), shown, box("trak", box("mdia", media)), box("gps ", place)),
                box("moof", box("mfhd", numbers(0, 1)), box("traf", box("udta", place), box("uuid", place))),
                box("emsg", place),
                box("XMP_", place));

        var bare = bare(sent, Format.MP4);

        assertEquals(sent.length, bare.length);
        assertFalse(says(bare, PLACE));
        for (var needed : new String[] {"frame one.", "mvhd", "trak", "stco", "traf"})
            assertTrue(says(bare, needed), needed);
    }

    @Test
    void words_in_the_properties_of_a_heif_are_emptied_and_items_of_unknown_kinds_do_not_go_out() throws Exception {
        var sent = new String(Heifs.file("heic", 40, 30, 1), ISO_8859_1);
        assertFalse(says(bare(sent.replace("irot", "udes").getBytes(ISO_8859_1), Format.HEIF), "udes"));

        var unknown = sent.replace("mime\0", "nts1\0").getBytes(ISO_8859_1);
        assertThrows(Unreadable.class, () -> bare(unknown, Format.HEIF));
    }

    @Test
    void a_track_of_notes_that_promises_more_than_the_film_holds_is_refused_without_counting() {
        for (var size : new int[] {1, 0}) {
            var table = box(
                    "stbl",
                    box("stsc", numbers(0, 1, 1, -1, 1)),
                    box("stsz", numbers(0, size, -1)),
                    box("stco", numbers(0, 1, 8)));
            var notes = box("trak", box("mdia", handler("meta"), box("minf", table)));
            var film = joined(box("ftyp", "isom".getBytes(), numbers(0)), box("moov", notes), box("mdat", new byte[9]));

            assertThrows(Unreadable.class, () -> bare(film, Format.MP4));
        }
    }
}
