// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static news.verbatim.picture.Samples.joined;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** What stands packed or in digits in the chunks of a PNG. */
final class Profiles {

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
