// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static news.verbatim.picture.Samples.joined;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** A JPEG whose segments are put in by hand, before those it has. */
record Segments(byte[] jpeg, ByteArrayOutputStream added) {

    static Segments of(byte[] jpeg) {
        return new Segments(jpeg, new ByteArrayOutputStream());
    }

    Segments exif(byte[] tiff) {
        return segment(0xE1, joined(JpegBlocks.EXIF.getBytes(ISO_8859_1), tiff));
    }

    Segments xmp(String packet) {
        return segment(0xE1, joined(JpegBlocks.XMP.getBytes(ISO_8859_1), packet.getBytes(UTF_8)));
    }

    Segments iim(byte[] iim) {
        return segment(0xED, joined(JpegBlocks.PHOTOSHOP.getBytes(ISO_8859_1), resource(0x0404, iim)));
    }

    /** With the checksum that these other bytes had. */
    Segments iim(byte[] iim, byte[] seen) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(seen);
            var resources = joined(resource(0x0404, iim), resource(0x0425, digest));
            return segment(0xED, joined(JpegBlocks.PHOTOSHOP.getBytes(ISO_8859_1), resources));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    Segments segment(int marker, byte[] content) {
        var length = content.length + 2;
        added.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        added.writeBytes(content);
        return this;
    }

    byte[] bytes() {
        return joined(Arrays.copyOf(jpeg, 2), added.toByteArray(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    Said said() {
        return Said.in(bytes());
    }

    static byte[] resource(int id, byte[] content) {
        var size = content.length;
        var head =
                new byte[] {'8', 'B', 'I', 'M', (byte) (id >> 8), (byte) id, 0, 0, 0, 0, (byte) (size >> 8), (byte) size
                };
        return joined(head, content, new byte[size & 1]);
    }
}
