// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the boxes of an MP4, HEIF or AVIF say beside what is shown: every box that is not known to be needed for that becomes free
 * space of the same length, and notes that are an item or a track of their own are filled with noughts, so that everything else
 * stays where it is.
 */
final class BareBoxes {

    private static final byte[] FREE = "free".getBytes(StandardCharsets.US_ASCII);

    private static final Set<String> TOP =
            Set.of("ftyp", "styp", "moov", "moof", "mfra", "mdat", "sidx", "ssix", "pdin", "prft");

    /** By the box they lie in. Cameras hide places under names of their own, so that no list of those would ever be whole. */
    private static final Map<String, Set<String>> NEEDED = Map.of(
            "moov", Set.of("mvhd", "trak", "mvex", "iods", "pssh"),
            "trak", Set.of("tkhd", "tref", "trgr", "edts", "mdia", "tapt"),
            "mdia", Set.of("mdhd", "hdlr", "elng", "minf"),
            "minf", Set.of("vmhd", "smhd", "hmhd", "nmhd", "sthd", "gmhd", "hdlr", "dinf", "stbl"),
            "stbl",
                    Set.of(
                            "stsd", "stts", "ctts", "cslg", "stss", "stsh", "stps", "sdtp", "stdp", "padb", "stsc",
                            "stsz", "stz2", "stco", "co64", "sgpd", "sbgp", "csgp", "subs", "saiz", "saio"),
            "moof", Set.of("mfhd", "traf", "pssh"),
            "traf", Set.of("tfhd", "tfdt", "trun", "sdtp", "sgpd", "sbgp", "csgp", "subs", "saiz", "saio", "senc"));

    /** As many pieces of notes as are cut out of one film. */
    private static final int MOST = 200_000;

    private final Input file;
    private final Parts top = new Parts();
    private final List<Cut> cuts = new ArrayList<>();

    private BareBoxes(Input file) throws IOException {
        this.file = file;
        Boxes.walk(file, top);
    }

    /** A film may have a box {@code meta} at the top as well: with notes in it, and nothing that is shown. */
    static List<Cut> cuts(Input file, boolean picture) throws IOException {
        var bare = new BareBoxes(file);
        for (var box : bare.top) {
            if (NEEDED.containsKey(box.name())) bare.tidy(box);
            else if (!TOP.contains(box.name()) && !(picture && box.is("meta"))) bare.cuts.addAll(free(file, box));
        }
        if (picture) bare.cuts.addAll(BareItems.cuts(file, bare.top));
        return bare.cuts;
    }

    private void tidy(Part holder) throws IOException {
        var needed = NEEDED.getOrDefault(holder.name(), Set.of());
        for (var box : Boxes.within(file, holder, 0)) {
            if (!needed.contains(box.name()) || box.is("trak") && isNotes(box)) cuts.addAll(free(file, box));
            else if (NEEDED.containsKey(box.name())) tidy(box);
        }
    }

    /** Then what it says is cut out, too, wherever in the file that lies. */
    private boolean isNotes(Part track) throws IOException {
        var media = Boxes.within(file, track, 0).first("mdia");
        if (media.isEmpty()) return false;
        var parts = Boxes.within(file, media.get(), 0);
        var handler = parts.first("hdlr");
        if (handler.isEmpty()) return false;
        var subtitles = TimedNotes.areSubtitles(file, handler.get());
        if (!subtitles && !TimedNotes.areNotes(file, handler.get())) return false;
        // of a film in fragments nobody says in one place where its notes lie
        if (top.first("moof").isPresent()) throw new Unreadable("The film has notes in its fragments");
        var notes = TimedNotes.of(file, parts, MOST - cuts.size());
        if (subtitles && !Whereabouts.in(file, notes)) return false;
        cuts.addAll(notes);
        return true;
    }

    static List<Cut> free(Input file, Part box) throws IOException {
        var near = file.has(box.at() - 4, box.name()) && file.u32(box.at() - 8) != 1;
        var name = near ? box.at() - 4 : box.at() - 12;
        var renamed = Cut.blank(name, name + 4, FREE);
        return box.length() > 0 ? List.of(renamed, Cut.blank(box.at(), box.end())) : List.of(renamed);
    }
}
