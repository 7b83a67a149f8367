// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Puts XMP into a WebP, which needs a header that announces it; the plain kind of WebP has none and gets one. */
record WebpCarrier(Input file, Parts chunks, byte[] picture) {

    private static final int COLOURS = 0x20;
    private static final int TRANSPARENT = 0x10;
    private static final int EXIF = 0x08;
    private static final int XMP = 0x04;

    byte[] with(byte[] packet) throws IOException {
        var size = Riff.pixels(file, chunks);
        var content = new ByteArrayOutputStream(picture.length + packet.length + 64);
        content.writeBytes(ascii("WEBP"));
        content.writeBytes(ascii("VP8X"));
        little(content, 10, 4);
        little(content, flags(), 4);
        little(content, size.width() - 1, 3);
        little(content, size.height() - 1, 3);
        for (var chunk : chunks) {
            if (chunk.is("VP8X") || chunk.is("EXIF") || chunk.is("XMP ")) continue;
            content.write(picture, (int) chunk.at() - 8, (int) chunk.length() + 8);
            if (content.size() % 2 == 1) content.write(0);
        }
        content.writeBytes(ascii("XMP "));
        little(content, packet.length, 4);
        content.writeBytes(packet);
        if (content.size() % 2 == 1) content.write(0);
        var whole = new ByteArrayOutputStream(content.size() + 8);
        whole.writeBytes(ascii("RIFF"));
        little(whole, content.size(), 4);
        content.writeTo(whole);
        return whole.toByteArray();
    }

    private int flags() throws IOException {
        var header = chunks.first("VP8X");
        if (header.isPresent()) return file.u8(header.get().at()) & ~EXIF | XMP;
        var flags = XMP;
        if (chunks.first("ICCP").isPresent()) flags |= COLOURS;
        var lossless = chunks.first("VP8L");
        if (lossless.isPresent() && (file.u8(lossless.get().at() + 4) & 0x10) != 0) flags |= TRANSPARENT;
        return flags;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void little(ByteArrayOutputStream out, int value, int bytes) {
        for (var i = 0; i < bytes; i++) out.write(value >> 8 * i);
    }
}
