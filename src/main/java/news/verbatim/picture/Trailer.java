// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What stands behind the end of a picture. Cameras append further pictures (MPF, gain maps of Ultra HDR, previews), phones a
 * film or a directory of their own, photo desks their notes; each of these says how long it is, and has to be as long.
 */
final class Trailer {

    private static final int PICTURES = 64;
    private static final int PREVIEW = 32 * 1024;
    private static final int RECORDS = 1000;

    private Trailer() {}

    static boolean isUsual(Input file, long end, Format format) throws IOException {
        try {
            var at = padded(file, end);
            for (var n = 0; format == Format.JPEG && n < PICTURES && file.has(at, "\u00ff\u00d8\u00ff"); n++)
                at = padded(file, Scans.end(file, at));
            if (at == file.length()) return true;
            return switch (format) {
                case JPEG -> film(file, end, at) || samsung(file, end, at) || notes(file, end, at) || preview(file, at);
                case PNG -> samsung(file, end, at);
                default -> false;
            };
        } catch (Unreadable e) {
            return false;
        }
    }

    private static long padded(Input file, long from) throws IOException {
        var at = from;
        while (at < file.length() && isPadding(file, at)) at++;
        return at;
    }

    /** Zeros, blanks and line ends; 255 too, but for where a picture begins. */
    private static boolean isPadding(Input file, long at) throws IOException {
        return switch (file.u8(at)) {
            case 0, ' ', '\t', '\r', '\n' -> true;
            case 0xFF -> !file.has(at, "\u00ff\u00d8");
            default -> false;
        };
    }

    /** The few seconds of a photo that moves; the zeros it begins with may have been taken for padding. */
    private static boolean film(Input file, long end, long at) throws IOException {
        for (var from = Math.max(end, at - 3); from <= at; from++)
            if (file.has(from + 4, "ftyp")) {
                Boxes.walk(file, from, file.length(), new Parts());
                return true;
            }
        return false;
    }

    /** Samsung's directory, SEFH to SEFT: where its first entry begins, the picture has ended. */
    private static boolean samsung(Input file, long end, long at) throws IOException {
        if (!file.has(file.length() - 4, "SEFT")) return false;
        var directory = file.length() - 8 - file.little32(file.length() - 8);
        if (!file.has(directory, "SEFH")) return false;
        var entries = file.little32(directory + 8);
        if (entries > RECORDS || directory + 12 + entries * 12 > file.length() - 8) return false;
        long first = 0;
        for (long i = 0; i < entries; i++) first = Math.max(first, file.little32(directory + 12 + i * 12 + 4));
        return directory - first >= end && directory - first <= at;
    }

    /** What Canon's programs, Photo Mechanic and FotoStation write, which is measured from the end. */
    private static boolean notes(Input file, long end, long at) throws IOException {
        if (file.has(at, "CANON OPTIONAL DATA\0")) return file.has(file.length() - 64, "CANON OPTIONAL DATA\0");
        if (file.has(file.length() - 8, "cbipcbbl")) {
            var begins = file.length() - 12 - file.u32(file.length() - 12);
            return begins >= end && begins <= at;
        }
        var left = file.length();
        for (var n = 0; n < RECORDS && left > at && file.has(left - 4, "\u00a1\u00b2\u00c3\u00d4"); n++)
            left -= Math.max(10, file.u32(left - 8));
        return left >= end && left <= at;
    }

    /** Older cameras of Sony and Minolta put something of their own before the preview they append. */
    private static boolean preview(Input file, long at) throws IOException {
        var head = new String(file.bytes(0, Math.min(at, 4096)), StandardCharsets.ISO_8859_1);
        if (!head.contains("SONY") && !head.toUpperCase(Locale.ROOT).contains("MINOLTA")) return false;
        for (var from = at; from < Math.min(file.length(), at + PREVIEW); from++) {
            from = file.next(from, 0xFF);
            if (file.has(from, "\u00ff\u00d8\u00ff")) return padded(file, Scans.end(file, from)) == file.length();
        }
        return false;
    }
}
