// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static news.verbatim.picture.Samples.joined;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.CRC32;

/** A small whole file of each kind, none like another. */
public final class Kinds {

    private Kinds() {}

    public static byte[] of(Format format) {
        var more = new byte[8];
        ThreadLocalRandom.current().nextBytes(more);
        var file = Samples.all().get(format);
        return switch (format) {
            case JPEG -> put(file, 2, joined(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 10}, more));
            case PNG -> put(file, 33, chunk("noTe", more));
            case GIF -> put(file, file.length - 1, joined(new byte[] {0x21, (byte) 0xFE, 8}, more, new byte[1]));
            case WEBP -> Samples.riff(Arrays.copyOfRange(file, 12, file.length), Samples.chunk("noTe", more));
            case PDF -> put(file, 9, ("% " + Arrays.toString(more) + "\n").getBytes(StandardCharsets.ISO_8859_1));
            case MP3 ->
                put(
                        Arrays.copyOf(file, 10),
                        10,
                        joined(Arrays.copyOf(more, 5), Arrays.copyOfRange(file, 15, file.length)));
            case AVIF, HEIF, MP4 -> joined(file, Heifs.box("free", more));
            default -> joined(file, more);
        };
    }

    /** An AVIF of this size that says where the camera stood. */
    public static byte[] placed(Format format) {
        var where = "<exif:GPSLatitude>10,30.0S</exif:GPSLatitude><exif:GPSLongitude>20,15.0E</exif:GPSLongitude>";
        return Heifs.file(format == Format.AVIF ? "avif" : "heic", 40, 30, 0, Samples.xmp(where + unique()));
    }

    /** A GIF with a note of a program, a comment, and something behind its end. */
    public static byte[] speaking() {
        return speaking(Samples.gif(30, 20));
    }

    static byte[] speaking(byte[] gif) {
        var packet = Samples.xmp("<exif:GPSLatitude>10,30.0S</exif:GPSLatitude><photoshop:Instructions>not before noon"
                        + "</photoshop:Instructions>" + unique())
                .getBytes(StandardCharsets.UTF_8);
        var magic = new byte[258];
        magic[0] = 1;
        for (var i = 1; i < 257; i++) magic[i] = (byte) (256 - i);
        var program = joined(new byte[] {0x21, (byte) 0xFF, 11}, "XMP DataXMP".getBytes(), packet, magic);
        var comment = joined(new byte[] {0x21, (byte) 0xFE, 9}, "Ilva Tarn".getBytes(), new byte[1]);
        return put(gif, gif.length - 1, joined(program, comment));
    }

    /** A header that promises so much, and no pixel. */
    public static byte[] avif(int width, int height) {
        return Heifs.file("avif", width, height, 0, Samples.xmp(unique()));
    }

    /** A picture that says this of itself in IPTC-IIM. */
    public static byte[] captioned(String caption, String credit) {
        var iim = joined(Samples.dataSet(120, caption), Samples.dataSet(110, credit), Samples.dataSet(103, unique()));
        return Segments.of(Samples.jpeg(40, 30)).iim(iim).bytes();
    }

    /** A WebP that lies on its side, by Exif written as libvips does: with the name it has in a JPEG before it. */
    public static byte[] lying(byte[] plain, int width, int height) {
        var tiff = new Tiff()
                .number(0x0112, 6)
                .text(0x013B, "Ilva Tarn")
                .pointer(0x8769, 1024)
                .next(1024)
                .text(0x9003, "2031:05:07 06:12:40");
        var named = joined(JpegBlocks.EXIF.getBytes(StandardCharsets.ISO_8859_1), tiff.bytes());
        var header = new byte[] {
            8, 0, 0, 0, (byte) (width - 1), (byte) (width - 1 >> 8), 0, (byte) (height - 1), (byte) (height - 1 >> 8), 0
        };
        var frame = Arrays.copyOfRange(plain, 12, plain.length);
        return Samples.riff(Samples.chunk("VP8X", header), frame, Samples.chunk("EXIF", named));
    }

    /** A picture whose XMP declares entities. */
    public static byte[] withEntities() {
        var xmp = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>" + Samples.xmp(unique());
        return Segments.of(Samples.jpeg(40, 30)).xmp(xmp).bytes();
    }

    /** A picture whose Exif leads back to where it begins. */
    public static byte[] inCircles() {
        var exif = new Tiff().text(0x010F, unique()).pointer(0x8769, 8).bytes();
        return Segments.of(Samples.jpeg(40, 30)).exif(exif).bytes();
    }

    static byte[] chunk(String name, byte[] content) {
        var named = joined(name.getBytes(StandardCharsets.ISO_8859_1), content);
        var sum = new CRC32();
        sum.update(named);
        return joined(Heifs.numbers(content.length), named, Heifs.numbers((int) sum.getValue()));
    }

    private static String unique() {
        return "<dc:source>" + ThreadLocalRandom.current().nextLong() + "</dc:source>";
    }

    private static byte[] put(byte[] file, int at, byte[] more) {
        return joined(Arrays.copyOf(file, at), more, Arrays.copyOfRange(file, at, file.length));
    }
}
