// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static news.verbatim.picture.Allowance.MIB;
import static news.verbatim.picture.Allowance.allocated;
import static news.verbatim.picture.Allowance.within;
import static news.verbatim.picture.Samples.joined;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to exhaust whoever reads them: each is answered, in bounded memory, and what is sound in it still read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileFilesTest {

    @TempDir
    Path directory;

    private static Segments jpeg() {
        return Segments.of(Samples.jpeg(4, 3));
    }

    @Test
    void exif_that_points_at_itself_comes_to_an_end() throws IOException {
        var self = new Tiff()
                .text(0x010F, "Kamera")
                .pointer(0x8769, 8)
                .pointer(0x8825, 8)
                .pointer(0x014A, 8)
                .bytes();
        var inside = new Tiff()
                .text(0x010F, "Kamera")
                .pointer(0x8769, 1024)
                .next(1024)
                .pointer(0xA005, 1024)
                .pointer(0x8769, 8)
                .bytes();

        assertEquals("Kamera", within(8, jpeg().exif(self).bytes()).raw().get("Exif:Make"));
        assertEquals("Kamera", within(8, jpeg().exif(inside).bytes()).raw().get("Exif:Make"));
        assertRefused(jpeg().exif(self).bytes());
        assertRefused(jpeg().exif(inside).bytes());
        assertTaken(jpeg().exif(Tiff.sample()).bytes());
    }

    /** Read leniently wherever it lies already; but no such file is taken any more. */
    private void assertRefused(byte[] file) throws IOException {
        assertInstanceOf(FileType.Damaged.class, FileType.ofWhole(Files.write(directory.resolve("file"), file)));
    }

    private void assertTaken(byte[] file) throws IOException {
        assertInstanceOf(FileType.Known.class, FileType.ofWhole(Files.write(directory.resolve("file"), file)));
    }

    @Test
    void a_chain_of_directories_that_comes_back_to_its_beginning_is_refused() throws IOException {
        var chain = new Tiff().text(0x010F, "Kamera").bytes();
        ByteBuffer.wrap(chain).putInt(22, 8);

        assertRefused(jpeg().exif(chain).bytes());
        assertRefused(Speaking.png("eXIf", chain));
        assertRefused(Speaking.webp("EXIF", chain));
    }

    @Test
    void exif_that_points_thousands_of_times_at_the_same_bytes_is_not_copied_as_often() throws IOException {
        var repeated =
                ByteBuffer.allocate(64_000).put(new byte[] {'M', 'M', 0, 42}).putInt(8);
        var pointers =
                ByteBuffer.allocate(64_000).put(new byte[] {'M', 'M', 0, 42}).putInt(8);
        repeated.putShort((short) 4_000);
        pointers.putShort((short) 4_000);
        for (var i = 0; i < 4_000; i++) {
            repeated.putShort((short) (i + 1))
                    .putShort((short) 7)
                    .putInt(16_000)
                    .putInt(8);
            pointers.putShort((short) (i + 1))
                    .putShort((short) 4)
                    .putInt(15_000)
                    .putInt(8);
        }

        for (var exif : List.of(repeated, pointers)) {
            var said = within(8, jpeg().exif(exif.array()).iim(Samples.iim()).bytes());
            assertEquals(List.of("Exif: It points to more than any camera writes"), said.unreadable());
            assertEquals("Nets at dawn", said.words().title());
            assertRefused(jpeg().exif(exif.array()).bytes());
        }
    }

    @Test
    void iim_of_thousands_of_data_sets_is_not_read() {
        var many = new byte[65_000];
        for (var at = 0; at < many.length; at += 5) many[at] = 0x1C;

        assertEquals(1, within(8, jpeg().iim(many).bytes()).unreadable().size());
    }

    @Test
    void files_cut_into_very_many_pieces_are_damaged() {
        var segments = new ByteArrayOutputStream();
        for (var i = 0; i < 150_000; i++) segments.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE9, 0, 2});
        var jpeg = joined(new byte[] {(byte) 0xFF, (byte) 0xD8}, segments.toByteArray());
        var fill = joined(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1}, new byte[30 * MIB]);
        var chunks = joined(Png.SIGNATURE.getBytes(ISO_8859_1), new byte[12 * 150_000]);
        var boxes =
                joined(Heifs.box("ftyp", "avif".getBytes()), Heifs.box("free").clone());
        var all = new ArrayList<>(List.of(jpeg, fill, chunks, boxes));
        all.add(joined(boxes, new byte[] {0, 0, 0, 1, 'm', 'e', 't', 'a'}, new byte[8]));
        all.add(Speaking.png("IDAT", new byte[0]));
        all.set(5, hugeChunk());

        for (var file : all) {
            var before = allocated();
            assertInstanceOf(FileType.Damaged.class, FileType.of(file));
            assertTrue(allocated() - before < 64 * MIB);
        }
    }

    private static byte[] hugeChunk() {
        var png = Samples.png(4, 3);
        png[33] = (byte) 0xFF;
        return png;
    }

    @Test
    void an_item_of_a_heif_in_pieces_that_repeat_the_file_is_not_put_together() {
        var pieces = ByteBuffer.allocate(8 * 60_000);
        for (var i = 0; i < 60_000; i++) pieces.putInt(0).putInt(60_000);
        var head = new byte[] {0, 0, 0, 0, 0x44, 0, 0, 1, 0, 2, 0, 0, (byte) 0xEA, 0x60};
        var items = Heifs.box(
                "iinf",
                Heifs.numbers(0),
                new byte[] {0, 1},
                Heifs.box(
                        "infe",
                        Heifs.numbers(0x02000000),
                        new byte[] {0, 2, 0, 0},
                        "mime\0application/rdf+xml\0".getBytes()));
        var main = Heifs.box("pitm", Heifs.numbers(0), new byte[] {0, 1});
        var meta = Heifs.box("meta", Heifs.numbers(0), main, items, Heifs.box("iloc", head, pieces.array()));
        var file = joined(Heifs.box("ftyp", "avif".getBytes(), Heifs.numbers(0)), meta);

        assertEquals(
                List.of("XMP: A block of metadata is larger than is read"),
                within(16, file).unreadable());
    }

    @Test
    void a_picture_that_declares_more_pixels_than_it_has_bytes_for_says_so_without_being_decoded() {
        var png = Samples.png(4, 3);
        System.arraycopy(Heifs.numbers(10_000, 10_000), 0, png, 16, 8);
        var before = allocated();
        var known = assertInstanceOf(FileType.Known.class, FileType.of(png));

        assertEquals(100_000_000, known.pixels().count());
        assertTrue(allocated() - before < MIB);
    }
}
