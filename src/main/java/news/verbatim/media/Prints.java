// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.verbatim.picture.Bare;
import news.verbatim.picture.FileType;
import news.verbatim.picture.Format;
import news.verbatim.picture.Imprint;
import news.verbatim.picture.Pixels;
import news.verbatim.picture.Unreadable;
import org.jspecify.annotations.Nullable;

/** All sizes of one picture, made from one look at it. Pure: the same file and settings in, the same pictures out. */
final class Prints {

    private static final int WHOLE_QUALITY = 92;
    private static final byte[] NONE = {};

    /** One of them, not stored yet: as bytes, or as what is left of the file that was sent. */
    record Print(
            String name,
            String mediaType,
            int width,
            int height,
            byte[] bytes,
            @Nullable Bare bare) {

        void onto(Path file) throws IOException {
            if (bare == null) Files.write(file, bytes);
            else bare.copy(file);
        }
    }

    /** What one picture may take. */
    record Bounds(long memory, long seconds) {}

    private final List<Print> made = new ArrayList<>();
    private final Imprint imprint;

    private Prints(Imprint imprint) {
        this.imprint = imprint;
    }

    static List<Print> of(Path file, AssetDraft known, List<Size> sizes, Imprint imprint, Bounds bounds)
            throws IOException {
        if (!(FileType.of(file) instanceof FileType.Known type)) throw new IOException("it is of no known kind");
        var prints = new Prints(imprint);
        if (Bare.isFor(type.format())) prints.bare(file, type);
        if (!type.format().isDecoded()) return prints.made;
        if (type.pixels() == null) throw new IOException("it is no whole picture");
        var asIs = type.orientation() == 1 && type.format() != Format.GIF;
        if (asIs) prints.whole(Files.readAllBytes(file), type);
        var lies = type.orientation() > 4;
        var needed = asIs ? needed(sizes) : type.pixels();
        var negative = Negative.of(
                file,
                type.format(),
                lies ? new Pixels(needed.height(), needed.width()) : needed,
                bounds.memory(),
                bounds.seconds());
        var upright = Upright.of(Enlarger.plain(negative, null), type.orientation());
        if (!asIs && type.format() != Format.GIF) prints.add(Rendition.WHOLE, upright, Paper.JPEG, WHOLE_QUALITY);
        prints.sizes(upright, known, sizes);
        return prints.made;
    }

    private static Pixels needed(List<Size> sizes) {
        return new Pixels(
                sizes.stream().mapToInt(Size::width).max().orElse(1),
                sizes.stream().mapToInt(Size::height).max().orElse(1));
    }

    /** The very pixels that were sent, without what the file said beside them. */
    private void whole(byte[] file, FileType.Known type) throws Unreadable {
        var pixels = type.pixels();
        made.add(new Print(
                Rendition.WHOLE, type.format().mediaType(), pixels.width(), pixels.height(), imprint.into(file), null));
    }

    /** Its frames, or sounds, as they came. */
    private void bare(Path file, FileType.Known type) throws IOException {
        var pixels = type.pixels() == null ? new Pixels(0, 0) : type.pixels();
        var format = type.format();
        made.add(new Print(
                Rendition.WHOLE, format.mediaType(), pixels.width(), pixels.height(), NONE, Bare.of(file, format)));
    }

    private void sizes(BufferedImage upright, AssetDraft known, List<Size> sizes) throws IOException {
        var focus = known.focalPoint();
        var x = focus == null || known.width() == null ? 0.5 : (focus.x() + 0.5) / known.width();
        var y = focus == null || known.height() == null ? 0.5 : (focus.y() + 0.5) / known.height();
        for (var size : sizes) {
            var image = Enlarger.sized(upright, size, x, y);
            for (var format : size.formats())
                add(size.name(), image, Paper.valueOf(format.toUpperCase(Locale.ROOT)), size.quality());
        }
    }

    private void add(String name, BufferedImage image, Paper paper, int quality) throws IOException {
        if (!paper.isThere()) return;
        var bytes = imprint.into(paper.print(image, quality));
        made.add(new Print(name, paper.mediaType(), image.getWidth(), image.getHeight(), bytes, null));
    }
}
