// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import news.verbatim.picture.Format;
import news.verbatim.picture.Rare;
import org.jspecify.annotations.Nullable;

/** Decodes every pixel of a picture and keeps few of them: for what its decoder has to say against it. */
final class Glance {

    private static final int EVERY = 16;

    /** Of a GIF that moves, as many pixels as one picture may have. */
    private static final long MOST = 100_000_000;

    /** What the decoder of JPEG says of data that were cut or flipped; a stray byte before a marker is none of these. */
    private static final Pattern BROKEN = Pattern.compile(
            "premature end|bad huffman|bad arithmetic|found marker 0x.. instead|bad progression|truncated file",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LACKING =
            Pattern.compile("unsupported|not supported|not implemented", Pattern.CASE_INSENSITIVE);

    private Glance() {}

    static @Nullable String fault(Path file, Format format, long seconds) throws IOException {
        if (Rare.is(file)) return null;
        var reader = Negative.reader(format);
        var said = new ArrayList<String>();
        reader.addIIOReadWarningListener((_, warning) -> said.add(String.valueOf(warning)));
        var late = Negative.stop(reader, seconds);
        try (var in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, format != Format.GIF, true);
            look(reader, format);
            return late.isDone() ? null : broken(said);
        } catch (OutOfMemoryError | UnsupportedOperationException cannotTell) {
            return null;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            var why = String.valueOf(broken.getMessage());
            return late.isDone() || LACKING.matcher(why).find() ? null : "its pixels cannot be decoded";
        } finally {
            late.cancel(false);
            reader.dispose();
        }
    }

    private static void look(ImageReader reader, Format format) throws IOException {
        var frames = format == Format.GIF ? reader.getNumImages(true) : 1;
        long seen = 0;
        for (var frame = 0; frame < frames && seen < MOST; frame++) {
            seen += (long) reader.getWidth(frame) * reader.getHeight(frame);
            var param = reader.getDefaultReadParam();
            param.setSourceSubsampling(EVERY, EVERY, 0, 0);
            reader.read(frame, param);
        }
    }

    private static @Nullable String broken(List<String> said) {
        return said.stream().anyMatch(warning -> BROKEN.matcher(warning).find())
                ? "its pixels end too soon or were changed"
                : null;
    }
}
