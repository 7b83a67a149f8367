// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the bytes of a HEIF's items lie, which may be in pieces. */
record Extents(Input file, Parts boxes) {

    /** An item's bytes; null where the file keeps them elsewhere or nowhere. */
    byte @Nullable [] of(long wanted) throws IOException {
        var places = places(wanted);
        if (places.isEmpty()) return null;
        var bytes = new ByteArrayOutputStream();
        for (var place : places) {
            bytes.writeBytes(place.in(file));
            if (bytes.size() > Blocks.MOST) throw Unreadable.meant("A block of metadata is larger than is read");
        }
        return bytes.toByteArray();
    }

    /** Where they lie, piece by piece; none where the file keeps them elsewhere or nowhere. */
    List<Part> places(long wanted) throws IOException {
        var box = boxes.first("iloc").orElse(null);
        if (box == null) return List.of();
        var version = file.u8(box.at());
        var sizes = file.u16(box.at() + 4);
        var at = box.at() + 6;
        var items = version < 2 ? file.u16(at) : file.u32(at);
        at += version < 2 ? 2 : 4;
        for (long i = 0; i < items && at < box.end(); i++) {
            var id = version < 2 ? file.u16(at) : file.u32(at);
            at += version < 2 ? 2 : 4;
            var method = version == 0 ? 0 : file.u16(at) & 15;
            at += version == 0 ? 2 : 4;
            var base = number(at, sizes >> 4 & 15);
            at += sizes >> 4 & 15;
            var count = file.u16(at);
            at += 2;
            var index = version == 0 ? 0 : sizes & 15;
            var each = index + (sizes >> 12) + (sizes >> 8 & 15);
            if (id == wanted) return pieces(at, count, index, sizes, start(method, base));
            at += (long) count * each;
        }
        return List.of();
    }

    private long start(int method, long base) throws Unreadable {
        if (method == 0) return base;
        if (method != 1) throw new Unreadable("The file keeps what it says in a way that is not read");
        var data = boxes.first("idat").orElseThrow(() -> new Unreadable("The file's box idat is missing"));
        return data.at() + base;
    }

    private List<Part> pieces(long from, int count, int index, int sizes, long start) throws IOException {
        if ((sizes >> 8 & 15) == 0) throw new Unreadable("The file does not say how long what it says is");
        var pieces = new Parts();
        var at = from;
        for (var i = 0; i < count; i++) {
            at += index;
            var offset = number(at, sizes >> 12);
            at += sizes >> 12;
            var length = number(at, sizes >> 8 & 15);
            at += sizes >> 8 & 15;
            if (start + offset < 0) throw new Unreadable("The file counts in a way that is not read");
            pieces.add(file, "piece", start + offset, length);
        }
        return pieces.all();
    }

    private long number(long at, int size) throws IOException {
        return switch (size) {
            case 0 -> 0;
            case 4 -> file.u32(at);
            case 8 -> file.u32(at) << 32 | file.u32(at + 4);
            default -> throw new Unreadable("The file counts in a way that is not read");
        };
    }
}
