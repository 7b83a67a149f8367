// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How large an MP4 is displayed: its first track with a picture says so. */
final class Movie {

    private Movie() {}

    static @Nullable Pixels pixels(Input file, Parts boxes) throws IOException {
        var movie = boxes.first("moov").orElseThrow(() -> new Unreadable("The MP4 does not say what it holds"));
        for (var track : Boxes.within(file, movie, 0)) {
            if (!track.is("trak")) continue;
            var header = Boxes.within(file, track, 0).first("tkhd");
            if (header.isEmpty() || header.get().length() < 84) continue;
            var end = header.get().end();
            var width = file.u32(end - 8) >> 16;
            var height = file.u32(end - 4) >> 16;
            if (width == 0 || height == 0) continue;
            var onItsSide = file.u32(end - 44) == 0 && file.u32(end - 28) == 0; // the matrix: a and d
            return Pixels.of(width, height).turned(onItsSide ? 6 : 1);
        }
        return null;
    }
}
