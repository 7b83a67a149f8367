// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a HEIF or AVIF file lists as its items ({@code iinf}, ISO/IEC 14496-12). */
final class Items {

    /** Pictures, and how they are put together. */
    private static final Set<String> SHOWN = Set.of(
            "av01", "hvc1", "lhv1", "hvt1", "avc1", "vvc1", "evc1", "j2k1", "unci", "mski", "grid", "iden", "iovl",
            "tmap", "sato");

    /** One of them: what it is called by, and of what kind it is. */
    record Item(long id, String kind) {

        boolean isShown() {
            return SHOWN.contains(kind);
        }
    }

    private Items() {}

    static List<Item> of(Input file, Part list) throws IOException {
        var items = new ArrayList<Item>();
        for (var entry : Boxes.within(file, list, file.u8(list.at()) == 0 ? 6 : 8)) {
            var version = file.u8(entry.at());
            if (version < 2) throw new Unreadable("The file lists what it holds in a way that is not read");
            var at = entry.at() + (version == 2 ? 6 : 8);
            var id = version == 2 ? file.u16(entry.at() + 4) : file.u32(entry.at() + 4);
            items.add(new Item(id, new String(file.bytes(at + 2, 4), StandardCharsets.ISO_8859_1)));
        }
        return items;
    }
}
