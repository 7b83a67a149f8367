// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Bytes of a file that do not go out with it.
 *
 * @param instead what takes their place first
 * @param filled whether the rest of their place stays, filled with noughts, since others are found by where they lie
 */
record Cut(long from, long to, byte[] instead, boolean filled) {

    private static final byte[] NOTHING = {};
    private static final byte[] NOUGHTS = new byte[8192];

    static Cut out(long from, long to) {
        return new Cut(from, to, NOTHING, false);
    }

    static Cut blank(long from, long to) {
        return new Cut(from, to, NOTHING, true);
    }

    static Cut blank(long from, long to, byte[] instead) {
        return new Cut(from, to, instead.length <= to - from ? instead : NOTHING, true);
    }

    /** What is left of it behind that place. */
    Cut after(long place) {
        return place <= from ? this : new Cut(Math.min(place, to), to, NOTHING, filled);
    }

    void write(OutputStream out) throws IOException {
        out.write(instead);
        if (!filled) return;
        for (var left = to - from - instead.length; left > 0; left -= NOUGHTS.length)
            out.write(NOUGHTS, 0, (int) Math.min(left, NOUGHTS.length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cut(long start, long end, byte[] bytes, boolean full)
                && from == start
                && to == end
                && filled == full
                && Arrays.equals(instead, bytes);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(from) * 31 + Long.hashCode(to);
    }
}
