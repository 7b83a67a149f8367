// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where the samples of an MP4's track lie: chunk by chunk, by the tables of its box {@code stbl}. */
final class TimedNotes {

    /** Tracks that nobody sees or hears: timed notes, as of the place of a camera. */
    private static final Set<String> NOTES = Set.of("meta", "camm", "mebx", "gpmd", "mett");

    private static final Set<String> SUBTITLES = Set.of("text", "sbtl", "subt", "clcp");

    private final Input file;
    private final Part runs;
    private final Part sizes;
    private long run;
    private long sample;

    private TimedNotes(Input file, Part runs, Part sizes) {
        this.file = file;
        this.runs = runs;
        this.sizes = sizes;
    }

    static boolean areNotes(Input file, Part handler) throws IOException {
        return is(file, handler, NOTES);
    }

    static boolean areSubtitles(Input file, Part handler) throws IOException {
        return is(file, handler, SUBTITLES);
    }

    private static boolean is(Input file, Part handler, Set<String> kinds) throws IOException {
        for (var kind : kinds) if (file.has(handler.at() + 8, kind)) return true;
        return false;
    }

    static List<Cut> of(Input file, Parts media, int most) throws IOException {
        var tables = Boxes.within(file, in(Boxes.within(file, in(media, "minf"), 0), "stbl"), 0);
        var wide = tables.first("co64");
        var chunks = wide.isPresent() ? wide.get() : in(tables, "stco");
        var samples = new TimedNotes(file, in(tables, "stsc"), in(tables, "stsz"));
        var count = file.u32(chunks.at() + 4);
        if (count > most) throw new Unreadable("A track of notes is in too many pieces");
        var cuts = new ArrayList<Cut>();
        for (long chunk = 0; chunk < count; chunk++) {
            var at = chunks.at() + 8 + chunk * (wide.isPresent() ? 8 : 4);
            var from = wide.isPresent() ? file.u32(at) << 32 | file.u32(at + 4) : file.u32(at);
            var length = samples.bytesOf(chunk + 1);
            if (from < 0 || length > file.length() - from)
                throw new Unreadable("A track of notes is not where it should be");
            cuts.add(Cut.blank(from, from + length));
        }
        return cuts;
    }

    /** How many bytes that chunk has; to be asked for one after the other. What a table promises and does not hold costs nothing. */
    private long bytesOf(long chunk) throws IOException {
        var count = samplesIn(chunk);
        var each = file.u32(sizes.at() + 4);
        if (count > (each > 0 ? file.length() / each : (sizes.length() - 12) / 4 - sample))
            throw new Unreadable("A track of notes is longer than its film");
        if (each > 0) return count * each;
        var bytes = 0L;
        for (var end = sample + count; sample < end; sample++) bytes += file.u32(sizes.at() + 12 + sample * 4);
        return bytes;
    }

    private long samplesIn(long chunk) throws IOException {
        var last = Math.min(file.u32(runs.at() + 4), (runs.length() - 8) / 12);
        while (run < last && file.u32(runs.at() + 8 + run * 12) <= chunk) run++;
        return run == 0 ? 0 : file.u32(runs.at() + 8 + (run - 1) * 12 + 4);
    }

    private static Part in(Parts boxes, String name) throws Unreadable {
        return boxes.first(name).orElseThrow(() -> new Unreadable("A track of the film lacks its box " + name));
    }
}
