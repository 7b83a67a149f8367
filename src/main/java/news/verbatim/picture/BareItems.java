// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a HEIF or AVIF keeps in items beside its pictures: Exif, XMP and whatever else has a media type or an address. */
final class BareItems {

    private static final byte[] SPACE = " ".getBytes(StandardCharsets.US_ASCII);

    /** Exif that says nothing: where it begins, its order of bytes, and a list of no entries. */
    private static final byte[] SILENCE = {0, 0, 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0};

    private static final Set<String> NEEDED =
            Set.of("hdlr", "pitm", "iinf", "iloc", "iref", "iprp", "idat", "ipro", "dinf", "grpl");

    /** Pictures, and how they are put together. */
    private static final Set<String> SHOWN = Set.of(
            "av01", "hvc1", "lhv1", "hvt1", "avc1", "vvc1", "evc1", "j2k1", "unci", "mski", "grid", "iden", "iovl",
            "tmap", "sato");

    private static final Set<String> NOTES = Set.of("Exif", "mime", "uri ");

    /** Properties of a picture that are words. */
    private static final Set<String> WORDS = Set.of("udes", "altt", "uuid");

    private BareItems() {}

    static List<Cut> cuts(Input file, Parts top) throws IOException {
        var meta = top.first("meta").orElseThrow(() -> new Unreadable("The file does not say what it holds"));
        var boxes = Boxes.within(file, meta, 4);
        var list = boxes.first("iinf").orElseThrow(() -> new Unreadable("The file does not list what it holds"));
        var extents = new Extents(file, boxes);
        var cuts = new ArrayList<Cut>();
        for (var box : boxes) if (!NEEDED.contains(box.name())) cuts.addAll(BareBoxes.free(file, box));
        for (var box : properties(file, boxes)) if (WORDS.contains(box.name())) cuts.addAll(BareBoxes.free(file, box));
        for (var entry : Boxes.within(file, list, file.u8(list.at()) == 0 ? 6 : 8)) {
            var version = file.u8(entry.at());
            if (version < 2) throw new Unreadable("The file lists what it holds in a way that is not read");
            var at = entry.at() + (version == 2 ? 6 : 8);
            var id = version == 2 ? file.u16(entry.at() + 4) : file.u32(entry.at() + 4);
            var kind = new String(file.bytes(at + 2, 4), StandardCharsets.ISO_8859_1);
            if (SHOWN.contains(kind)) continue;
            if (!NOTES.contains(kind))
                throw new Unreadable("The file holds what may be notes, of a kind that is not known");
            var places = extents.places(id);
            if (places.isEmpty()) throw new Unreadable("The file does not say where what it says lies");
            for (var place : places)
                cuts.add(Cut.blank(place.at(), place.end(), kind.equals("Exif") ? SILENCE : SPACE));
        }
        return cuts;
    }

    private static Parts properties(Input file, Parts boxes) throws IOException {
        var all = boxes.first("iprp");
        var shared = all.isEmpty() ? all : Boxes.within(file, all.get(), 0).first("ipco");
        return shared.isEmpty() ? new Parts() : Boxes.within(file, shared.get(), 0);
    }
}
