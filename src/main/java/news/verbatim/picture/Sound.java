// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;

/** Goes through an MP3 from frame to frame: nothing lies between them, the last is whole, and only tags follow it. */
final class Sound {

    private static final int OLD_TAG = 128;
    private static final int TAGS = 64;

    private Sound() {}

    static void check(Input file) throws IOException {
        var end = tagsBehind(file);
        var at = zeros(file, tagBefore(file), end);
        for (var n = 0; at < end; n++) {
            var length = Mp3.frame(file, at);
            if (length == 0 && n > 0 && zeros(file, at, end) == end) return;
            if (length == 0) throw new Unreadable("Between or behind the frames of sound lies something else");
            if (length > end - at) throw new Unreadable("The MP3 ends before its last frame does");
            at += length;
        }
    }

    /** Behind the ID3v2 that the file begins with. */
    private static long tagBefore(Input file) throws IOException {
        if (!file.has(0, "ID3")) return 0;
        long length = 0;
        for (var i = 6; i < 10; i++) length = length << 7 | file.u8(i) & 0x7F;
        return 10 + length + ((file.u8(5) & 0x10) == 0 ? 0 : 10);
    }

    private static long zeros(Input file, long from, long end) throws IOException {
        var at = from;
        while (at < end && file.u8(at) == 0) at++;
        return at;
    }

    /** Where the tags begin that are read from the end: ID3v1 with what was made longer of it, APE and Lyrics3. */
    private static long tagsBehind(Input file) throws IOException {
        var end = file.length();
        for (var n = 0; n < TAGS; n++) {
            var before = tag(file, end);
            if (before == end) return end;
            end = before;
        }
        throw new Unreadable("More tags follow the sound than any program writes");
    }

    private static long tag(Input file, long end) throws IOException {
        if (end == file.length() && file.has(end - OLD_TAG, "TAG")) return end - OLD_TAG;
        if (file.has(end - 227, "TAG+")) return end - 227;
        if (file.has(end - 32, "APETAGEX")) {
            var begins = end - file.little32(end - 20);
            return begins >= 32 && file.has(begins - 32, "APETAGEX") ? begins - 32 : Math.max(0, begins);
        }
        if (file.has(end - 9, "LYRICS200")) {
            long length = 0;
            for (var at = end - 15; at < end - 9; at++) length = length * 10 + file.u8(at) % 16 % 10;
            var begins = end - 15 - length;
            if (file.has(begins, "LYRICSBEGIN")) return begins;
        }
        return end;
    }
}
