// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;

/** Pictures made for a test: none is like another. */
public final class Pictures {

    private Pictures() {}

    public static byte[] jpeg(int width, int height) {
        return of("jpg", painted(width, height));
    }

    static byte[] png(int width, int height) {
        return of("png", painted(width, height));
    }

    static byte[] gif(int width, int height) {
        return of("gif", painted(width, height));
    }

    /** One quarter of another colour than the rest, so that what was cut and turned can be told. */
    static BufferedImage painted(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        for (var i = 0; i < 8; i++)
            image.setRGB(width - 1 - i, height - 1, ThreadLocalRandom.current().nextInt());
        return image;
    }

    static byte[] of(String format, BufferedImage image) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lossless, one by one. */
    static byte[] webp() {
        return HexFormat.of()
                .parseHex("524946461a000000574542505650384c0d0000002f000000100710111188880800".substring(0, 2 * 33)
                        + "00");
    }

    static byte[] pdf() {
        var id = ThreadLocalRandom.current().nextLong();
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% "
                        + id + "\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
