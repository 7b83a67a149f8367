// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a GIF says beside its frames: comments, and blocks of programs other than how often it plays and its colours. */
final class BareGif {

    private static final int COMMENT = 0xFE;
    private static final int APPLICATION = 0xFF;
    private static final List<String> SHOWN = List.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

    private BareGif() {}

    static List<Cut> cuts(Input file) throws IOException {
        var parts = new Parts();
        Gif.walk(file, parts);
        var cuts = new ArrayList<Cut>();
        for (var part : parts)
            if (part.is(Gif.BESIDE) && !isShown(file, part)) cuts.add(Cut.out(part.at(), part.end()));
        var end = parts.last().end();
        if (end < file.length()) cuts.add(Cut.out(end, file.length()));
        return cuts;
    }

    private static boolean isShown(Input file, Part block) throws IOException {
        var label = file.u8(block.at() + 1);
        if (label != APPLICATION) return label != COMMENT;
        for (var name : SHOWN) if (file.has(block.at() + 3, name)) return true;
        return false;
    }
}
