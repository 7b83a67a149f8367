// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static news.verbatim.picture.Samples.joined;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A picture ends where it ends: no sooner, and nothing strange follows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WholeTest {

    @TempDir
    Path work;

    FileType type(byte[] file) throws IOException {
        return FileType.ofWhole(Files.write(work.resolve("file"), file));
    }

    void assertTaken(byte[]... pieces) throws IOException {
        assertInstanceOf(FileType.Known.class, type(joined(pieces)));
    }

    void assertRefused(byte[]... pieces) throws IOException {
        assertInstanceOf(FileType.Damaged.class, type(joined(pieces)));
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "GIF", "WEBP", "PDF", "MP3"})
    void a_file_cut_anywhere_is_refused(Format format) throws IOException {
        var whole = Samples.all().get(format);
        assertTaken(whole);
        for (var length = whole.length - 1; length > 16; length -= 1 + length / 50)
            assertRefused(Arrays.copyOf(whole, length));
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "GIF", "WEBP", "PDF", "AVIF", "HEIF", "MP4", "MP3"})
    void another_file_behind_a_picture_is_refused(Format format) throws IOException {
        var whole = Samples.all().get(format);
        assertRefused(whole, "<html><script>alert(1)</script></html>".getBytes(ISO_8859_1));
        assertRefused(whole, "\n\n<?php system($_GET['c']); ?>".getBytes(ISO_8859_1));
        assertRefused(whole, zip());
        if (format == Format.PDF) assertRefused(whole, Samples.jpeg(40, 30));
        else assertRefused(whole, Samples.all().get(Format.PDF));
    }

    @ParameterizedTest
    @EnumSource(names = {"AVIF", "HEIF", "MP4"})
    void boxes_that_end_before_their_pictures_begin_are_refused(Format format) throws IOException {
        var whole = Samples.all().get(format);
        var pictures = new String(whole, ISO_8859_1).indexOf("mdat") - 4;
        var behind = format == Format.MP4 ? pictures + 72 : whole.length;
        for (var left = 0; left < 72; left++)
            assertRefused(Arrays.copyOf(whole, pictures + left), Arrays.copyOfRange(whole, behind, whole.length));
    }

    @Test
    void sound_ends_with_its_last_frame_or_with_the_tags_that_players_know() throws IOException {
        var sound = Samples.mp3();
        var tag = joined("TAG".getBytes(ISO_8859_1), new byte[125]);
        var ape = joined("APETAGEX".getBytes(ISO_8859_1), new byte[] {(byte) 0xD0, 7, 0, 0, 32}, new byte[19]);
        assertTaken(sound, tag);
        assertTaken(sound, ape);
        assertTaken(sound, ape, tag);
        assertTaken(sound, "LYRICSBEGINla la000016LYRICS200".getBytes(ISO_8859_1), tag);
        assertTaken(sound, new byte[500]);
        assertTaken(Arrays.copyOf(sound, 15), new byte[700], Arrays.copyOfRange(sound, 15, sound.length));

        var page = "<html></html>".getBytes(ISO_8859_1);
        assertRefused(sound, page, tag);
        assertRefused(sound, page, ape);
        assertRefused(sound, zip(), tag);
        assertRefused(Arrays.copyOf(sound, 15), page, Arrays.copyOfRange(sound, 15, sound.length));
        assertRefused(Arrays.copyOf(sound, 15 + 417), page, Arrays.copyOfRange(sound, 15 + 417, sound.length));
    }

    @Test
    void a_png_of_which_one_checksum_is_another_is_refused() throws IOException {
        var png = Samples.png(40, 30);
        for (var at : new int[] {20, 29, 45, png.length - 1, png.length - 4}) {
            var flipped = png.clone();
            flipped[at] ^= 1;
            assertRefused(flipped);
        }
    }

    static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write("<script>alert(1)</script>".getBytes(ISO_8859_1));
        }
        return bytes.toByteArray();
    }

    @Test
    void what_cameras_and_phones_append_is_taken() throws IOException {
        var jpeg = Samples.jpeg(40, 30);
        var film = Samples.all().get(Format.MP4);
        assertTaken(jpeg, new byte[3000]);
        assertTaken(jpeg, Samples.jpeg(20, 15));
        assertTaken(jpeg, new byte[24], Samples.jpeg(20, 15), Samples.jpeg(10, 7), film);
        assertTaken(jpeg, film);
        assertTaken(jpeg, samsung("MotionPhoto_Data", film));
        assertTaken(
                jpeg, "x".repeat(40).getBytes(ISO_8859_1), new byte[] {0, 0, 0, 40}, "cbipcbbl".getBytes(ISO_8859_1));
        assertTaken(jpeg, fotoStation(30), fotoStation(7));
    }

    @Test
    void what_only_claims_to_be_appended_by_a_camera_is_refused() throws IOException {
        var jpeg = Samples.jpeg(40, 30);
        var page = "<html></html>".getBytes(ISO_8859_1);
        assertRefused(jpeg, page, Samples.jpeg(20, 15));
        assertRefused(jpeg, Samples.jpeg(20, 15), page);
        assertRefused(jpeg, page, samsung("Image_UTC_Data", new byte[13]));
        assertRefused(jpeg, page, fotoStation(30));
        assertRefused(jpeg, page, "SEFT".getBytes(ISO_8859_1));
        assertRefused(jpeg, page, new byte[] {0, 0, 0, 4}, "cbipcbbl".getBytes(ISO_8859_1));
    }

    /** One entry, and the directory that says where it is. */
    static byte[] samsung(String name, byte[] data) {
        var block = ByteBuffer.allocate(8 + name.length()).order(ByteOrder.LITTLE_ENDIAN);
        block.putShort((short) 0).putShort((short) 0x0A30).putInt(name.length()).put(name.getBytes(ISO_8859_1));
        var length = block.capacity() + data.length;
        var directory = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        directory.put("SEFH".getBytes(ISO_8859_1)).putInt(106).putInt(1);
        directory.putShort((short) 0).putShort((short) 0x0A30).putInt(length).putInt(length);
        directory.putInt(24).put("SEFT".getBytes(ISO_8859_1));
        return joined(block.array(), data, directory.array());
    }

    static byte[] fotoStation(int length) {
        return joined(
                "n".repeat(length).getBytes(ISO_8859_1),
                ByteBuffer.allocate(10)
                        .putShort((short) 1)
                        .putInt(length + 10)
                        .putInt(0xA1B2C3D4)
                        .array());
    }

    @Test
    void photos_of_real_cameras_are_whole() throws IOException {
        var photos = Path.of("../shared/photos");
        assumeTrue(Files.isDirectory(photos), "the real photos do not lie beside this clone");
        try (var files = Files.list(photos)) {
            for (var file : files.filter(one -> !one.toString().endsWith(".md")).toList())
                assertInstanceOf(FileType.Known.class, FileType.ofWhole(file), file.toString());
        }
    }

    @Test
    void a_large_picture_is_gone_through_in_no_more_steps_than_it_has_markers() throws IOException {
        var jpeg = Samples.jpeg(40, 30);
        var pixels = new byte[40 << 20];
        for (var at = 0; at < pixels.length; at += 256) pixels[at] = (byte) 0xFF;
        assertTaken(Arrays.copyOf(jpeg, jpeg.length - 2), pixels, new byte[] {(byte) 0xFF, (byte) 0xD9});
        for (var file : List.of(new byte[1 << 20], pixels)) assertRefused(Arrays.copyOf(jpeg, jpeg.length - 2), file);
    }
}
