// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static news.verbatim.picture.Samples.joined;

import java.nio.ByteBuffer;

/** The boxes of AVIF, HEIF and MP4 files, as few as say how large the picture is and what is said of it. */
final class Heifs {

    private Heifs() {}

    static byte[] box(String name, byte[]... content) {
        var inside = joined(content);
        return joined(ByteBuffer.allocate(4).putInt(inside.length + 8).array(), name.getBytes(ISO_8859_1), inside);
    }

    static byte[] numbers(int... numbers) {
        var bytes = ByteBuffer.allocate(numbers.length * 4);
        for (var number : numbers) bytes.putInt(number);
        return bytes.array();
    }

    /** One picture, turned that many quarters to the left, with XMP in the box of data. */
    static byte[] file(String brand, int width, int height, int quarters) {
        return file(brand, width, height, quarters, Samples.xmp());
    }

    static byte[] file(String brand, int width, int height, int quarters, String packet) {
        var xmp = packet.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var properties = box(
                "iprp",
                box("ipco", box("ispe", numbers(0, width, height)), box("irot", new byte[] {(byte) quarters})),
                box("ipma", numbers(0, 1), new byte[] {0, 1, 2, 1, 2}));
        var items = box(
                "iinf",
                numbers(0),
                new byte[] {0, 2},
                box("infe", numbers(0x02000000), new byte[] {0, 1, 0, 0}, "av01\0".getBytes()),
                box("infe", numbers(0x02000000), new byte[] {0, 2, 0, 0}, "mime\0application/rdf+xml\0".getBytes()));
        var places = box(
                "iloc",
                numbers(0x01000000),
                new byte[] {0x44, 0, 0, 1, 0, 2, 0, 1, 0, 0, 0, 1},
                numbers(0, xmp.length));
        var main = box("pitm", numbers(0), new byte[] {0, 1});
        return joined(
                box("ftyp", brand.getBytes(), numbers(0), "mif1".getBytes()),
                box("meta", numbers(0), main, items, places, properties, box("idat", xmp)),
                box("mdat", new byte[64]));
    }

    static byte[] movie(int width, int height) {
        var header = numbers(new int[19]);
        ByteBuffer.wrap(header).putInt(40, 1 << 16).putInt(56, 1 << 16).putInt(72, 1 << 30);
        var track = box("tkhd", header, numbers(width << 16, height << 16));
        return joined(
                box("ftyp", "isom".getBytes(), numbers(0)), box("mdat", new byte[64]), box("moov", box("trak", track)));
    }
}
