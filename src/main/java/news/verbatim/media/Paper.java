// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jboss.logging.Logger;

/** What a picture is printed on: the formats that readers get. */
enum Paper {
    JPEG("image/jpeg") {
        @Override
        byte[] print(BufferedImage image, int quality) throws IOException {
            var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality / 100f);
            return bytes(writer, Enlarger.plain(image, Color.WHITE), param);
        }
    },

    WEBP("image/webp") {
        @Override
        byte[] print(BufferedImage image, int quality) throws IOException {
            var param = new WebPWriteParam(Locale.ROOT);
            param.setCompressionType(CompressionType.Lossy);
            param.setCompressionQuality(quality / 100f);
            return bytes(new WebPImageWriterSpi().createWriterInstance(null), Enlarger.plain(image, null), param);
        }

        @Override
        boolean isThere() {
            return Native.THERE;
        }
    };

    /** Whether this machine can write WebP: a system that libwebp was not built for goes without. */
    private static final class Native {

        private static final boolean THERE = isThere();

        private static boolean isThere() {
            try {
                WEBP.print(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), 50);
                return true;
            } catch (IOException | RuntimeException | LinkageError e) {
                Logger.getLogger(Paper.class).warnf("No WebP is made on this machine: %s", e.getMessage());
                return false;
            }
        }
    }

    private final String mediaType;

    Paper(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    boolean isThere() {
        return true;
    }

    abstract byte[] print(BufferedImage image, int quality) throws IOException;

    static byte[] bytes(ImageWriter writer, BufferedImage image, ImageWriteParam param) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
