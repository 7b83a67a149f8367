// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static news.verbatim.picture.Samples.joined;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** What stands packed or in digits in the chunks of a PNG. */
public final class Profiles {

    private Profiles() {}

    /** A PNG with a profile of that kind as ImageMagick writes it, in lines of digits. */
    static byte[] png(String chunk, String kind, byte[] profile) {
        var digits = HexFormat.of().formatHex(profile).replaceAll("(.{72})", "$1\n");
        return png(chunk, kind, "\n%s\n%8d\n%s\n".formatted(kind, profile.length, digits));
    }

    static byte[] png(String chunk, String kind, String text) {
        var name = ("Raw profile type " + kind + "\0").getBytes(ISO_8859_1);
        var plain = text.getBytes(ISO_8859_1);
        return Speaking.png(
                chunk, chunk.equals("zTXt") ? joined(name, new byte[1], packed(plain)) : joined(name, plain));
    }

    /** A PNG of eight by eight pixels in some hundred KiB, which unpack to so many MiB there: a chunk's name, or its pixels'. */
    public static byte[] bomb(String chunk, int mebibytes) {
        var packed = packed(mebibytes);
        var plain = Samples.png(8, 8);
        return switch (chunk) {
            case "iCCP", "zTXt" -> with(plain, chunk, joined("loud\0\0".getBytes(ISO_8859_1), packed));
            case "iTXt" -> with(plain, chunk, joined("loud\0\1\0en\0laut\0".getBytes(ISO_8859_1), packed));
            default -> data(plain, packed);
        };
    }

    /** With these for its pixels. */
    static byte[] data(byte[] png, byte[] packed) {
        return with(joined(Arrays.copyOf(png, 33), end(png)), "IDAT", packed);
    }

    private static byte[] end(byte[] png) {
        return Arrays.copyOfRange(png, png.length - 12, png.length);
    }

    private static byte[] with(byte[] png, String name, byte[] content) {
        return joined(Arrays.copyOf(png, 33), Kinds.chunk(name, content), Arrays.copyOfRange(png, 33, png.length));
    }

    static byte[] packed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        pack(out, bytes, 1);
        return out.toByteArray();
    }

    /** So many MiB of nothing. */
    static byte[] packed(int mebibytes) {
        var out = new ByteArrayOutputStream();
        pack(out, new byte[1 << 20], mebibytes);
        return out.toByteArray();
    }

    private static void pack(ByteArrayOutputStream out, byte[] bytes, int times) {
        var best = new Deflater(Deflater.BEST_COMPRESSION);
        try (var packing = new DeflaterOutputStream(out, best)) {
            for (var n = 0; n < times; n++) packing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        } finally {
            best.end();
        }
    }
}
