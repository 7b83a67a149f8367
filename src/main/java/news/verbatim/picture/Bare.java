// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A file as it may go out: every pixel and sound of it, and nothing of what it says beside them. For kinds whose pictures are
 * not made anew: GIF (GIF89a), HEIF and AVIF (ISO/IEC 23008-12), MP4 (ISO/IEC 14496-12).
 */
public final class Bare {

    private static final Set<Format> KINDS = Set.of(Format.GIF, Format.AVIF, Format.HEIF, Format.MP4);

    private final Path file;
    private final List<Cut> cuts;

    private Bare(Path file, List<Cut> cuts) {
        this.file = file;
        this.cuts = cuts;
    }

    public static boolean isFor(Format format) {
        return KINDS.contains(format);
    }

    /** Fails where it cannot be told for certain what the file says of itself, and where. */
    public static Bare of(Path file, Format format) throws IOException {
        try (var input = Input.of(file)) {
            var cuts = switch (format) {
                case GIF -> BareGif.cuts(input);
                case AVIF, HEIF -> BareBoxes.cuts(input, true);
                case MP4 -> BareBoxes.cuts(input, false);
                default -> throw new Unreadable("Files of this kind go out as they are or are made anew");
            };
            return new Bare(
                    file,
                    cuts.stream().sorted(Comparator.comparingLong(Cut::from)).toList());
        }
    }

    public void copy(Path to) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file));
                var out = new BufferedOutputStream(Files.newOutputStream(to))) {
            var at = 0L;
            for (var next : cuts) {
                var cut = next.after(at);
                pass(in, out, cut.from() - at);
                cut.write(out);
                in.skipNBytes(cut.to() - Math.max(at, cut.from()));
                at = Math.max(at, cut.to());
            }
            in.transferTo(out);
        }
    }

    private static void pass(InputStream in, OutputStream out, long count) throws IOException {
        var some = new byte[8192];
        for (var left = count; left > 0; ) {
            var read = in.read(some, 0, (int) Math.min(left, some.length));
            if (read < 0) throw new EOFException();
            out.write(some, 0, read);
            left -= read;
        }
    }
}
