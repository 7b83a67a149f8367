// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static news.verbatim.picture.Allowance.MIB;
import static news.verbatim.picture.Allowance.allocated;
import static news.verbatim.picture.Allowance.within;
import static news.verbatim.picture.Samples.joined;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.adobe.internal.xmp.XMPMetaFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XMP made to exhaust whoever reads it: it is not read, and what else is sound in the file is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileXmpTest {

    @TempDir
    Path directory;

    private static Segments jpeg() {
        return Segments.of(Samples.jpeg(4, 3));
    }

    @Test
    void xmp_of_100_mb_is_not_read() throws IOException {
        var file = directory.resolve("large.webp");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            var head = Speaking.webp("XMP ", new byte[0]);
            large.write(head);
            large.setLength(head.length + 100L * MIB);
            large.seek(head.length - 4);
            large.write(new byte[] {0, 0, 0x40, 6});
            large.seek(4);
            large.writeInt(Integer.reverseBytes((int) large.length() - 8));
        }
        var before = allocated();

        assertEquals(
                List.of("XMP: A block of metadata is larger than is read"),
                Said.in(file).unreadable());
        assertInstanceOf(FileType.Known.class, FileType.of(file));
        assertInstanceOf(FileType.Damaged.class, FileType.ofWhole(file));
        assertTrue(allocated() - before < MIB);
    }

    @Test
    void xmp_that_unpacks_to_100_mb_is_not_unpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        packed.writeBytes((PngText.XMP + "\u0001\0\0\0").getBytes(ISO_8859_1));
        try (var deflater = new DeflaterOutputStream(packed)) {
            for (var i = 0; i < 100; i++) deflater.write(new byte[MIB]);
        }
        var said = within(16, Speaking.png("iTXt", packed.toByteArray()));

        assertEquals(List.of("XMP: It is longer than is read"), said.unreadable());
        assertRefused(Speaking.png("iTXt", packed.toByteArray()));
    }

    private void assertRefused(byte[] file) throws IOException {
        assertInstanceOf(FileType.Damaged.class, FileType.ofWhole(Files.write(directory.resolve("file"), file)));
    }

    @Test
    void xmp_in_pieces_that_claim_more_than_there_is_is_not_put_together() {
        var guid = "0123456789ABCDEF0123456789ABCDEF";
        var first = Samples.xmp("<xmpNote:HasExtendedXMP>" + guid + "</xmpNote:HasExtendedXMP>"
                + "<photoshop:Credit>Wire</photoshop:Credit>");
        for (var length : new int[] {-1, 100 * MIB, 2_000}) {
            var numbers = ByteBuffer.allocate(12).putInt(length).putInt(0).array();
            var piece = joined((JpegBlocks.LONG_XMP + guid).getBytes(ISO_8859_1), numbers);
            var said = within(8, jpeg().xmp(first).segment(0xE1, piece).bytes());

            assertEquals("Wire", said.credits().creditLine());
            assertEquals(1, said.unreadable().size());
        }
    }

    @Test
    void entities_are_not_read_and_files_of_the_machine_even_less() throws IOException {
        var laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>";
        var outside = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><x>&f;</x>";
        var undeclared = Samples.xmp("<photoshop:Credit>&f;</photoshop:Credit>");

        for (var xmp : List.of(laughs, outside)) {
            var said = within(8, jpeg().iim(Samples.iim()).xmp(xmp).bytes());
            assertEquals(List.of("XMP: It declares entities, which are not read"), said.unreadable());
            assertEquals("Nets at dawn", said.words().title());
            assertRefused(jpeg().xmp(xmp).bytes());
        }
        assertNull(jpeg().xmp(undeclared).said().credits().creditLine());
    }

    @Test
    void xmp_that_is_deep_or_wide_or_crowded_builds_no_tree() throws IOException {
        var deep = "<photoshop:a>".repeat(1_500) + "</photoshop:a>".repeat(1_500);
        var crowded = "<dc:subject><rdf:Bag>" + "<rdf:li/>".repeat(6_000) + "</rdf:Bag></dc:subject>";
        var wide = new StringBuilder("<dc:x");
        for (var i = 0; i < 1_000; i++) wide.append(" a").append(i).append("=\"\"");

        for (var properties : List.of(deep, crowded.repeat(5), wide + "/>")) {
            var said = within(32, Speaking.webp("XMP ", Samples.xmp(properties).getBytes()));
            assertEquals(1, said.unreadable().size(), said.unreadable().toString());
            assertRefused(Speaking.webp("XMP ", Samples.xmp(properties).getBytes()));
        }
    }

    @Test
    void namespaces_that_nobody_knows_are_forgotten() {
        jpeg().xmp(Samples.xmp()).said();
        var before = XMPMetaFactory.getSchemaRegistry().getNamespaces().size();
        var foreign = new StringBuilder();
        for (var i = 0; i < 100; i++)
            foreign.append("<n" + i + ":p xmlns:n" + i + "=\"https://foreign.example/" + i + "/\">x</n" + i + ":p>");
        var said = jpeg().xmp(Samples.xmp(foreign.toString())).said();

        assertEquals(List.of(), said.unreadable());
        assertEquals("x", said.raw().get("XMP:n7:p"));
        assertEquals(before, XMPMetaFactory.getSchemaRegistry().getNamespaces().size());
    }
}
