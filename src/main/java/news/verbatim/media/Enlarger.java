// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import net.coobird.thumbnailator.Thumbnails;
import org.jspecify.annotations.Nullable;

/** Makes a picture of another size: never larger than the original, and cut around what matters where its shape has to change. */
final class Enlarger {

    private Enlarger() {}

    static BufferedImage sized(BufferedImage image, Size size, double focusX, double focusY) throws IOException {
        var part = size.cuts() ? cut(image, size, focusX, focusY) : image;
        // a part of this shape is a pixel off at most, and that pixel is not to be missing in what is made of it
        if (size.cuts() && part.getWidth() >= size.width() && part.getHeight() >= size.height())
            return scaled(part, size.width(), size.height());
        var shrink = Math.min(
                1, Math.min((double) size.width() / part.getWidth(), (double) size.height() / part.getHeight()));
        return scaled(part, Math.max(1, (int) Math.round(part.getWidth() * shrink)), Math.max(1, (int)
                Math.round(part.getHeight() * shrink)));
    }

    static BufferedImage scaled(BufferedImage image, int width, int height) throws IOException {
        if (image.getWidth() == width && image.getHeight() == height) return image;
        return Thumbnails.of(image).forceSize(width, height).asBufferedImage();
    }

    /** The largest part of the right shape whose middle is as near to the focus as the edges allow. */
    private static BufferedImage cut(BufferedImage image, Size size, double focusX, double focusY) {
        var shape = (double) size.width() / size.height();
        var width = Math.clamp(Math.round(image.getHeight() * shape), 1, image.getWidth());
        var height = Math.clamp(Math.round(image.getWidth() / shape), 1, image.getHeight());
        var left = Math.clamp(Math.round(focusX * image.getWidth() - width / 2.0), 0, image.getWidth() - width);
        var top = Math.clamp(Math.round(focusY * image.getHeight() - height / 2.0), 0, image.getHeight() - height);
        return image.getSubimage(left, top, width, height);
    }

    /** In the colours of the web; on white, where nothing may shine through. */
    static BufferedImage plain(BufferedImage image, @Nullable Color behind) {
        var type = behind == null && image.getColorModel().hasAlpha()
                ? BufferedImage.TYPE_INT_ARGB
                : BufferedImage.TYPE_INT_RGB;
        var apart =
                image.getRaster().getParent() == null; // a cut keeps the rest of its picture, which encoders may read
        if (image.getType() == type && apart) return image;
        var plain = new BufferedImage(image.getWidth(), image.getHeight(), type);
        var graphics = plain.createGraphics();
        if (behind != null) graphics.drawImage(image, 0, 0, behind, null);
        else graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return plain;
    }
}
