// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The boxes of an MP4, AVIF or HEIF file, one level at a time. */
final class Boxes {

    private Boxes() {}

    static void walk(Input file, Parts into) throws IOException {
        walk(file, 0, file.length(), into);
    }

    static Parts within(Input file, Part box, int skipped) throws IOException {
        var inside = new Parts();
        walk(file, box.at() + skipped, box.end(), inside);
        return inside;
    }

    static void walk(Input file, long from, long to, Parts into) throws IOException {
        var at = from;
        while (at + 8 <= to) {
            var length = file.u32(at);
            var header = 8;
            if (length == 1) {
                length = file.u32(at + 8) << 32 | file.u32(at + 12);
                header = 16;
            } else if (length == 0) length = to - at;
            if (length < header || length > to - at)
                throw new Unreadable("A box of the file reaches beyond what it lies in");
            var name = new String(file.bytes(at + 4, 4), StandardCharsets.ISO_8859_1);
            into.add(file, name, at + header, length - header);
            at += length;
        }
    }
}
