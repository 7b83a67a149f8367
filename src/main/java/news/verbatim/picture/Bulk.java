// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * What a PNG unpacks to (ISO/IEC 15948): its pixels come to as many bytes as its size needs, and what it says beside
 * them to a few MiB. Nothing is kept of what is unpacked, and no more of it is than that. What a JPEG asks for is told by
 * {@link Scans}.
 */
public final class Bulk {

    /** For all colour profiles and texts together; those of printers take two or three. */
    private static final long BESIDE = 8 << 20;

    /** Some programs pack a little more than there is to see, which every reader leaves alone. */
    private static final int SPARE = 64 * 1024;

    private static final int PIECE = 16 * 1024;
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private final Input file;
    private final Parts chunks;

    private Bulk(Input file, Parts chunks) {
        this.file = file;
        this.chunks = chunks;
    }

    /** What is wrong with it; null where nothing is, or where the file is of another kind. Its size has been looked at. */
    public static @Nullable String fault(Path path, Format format) throws IOException {
        if (format != Format.PNG && format != Format.JPEG) return null;
        try (var file = Input.of(path)) {
            if (format == Format.JPEG) return Scans.fault(file);
            var chunks = new Parts();
            Png.walk(file, chunks);
            return new Bulk(file, chunks).fault();
        } catch (Unreadable e) {
            return "it does not hold together";
        }
    }

    private @Nullable String fault() throws IOException {
        var beside = BESIDE;
        for (var chunk : chunks) {
            var packed = packed(chunk);
            if (packed != null) beside -= unpacked(List.of(packed), beside + 1);
            if (beside < 0) return "its %s unpacks to more than is read".formatted(what(chunk));
        }
        var most = pixels() + SPARE;
        var data = chunks.all().stream().filter(chunk -> chunk.is("IDAT")).toList();
        return unpacked(data, most + 1) > most ? "its pixels unpack to more than a picture of that size has" : null;
    }

    private static String what(Part chunk) {
        return chunk.is("iCCP") ? "colour profile" : "text";
    }

    /** The packed rest of a chunk that has one, behind its name and what is said of it. */
    private @Nullable Part packed(Part chunk) throws IOException {
        var international = chunk.is("iTXt");
        if (!international && !chunk.is("zTXt") && !chunk.is("iCCP")) return null;
        var at = behind(chunk, chunk.at());
        if (international) {
            if (at >= chunk.end() || file.u8(at) != 1) return null;
            at = behind(chunk, behind(chunk, at + 2)); // language and translated name
        } else at++;
        return at < chunk.end() ? new Part(chunk.name(), at, chunk.end() - at) : null;
    }

    /** Behind the next nought, or the chunk's end where there is none. */
    private long behind(Part chunk, long from) throws IOException {
        for (var at = from; at < chunk.end(); at++) if (file.u8(at) == 0) return at + 1;
        return chunk.end();
    }

    /** As many bytes as the pixels take, each row with one for its filter, in the passes of an interlaced one. */
    private long pixels() throws IOException {
        var header = chunks.iterator().next().at();
        var width = file.u32(header);
        var height = file.u32(header + 4);
        var bits = file.u8(header + 8)
                * switch (file.u8(header + 9)) {
                    case 0, 3 -> 1;
                    case 4 -> 2;
                    case 2 -> 3;
                    default -> 4;
                };
        if (file.u8(header + 12) == 0) return bytes(width, height, bits);
        long all = 0;
        for (var pass : PASSES)
            all += bytes(
                    Math.ceilDiv(Math.max(0, width - pass[0]), pass[2]),
                    Math.ceilDiv(Math.max(0, height - pass[1]), pass[3]),
                    bits);
        return all;
    }

    private static long bytes(long width, long height, int bits) {
        return width == 0 ? 0 : height * (1 + Math.ceilDiv(width * bits, 8));
    }

    /** What they come to together, counted no further than that; what cannot be unpacked, nobody unpacks. */
    private long unpacked(List<Part> parts, long enough) throws IOException {
        var inflater = new Inflater();
        var some = new byte[PIECE];
        long count = 0;
        try {
            for (var part : parts)
                for (var at = part.at(); at < part.end() && count < enough; at += PIECE) {
                    inflater.setInput(file.bytes(at, Math.min(PIECE, part.end() - at)));
                    for (int more; count < enough && (more = inflater.inflate(some)) > 0; ) count += more;
                }
        } catch (DataFormatException e) {
            return count;
        } finally {
            inflater.end();
        }
        return count;
    }
}
