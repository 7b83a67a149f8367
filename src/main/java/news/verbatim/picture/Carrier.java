// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** A picture taken apart and put together again with one packet of XMP inside and nothing else that speaks. */
final class Carrier {

    private static final Set<String> SPEAKING = Set.of("eXIf", "iTXt", "tEXt", "zTXt", "EXIF", "XMP ");

    private final Input file;
    private final Parts parts;
    private final byte[] picture;
    private final byte[] packet;
    private final ByteArrayOutputStream out;

    private Carrier(Input file, Parts parts, byte[] picture, byte[] packet) {
        this.file = file;
        this.parts = parts;
        this.picture = picture;
        this.packet = packet;
        this.out = new ByteArrayOutputStream(picture.length + packet.length + 256);
    }

    static byte[] with(byte[] picture, byte[] packet) throws IOException {
        var file = Input.of(picture);
        var format = Look.format(file);
        var parts = new Parts();
        if (format == Format.JPEG || format == Format.PNG || format == Format.WEBP)
            Look.walk(format).over(file, parts);
        var carrier = new Carrier(file, parts, picture, packet);
        switch (format) {
            case JPEG -> carrier.jpeg();
            case PNG -> carrier.png();
            case WEBP -> carrier.webp();
            case null, default -> throw new Unreadable("Only a JPEG, PNG or WebP can carry an imprint");
        }
        return carrier.out.toByteArray();
    }

    /** The packet comes behind JFIF's own segment, which must be first; of the other applications two touch the colours. */
    private void jpeg() throws IOException {
        Jpeg.pixels(file, parts);
        number(0xFFD8, 2);
        var name = JpegBlocks.XMP.getBytes(StandardCharsets.ISO_8859_1);
        for (var segment : parts) if (segment.is("E0")) segment(segment);
        number(0xFFE1, 2);
        number(2L + name.length + packet.length, 2);
        out.writeBytes(name);
        out.writeBytes(packet);
        for (var segment : parts) {
            var application = segment.name().startsWith("E") || segment.is("FE");
            var colours = segment.is("EE") || segment.is("E2") && file.has(segment.at(), "ICC_PROFILE\0");
            if (!application || colours) segment(segment);
        }
        var pixels = (int) parts.last().end();
        out.write(picture, pixels, end(pixels) - pixels);
    }

    /** Where the picture's own end stands; behind it some programs say everything once more. */
    private int end(int pixels) {
        var at = pixels;
        while (at + 3 < picture.length) {
            var marker = (picture[at] & 0xFF) == 0xFF ? picture[at + 1] & 0xFF : 0;
            if (marker == 0xD9) return at + 2;
            if (marker == 0 || marker == 0xFF) at++;
            else if (marker == 1 || marker >= 0xD0 && marker <= 0xD7) at += 2;
            else at += 2 + ((picture[at + 2] & 0xFF) << 8 | picture[at + 3] & 0xFF);
        }
        return picture.length;
    }

    private void segment(Part segment) {
        number(0xFF00 | Integer.parseInt(segment.name(), 16), 2);
        number(segment.length() + 2, 2);
        out.write(picture, (int) segment.at(), (int) segment.length());
    }

    private void png() throws IOException {
        Png.pixels(file, parts);
        out.write(picture, 0, Png.SIGNATURE.length());
        for (var chunk : parts) {
            if (SPEAKING.contains(chunk.name())) continue;
            out.write(picture, (int) chunk.at() - 8, (int) chunk.length() + 12);
            if (chunk.is("IHDR")) text();
        }
    }

    private void text() {
        var content = new ByteArrayOutputStream();
        content.writeBytes(("iTXt" + PngText.XMP + "\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1));
        content.writeBytes(packet);
        var checksum = new CRC32();
        checksum.update(content.toByteArray());
        number(content.size() - 4L, 4);
        out.writeBytes(content.toByteArray());
        number(checksum.getValue(), 4);
    }

    private void webp() throws IOException {
        out.writeBytes(new WebpCarrier(file, parts, picture).with(packet));
    }

    private void number(long value, int bytes) {
        for (var i = bytes - 1; i >= 0; i--) out.write((int) (value >> 8 * i));
    }
}
