// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static news.verbatim.picture.Samples.joined;

import java.util.EnumSet;
import java.util.concurrent.ThreadLocalRandom;

/** A small whole file of each kind, none like another. */
public final class Kinds {

    private static final EnumSet<Format> BOXES = EnumSet.of(Format.AVIF, Format.HEIF, Format.MP4);

    private Kinds() {}

    public static byte[] of(Format format) {
        var more = new byte[8];
        ThreadLocalRandom.current().nextBytes(more);
        more[0] = 0;
        return joined(Samples.all().get(format), BOXES.contains(format) ? Heifs.box("free", more) : more);
    }
}
