// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The segments of a JPEG up to where its pixels begin; they are called by their markers, {@code E1} for APP1. */
final class Jpeg {

    private static final String PIXELS = "DA";

    private Jpeg() {}

    static void walk(Input file, Parts into) throws IOException {
        long at = 2;
        do {
            while (file.u8(at) != 0xFF) at++; // as decoders do: some cameras pad
            while (file.u8(at) == 0xFF) at++;
            var marker = file.u8(at++);
            if (marker == 0 || marker == 1 || marker >= 0xD0 && marker <= 0xD8) continue;
            if (marker == 0xD9) throw new Unreadable("The JPEG ends before its picture begins");
            into.add(file, String.format(Locale.ROOT, "%02X", marker), at + 2, file.u16(at) - 2);
            at = into.last().end();
            if (marker == 0xDA) return;
        } while (true);
    }

    static Pixels pixels(Input file, Parts parts) throws IOException {
        Part frame = null;
        for (var part : parts) {
            if (!part.name().startsWith("C") || part.is("C4") || part.is("C8") || part.is("CC")) continue;
            if (frame != null) throw new Unreadable("The JPEG declares its size twice");
            frame = part;
        }
        if (frame == null || parts.first(PIXELS).isEmpty()) throw new Unreadable("The JPEG declares no size");
        return Pixels.of(file.u16(frame.at() + 3), file.u16(frame.at() + 1));
    }

    /** What stands behind a segment's own name, as in {@code Exif}; null in another segment. */
    static byte @Nullable [] named(Input file, Part segment, String marker, String name) throws IOException {
        if (!segment.is(marker) || segment.length() < name.length() || !file.has(segment.at(), name)) return null;
        return file.bytes(segment.at() + name.length(), segment.length() - name.length());
    }
}
