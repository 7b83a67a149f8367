// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The chunks of a WebP, which is a RIFF file. */
final class Riff {

    private Riff() {}

    static void walk(Input file, Parts into) throws IOException {
        var end = file.little32(4) + 8;
        if (end > file.length()) throw new Unreadable("The WebP ends before it is whole");
        for (long at = 12; at + 8 <= end; at += at & 1) {
            var name = new String(file.bytes(at, 4), StandardCharsets.ISO_8859_1);
            into.add(file, name, at + 8, file.little32(at + 4));
            at = into.last().end();
        }
    }

    static Pixels pixels(Input file, Parts parts) throws IOException {
        var canvas = parts.first("VP8X");
        var frame = parts.first("VP8 ").or(() -> parts.first("VP8L"));
        if (canvas.isEmpty() && frame.isEmpty()) throw new Unreadable("The WebP holds no picture");
        var still = frame.isEmpty() ? null : frame(file, frame.get());
        if (canvas.isEmpty()) return still;
        var at = canvas.get().at();
        var whole = Pixels.of(file.little24(at + 4) + 1L, file.little24(at + 7) + 1L);
        if (still != null && !still.equals(whole)) throw new Unreadable("The WebP declares two different sizes");
        if (still == null && parts.first("ANMF").isEmpty()) throw new Unreadable("The WebP holds no picture");
        return whole;
    }

    private static Pixels frame(Input file, Part part) throws IOException {
        if (part.is("VP8 ")) {
            if (file.u8(part.at() + 3) != 0x9D || file.u8(part.at() + 4) != 1 || file.u8(part.at() + 5) != 0x2A)
                throw new Unreadable("The WebP's picture does not begin as one");
            return Pixels.of(file.little16(part.at() + 6) & 0x3FFF, file.little16(part.at() + 8) & 0x3FFF);
        }
        if (file.u8(part.at()) != 0x2F) throw new Unreadable("The WebP's picture does not begin as one");
        var bits = file.little32(part.at() + 1);
        return Pixels.of((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
    }
}
