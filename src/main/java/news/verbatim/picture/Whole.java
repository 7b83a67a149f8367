// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;

/** Looks for the end of a picture, which has to be there, and for what follows it, which is to be nothing strange. */
final class Whole {

    private static final int TAIL = 1024;

    private Whole() {}

    static void check(Input file, Format format) throws IOException {
        var end = end(file, format);
        if (end >= 0 && !Trailer.isUsual(file, end, format))
            throw new Unreadable(
                    "Something stands behind the file's own end that does not belong there: save it anew where it comes from");
    }

    /** Behind its last byte; -1 for a kind that is boxes or frames to its end. */
    private static long end(Input file, Format format) throws IOException {
        var parts = new Parts();
        return switch (format) {
            case JPEG -> Scans.end(file, 0);
            case PNG -> {
                Png.walk(file, parts);
                Png.check(file, parts);
                yield parts.last().end() + 4;
            }
            case GIF -> {
                Gif.walk(file, parts);
                yield parts.last().end();
            }
            case WEBP -> {
                Riff.walk(file, parts);
                var end = file.little32(4) + 8;
                if (parts.last().end() > end) throw new Unreadable("The WebP ends before its last part does");
                yield end;
            }
            case PDF -> pdf(file);
            case MP3 -> {
                Sound.check(file);
                yield -1;
            }
            case AVIF, HEIF, MP4 -> {
                Held.check(file, format);
                yield -1;
            }
            case SVG -> -1;
        };
    }

    /** Readers of PDF look for its end in the last thousand bytes. */
    private static long pdf(Input file) throws IOException {
        for (var at = file.length() - 5; at >= Math.max(0, file.length() - TAIL); at--)
            if (file.has(at, "%%EOF")) return at + 5;
        throw new Unreadable("The PDF ends before it is whole");
    }
}
