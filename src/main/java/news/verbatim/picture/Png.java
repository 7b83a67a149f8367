// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The chunks of a PNG, to its end. */
final class Png {

    static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

    private Png() {}

    static void walk(Input file, Parts into) throws IOException {
        long at = SIGNATURE.length();
        do {
            var length = file.u32(at);
            into.add(file, new String(file.bytes(at + 4, 4), StandardCharsets.ISO_8859_1), at + 8, length);
            at = into.last().end() + 4; // behind the checksum
            if (at > file.length()) throw new Unreadable("The PNG ends before it is whole");
        } while (!into.last().is("IEND"));
    }

    /** Every chunk is as it was written, and the last one says nothing more. */
    static void check(Input file, Parts parts) throws IOException {
        for (var part : parts) {
            var sum = new CRC32();
            file.sum(part.at() - 4, part.length() + 4, sum);
            if (sum.getValue() != file.u32(part.end()))
                throw new Unreadable("The checksum of the PNG's part " + Text.plain(part.name()) + " is another");
        }
        if (parts.last().length() > 0) throw new Unreadable("The end of the PNG holds something");
    }

    static Pixels pixels(Input file, Parts parts) throws IOException {
        var header = parts.iterator().next();
        if (!header.is("IHDR") || header.length() != 13) throw new Unreadable("The PNG does not begin with its header");
        if (parts.first("IDAT").isEmpty()) throw new Unreadable("The PNG holds no picture");
        return Pixels.of(file.u32(header.at()), file.u32(header.at() + 4));
    }
}
