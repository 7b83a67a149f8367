// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;

/** Turns a picture the way it was meant to be seen (Exif, Orientation). */
final class Upright {

    private Upright() {}

    static BufferedImage of(BufferedImage image, int orientation) {
        if (orientation < 2 || orientation > 8) return image;
        var width = image.getWidth();
        var height = image.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        var lies = orientation > 4;
        var upright = new BufferedImage(lies ? height : width, lies ? width : height, image.getType());
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, upright);
    }
}
