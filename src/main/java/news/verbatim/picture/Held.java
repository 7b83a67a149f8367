// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;

/** Whether the pictures and sounds that a file of boxes speaks of are in it: cut before them, its boxes are still whole. */
final class Held {

    private static final String GONE = "The file ends before its pictures begin";

    private Held() {}

    static void check(Input file, Format format) throws IOException {
        var top = new Parts();
        Boxes.walk(file, top);
        if (top.first("mdat").isPresent() || top.first("moof").isPresent()) return;
        if (format == Format.MP4) throw new Unreadable(GONE);
        var meta = top.first("meta").orElseThrow(() -> new Unreadable(GONE));
        var boxes = Boxes.within(file, meta, 4);
        var list = boxes.first("iinf").orElseThrow(() -> new Unreadable(GONE));
        var extents = new Extents(file, boxes);
        for (var item : Items.of(file, list))
            if (item.isShown() && extents.places(item.id()).isEmpty()) throw new Unreadable(GONE);
    }
}
