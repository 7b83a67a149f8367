// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;

/** The frames and application blocks of a GIF. */
final class Gif {

    static final String XMP = "XMP DataXMP";

    /** A block that is no frame, from its first byte on. */
    static final String BESIDE = "beside";

    private static final int HEADER = 13;
    private static final int STEPS = 2_000_000;

    private Gif() {}

    static void walk(Input file, Parts into) throws IOException {
        var at = HEADER + colours(file.u8(10));
        for (var kind = file.u8(at); kind != 0x3B; kind = file.u8(at)) {
            var content = at + 1;
            if (kind == 0x2C) {
                into.add(file, "frame", content, 9);
                at = blocks(file, content + 9 + colours(file.u8(content + 8)) + 1);
            } else if (kind == 0x21) {
                at = blocks(file, content + 1);
                into.add(file, BESIDE, content - 1, at - content + 1);
                if (file.u8(content) == 0xFF && file.has(content + 2, XMP))
                    into.add(file, XMP, content + 2 + XMP.length(), at - content - 2 - XMP.length());
            } else throw new Unreadable("The GIF holds a block of no known kind");
        }
        into.add(file, "end", at, 1);
    }

    /** As wide and high as the screen, or as the frames where those reach beyond it and would be decoded all the same. */
    static Pixels pixels(Input file, Parts parts) throws IOException {
        var width = file.little16(6);
        var height = file.little16(8);
        if (parts.count("frame") == 0) throw new Unreadable("The GIF holds no picture");
        for (var part : parts) {
            if (!part.is("frame")) continue;
            width = Math.max(width, file.little16(part.at()) + file.little16(part.at() + 4));
            height = Math.max(height, file.little16(part.at() + 2) + file.little16(part.at() + 6));
        }
        return Pixels.of(width, height);
    }

    private static long colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3L << (flags & 7) + 1;
    }

    private static long blocks(Input file, long from) throws IOException {
        var at = from;
        for (var steps = 0; steps < STEPS; steps++) {
            var length = file.u8(at);
            at += length + 1;
            if (length == 0) return at;
        }
        throw new Unreadable("The file is cut into too many pieces");
    }
}
