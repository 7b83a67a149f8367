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
        for (var item : Items.of(file, list)) {
            if (item.isShown()) continue;
            if (!NOTES.contains(item.kind()))
                throw new Unreadable("The file holds what may be notes, of a kind that is not known");
            var places = extents.places(item.id());
            if (places.isEmpty()) throw new Unreadable("The file does not say where what it says lies");
            for (var place : places)
                cuts.add(Cut.blank(place.at(), place.end(), item.kind().equals("Exif") ? SILENCE : SPACE));
        }
        return cuts;
    }

    private static Parts properties(Input file, Parts boxes) throws IOException {
        var all = boxes.first("iprp");
        var shared = all.isEmpty() ? all : Boxes.within(file, all.get(), 0).first("ipco");
        return shared.isEmpty() ? new Parts() : Boxes.within(file, shared.get(), 0);
    }
}
