// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;

/** Goes through a JPEG from its first byte to its last, pixels and all, without decoding any. */
final class Scans {

    private Scans() {}

    /** Behind the JPEG that begins here. */
    static long end(Input file, long from) throws IOException {
        try {
            return walked(file, from + 2);
        } catch (Unreadable e) {
            throw new Unreadable("The JPEG ends before its picture is whole");
        }
    }

    private static long walked(Input file, long from) throws IOException {
        var at = from;
        while (true) {
            at = file.next(at, 0xFF);
            while (file.u8(at) == 0xFF) at++;
            var marker = file.u8(at++);
            if (marker <= 1 || marker >= 0xD0 && marker <= 0xD7) continue; // a byte of pixels, or a place to begin anew
            if (marker == 0xD9) return at;
            if (marker == 0xD8) throw new Unreadable("Another picture begins before this one ends");
            at += Math.max(2, file.u16(at));
        }
    }
}
