// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;

/** Frames of an MP3, so that not everything that begins with eleven set bits is taken for one. */
final class Mp3 {

    private static final int PADDING = 64 * 1024;
    private static final int[] KBITS = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] LOW_KBITS = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] HERTZ = {44_100, 48_000, 32_000};

    private Mp3() {}

    /** Whether a frame of sound begins here and another behind it. */
    static boolean begins(Input file, long at) throws IOException {
        var length = frame(file, at);
        return length > 0 && (at + length == file.length() || frame(file, at + length) > 0);
    }

    static void check(Input file) throws IOException {
        long at = 0;
        if (file.has(0, "ID3")) {
            for (var i = 6; i < 10; i++) at = at << 7 | file.u8(i) & 0x7F;
            at += 10;
        }
        var end = Math.min(file.length(), at + PADDING);
        while (at < end && !begins(file, at)) at++;
        if (at >= end) throw new Unreadable("No sound follows the file's header");
    }

    /** How long the frame is; 0 where there is none. */
    static int frame(Input file, long at) throws IOException {
        if (at + 4 > file.length() || file.u8(at) != 0xFF || (file.u8(at + 1) & 0xE0) != 0xE0) return 0;
        var version = file.u8(at + 1) >> 3 & 3; // 3 is MPEG 1, 2 is MPEG 2, 0 is 2.5
        var rate = file.u8(at + 2) >> 4;
        var hertz = file.u8(at + 2) >> 2 & 3;
        if (version == 1 || (file.u8(at + 1) >> 1 & 3) != 1 || rate == 0 || rate == 15 || hertz == 3) return 0;
        var kbits = version == 3 ? KBITS[rate] : LOW_KBITS[rate];
        var samples = HERTZ[hertz] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
        return (version == 3 ? 144_000 : 72_000) * kbits / samples + (file.u8(at + 2) >> 1 & 1);
    }
}
