// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a HEIF or AVIF file says of its main picture: which item it is, how large, how turned, and what is said of it. */
final class Heif {

    private final Input file;
    private final Parts boxes;
    private final long main;

    private Heif(Input file, Parts boxes, long main) {
        this.file = file;
        this.boxes = boxes;
        this.main = main;
    }

    static Heif of(Input file, Parts top) throws IOException {
        var meta = top.first("meta").orElseThrow(() -> new Unreadable("The file does not say what it holds"));
        var boxes = Boxes.within(file, meta, 4);
        var main = box(boxes, "pitm");
        return new Heif(file, boxes, file.u8(main.at()) == 0 ? file.u16(main.at() + 4) : file.u32(main.at() + 4));
    }

    FileType type(Format format) throws IOException {
        var properties = box(boxes, "iprp");
        var inside = Boxes.within(file, properties, 0);
        var all = new ArrayList<Part>();
        Boxes.within(file, box(inside, "ipco"), 0).forEach(all::add);
        Pixels stored = null;
        var turns = 0;
        for (var index : associated(box(inside, "ipma"))) {
            if (index < 1 || index > all.size()) throw new Unreadable("The picture refers to what is not there");
            var property = all.get(index - 1);
            if (property.is("ispe")) stored = Pixels.of(file.u32(property.at() + 4), file.u32(property.at() + 8));
            if (property.is("irot")) turns = file.u8(property.at()) & 3;
        }
        if (stored == null) throw new Unreadable("The picture declares no size");
        var orientation = new int[] {1, 8, 3, 6}[turns];
        return new FileType.Known(format, stored.turned(orientation), orientation);
    }

    private List<Integer> associated(Part box) throws IOException {
        var wideIds = file.u8(box.at()) > 0;
        var wideIndexes = (file.u8(box.at() + 3) & 1) == 1;
        var entries = file.u32(box.at() + 4);
        var at = box.at() + 8;
        var found = new ArrayList<Integer>();
        for (long i = 0; i < entries && at < box.end(); i++) {
            var id = wideIds ? file.u32(at) : file.u16(at);
            at += wideIds ? 4 : 2;
            var count = file.u8(at++);
            for (var j = 0; j < count; j++, at += wideIndexes ? 2 : 1) {
                var index = wideIndexes ? file.u16(at) & 0x7FFF : file.u8(at) & 0x7F;
                if (id == main) found.add(index);
            }
        }
        return found;
    }

    byte @Nullable [] exif() throws IOException {
        var item = item("Exif", "");
        var bytes = item == null ? null : new Extents(file, boxes).of(item);
        if (bytes == null || bytes.length < 4) return null;
        var skipped = 4L + (Input.of(bytes).u32(0));
        if (skipped > bytes.length) throw new Unreadable("Exif begins beyond its own end");
        return Arrays.copyOfRange(bytes, (int) skipped, bytes.length);
    }

    byte @Nullable [] xmp() throws IOException {
        var item = item("mime", "application/rdf+xml");
        return item == null ? null : new Extents(file, boxes).of(item);
    }

    /** The first item of that kind. */
    private @Nullable Long item(String type, String contentType) throws IOException {
        var list = boxes.first("iinf");
        if (list.isEmpty()) return null;
        var skipped = file.u8(list.get().at()) == 0 ? 6 : 8;
        for (var entry : Boxes.within(file, list.get(), skipped)) {
            var version = file.u8(entry.at());
            if (version < 2) continue;
            var at = entry.at() + (version == 2 ? 6 : 8);
            if (!file.has(at + 2, type)) continue;
            var said = new String(file.bytes(at + 6, Math.max(0, entry.end() - at - 6)), StandardCharsets.ISO_8859_1);
            if (said.contains(contentType)) return version == 2 ? file.u16(entry.at() + 4) : file.u32(entry.at() + 4);
        }
        return null;
    }

    private static Part box(Parts boxes, String name) throws Unreadable {
        Optional<Part> box = boxes.first(name);
        return box.orElseThrow(() -> new Unreadable("The file's box " + name + " is missing"));
    }
}
