// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a HEIF or AVIF keeps in items beside its pictures: Exif, XMP and whatever else has a media type or an address. */
final class BareItems {

    private static final byte[] SPACE = " ".getBytes(StandardCharsets.US_ASCII);

    /** Exif that says nothing: where it begins, its order of bytes, and a list of no entries. */
    private static final byte[] SILENCE = {0, 0, 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0};

    private BareItems() {}

    static List<Cut> cuts(Input file, Parts top) throws IOException {
        var meta = top.first("meta").orElseThrow(() -> new Unreadable("The file does not say what it holds"));
        var boxes = Boxes.within(file, meta, 4);
        var list = boxes.first("iinf").orElseThrow(() -> new Unreadable("The file does not list what it holds"));
        var extents = new Extents(file, boxes);
        var cuts = new ArrayList<Cut>();
        for (var box : boxes) if (box.is("uuid") || box.is("udta")) cuts.add(Cut.blank(box.at(), box.end()));
        for (var entry : Boxes.within(file, list, file.u8(list.at()) == 0 ? 6 : 8)) {
            var version = file.u8(entry.at());
            if (version < 2) throw new Unreadable("The file lists what it holds in a way that is not read");
            var at = entry.at() + (version == 2 ? 6 : 8);
            var id = version == 2 ? file.u16(entry.at() + 4) : file.u32(entry.at() + 4);
            var exif = file.has(at + 2, "Exif");
            if (!exif && !file.has(at + 2, "mime") && !file.has(at + 2, "uri ")) continue;
            var places = extents.places(id);
            if (places.isEmpty()) throw new Unreadable("The file does not say where what it says lies");
            for (var place : places) cuts.add(Cut.blank(place.at(), place.end(), exif ? SILENCE : SPACE));
        }
        return cuts;
    }
}
