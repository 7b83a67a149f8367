// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the boxes of an MP4, HEIF or AVIF say beside what is shown: boxes of notes become free space of the same length, notes
 * that are an item or a track of their own are filled with noughts, so that everything else stays where it is.
 */
final class BareBoxes {

    private static final Set<String> NOTES = Set.of("udta", "uuid", "free", "skip");
    private static final byte[] FREE = "free".getBytes(StandardCharsets.US_ASCII);

    private final Input file;
    private final List<Cut> cuts = new ArrayList<>();

    private BareBoxes(Input file) {
        this.file = file;
    }

    /** A film may have a box {@code meta} at the top as well: with notes in it, and nothing that is shown. */
    static List<Cut> cuts(Input file, boolean picture) throws IOException {
        var bare = new BareBoxes(file);
        var top = new Parts();
        Boxes.walk(file, top);
        for (var box : top) {
            if (box.is("moov")) bare.movie(box, top);
            else if (NOTES.contains(box.name()) || box.is("meta") && !picture) bare.free(box);
        }
        if (picture) bare.cuts.addAll(BareItems.cuts(file, top));
        return bare.cuts;
    }

    private void movie(Part movie, Parts top) throws IOException {
        for (var box : Boxes.within(file, movie, 0)) {
            if (isNotes(box)) free(box);
            if (box.is("trak")) track(box, top);
        }
    }

    private void track(Part track, Parts top) throws IOException {
        var inside = Boxes.within(file, track, 0);
        for (var box : inside) if (isNotes(box)) free(box);
        var media = inside.first("mdia");
        if (media.isEmpty()) return;
        var parts = Boxes.within(file, media.get(), 0);
        for (var box : parts) if (isNotes(box)) free(box);
        var handler = parts.first("hdlr");
        if (handler.isPresent() && TimedNotes.areNotes(file, handler.get())) {
            // of a film in fragments nobody says in one place where its notes lie
            if (top.first("moof").isPresent()) throw new Unreadable("The film has notes in its fragments");
            cuts.addAll(TimedNotes.of(file, parts));
            free(track);
        }
    }

    private static boolean isNotes(Part box) {
        return NOTES.contains(box.name()) || box.is("meta");
    }

    private void free(Part box) throws IOException {
        var near = file.has(box.at() - 4, box.name()) && file.u32(box.at() - 8) != 1;
        var name = near ? box.at() - 4 : box.at() - 12;
        cuts.add(Cut.blank(name, name + 4, FREE));
        if (box.length() > 0) cuts.add(Cut.blank(box.at(), box.end()));
    }
}
