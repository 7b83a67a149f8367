// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static news.verbatim.picture.Samples.joined;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;

/** The samples with the same XMP put in where each format has a place for it. */
final class Speaking {

    private static final byte[] XMP = Samples.xmp().getBytes(UTF_8);

    private Speaking() {}

    static Map<Format, byte[]> all() {
        var all = Samples.all();
        all.put(Format.PNG, png("iTXt", joined((PngText.XMP + "\0\0\0\0").getBytes(ISO_8859_1), XMP)));
        all.put(Format.WEBP, webp("XMP ", XMP));
        all.put(Format.GIF, gif());
        return all;
    }

    static byte[] png(String name, byte[] content) {
        var png = Samples.png(40, 30);
        var chunk = joined(name.getBytes(), content);
        var checksum = new CRC32();
        checksum.update(chunk);
        var length = ByteBuffer.allocate(4).putInt(content.length).array();
        var check = ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array();
        return joined(Arrays.copyOf(png, 33), length, chunk, check, Arrays.copyOfRange(png, 33, png.length));
    }

    static byte[] webp(String name, byte[] content) {
        var frame = Samples.webp(40, 30);
        var header = Samples.chunk("VP8X", new byte[] {4, 0, 0, 0, 39, 0, 0, 29, 0, 0});
        return Samples.riff(header, Arrays.copyOfRange(frame, 12, frame.length), Samples.chunk(name, content));
    }

    private static byte[] gif() {
        var gif = Samples.gif(40, 30);
        var trailer = new byte[258];
        trailer[0] = 1;
        for (var i = 1; i < 257; i++) trailer[i] = (byte) (256 - i);
        var head = ("\u0021\u00ff\u000b" + Gif.XMP).getBytes(ISO_8859_1);
        return joined(Arrays.copyOf(gif, gif.length - 1), head, XMP, trailer, new byte[] {0x3B});
    }

    /** XMP cut into as many segments as that takes. */
    static void pieces(Segments jpeg, String guid, byte[] xmp, int size) {
        for (var at = 0; at < xmp.length; at += size) {
            var numbers = ByteBuffer.allocate(8).putInt(xmp.length).putInt(at).array();
            var piece = Arrays.copyOfRange(xmp, at, Math.min(xmp.length, at + size));
            jpeg.segment(0xE1, joined((JpegBlocks.LONG_XMP + guid).getBytes(ISO_8859_1), numbers, piece));
        }
    }
}
