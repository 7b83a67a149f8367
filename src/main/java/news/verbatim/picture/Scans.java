// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Goes through a JPEG from its first byte to its last, pixels and all, without decoding any. */
final class Scans {

    private static final int SCAN = 0xDA;

    /** As often as programs go over a picture that is to become clear step by step; some take ten, some a dozen. */
    private static final int USUAL = 16;

    /** Pixels, each as often as it is gone over: some seconds of work, thrice as many where nothing else is strange. */
    private static final long MOST = 400_000_000;

    private Scans() {}

    /** What is wrong with how often all its pixels are gone over, since each time takes as long as the first. */
    static @Nullable String fault(Input file) throws IOException {
        var parts = new Parts();
        Jpeg.walk(file, parts);
        var count = count(file);
        return count * Jpeg.pixels(file, parts).count() > (count > USUAL ? MOST : MOST * 3)
                ? "it goes over its pixels %d times: save it anew where it comes from".formatted(count)
                : null;
    }

    private static long count(Input file) throws IOException {
        var count = new long[1];
        walked(file, 2, marker -> count[0] += marker == SCAN ? 1 : 0);
        return count[0];
    }

    /** Behind the JPEG that begins here. */
    static long end(Input file, long from) throws IOException {
        try {
            return walked(file, from + 2, _ -> {});
        } catch (Unreadable e) {
            throw new Unreadable("The JPEG ends before its picture is whole");
        }
    }

    private static long walked(Input file, long from, IntConsumer markers) throws IOException {
        var at = from;
        while (true) {
            at = file.next(at, 0xFF);
            while (file.u8(at) == 0xFF) at++;
            var marker = file.u8(at++);
            if (marker <= 1 || marker >= 0xD0 && marker <= 0xD7) continue; // a byte of pixels, or a place to begin anew
            markers.accept(marker);
            if (marker == 0xD9) return at;
            if (marker == 0xD8) throw new Unreadable("Another picture begins before this one ends");
            at += Math.max(2, file.u16(at));
        }
    }
}
