// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.FileImageInputStream;
import news.verbatim.picture.Format;
import news.verbatim.picture.Pixels;

/** A picture as it is decoded: within a bound of memory, coarser where it would need more, and within a bound of time. */
final class Negative {

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("darkroom-clock").factory());

    private static final JPEGImageReaderSpi JPEG = new JPEGImageReaderSpi();
    private static final WebPImageReaderSpi WEBP = new WebPImageReaderSpi();

    static {
        ImageIO.setUseCache(false);
        IIORegistry.getDefaultInstance().registerServiceProvider(JPEG);
    }

    private static final long DRAWN = 4;

    private Negative() {}

    /** {@code needed} is how large it has to be at least, {@code most} how many bytes of memory it may take. */
    static BufferedImage of(Path file, Format format, Pixels needed, long most, long seconds) throws IOException {
        var reader = reader(format);
        var stop = stop(reader, seconds);
        try (var in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, format != Format.PNG);
            var param = reader.getDefaultReadParam();
            var step = step(reader, needed, most);
            param.setSourceSubsampling(step, step, 0, 0);
            var image = reader.read(0, param);
            if (stop.isDone()) throw new IOException("it takes longer than %d s to decode".formatted(seconds));
            return format == Format.PNG ? Tint.seen(image, reader) : image;
        } catch (IIOException broken) {
            throw new IOException("it cannot be decoded (%s)".formatted(broken.getMessage()), broken);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            // decoders stumble over what nobody thought of; the file is at fault and not this house
            throw new IOException(
                    "it cannot be decoded (%s)".formatted(broken.getClass().getSimpleName()), broken);
        } finally {
            stop.cancel(false);
            reader.dispose();
        }
    }

    /** Lets it end after that long, wherever it is. */
    static Future<?> stop(ImageReader reader, long seconds) {
        return CLOCK.schedule(reader::abort, seconds, TimeUnit.SECONDS);
    }

    static ImageReader reader(Format format) throws IOException {
        return switch (format) {
            case JPEG -> JPEG.createReaderInstance(null);
            case WEBP -> WEBP.createReaderInstance(null);
            case PNG, GIF ->
                ImageIO.getImageReadersByFormatName(format.extension()).next();
            case AVIF, HEIF, SVG, PDF, MP4, MP3 -> throw new IOException("there is nothing to decode in it");
        };
    }

    /** What a pixel takes: four bytes once it is drawn, and more before that where its colours are deep. */
    private static long depth(ImageReader reader) throws IOException {
        var raw = reader.getRawImageType(0);
        return raw == null ? DRAWN : Math.max(DRAWN, raw.getColorModel().getPixelSize() / 8);
    }

    /** Every how many pixels: one, where all fit into memory. */
    private static int step(ImageReader reader, Pixels needed, long most) throws IOException {
        var width = (long) reader.getWidth(0);
        var height = (long) reader.getHeight(0);
        var depth = depth(reader);
        var step = 1;
        while (width / step * (height / step) * depth > most) step++;
        var coarsest =
                Math.max(1, Math.min(width / Math.max(1, needed.width()), height / Math.max(1, needed.height())));
        if (step > Math.max(4, coarsest * 2))
            throw new IOException("it needs more memory than there is for one picture");
        return step;
    }
}
