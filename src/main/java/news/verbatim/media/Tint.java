// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/** The colours that a PNG means (iCCP): the JDK's reader takes them for those of a screen, whatever the file says. */
final class Tint {

    private static final String PNG = "javax_imageio_png_1.0";
    private static final int LARGEST = 4 << 20;

    private Tint() {}

    /** The same picture in the colours of a screen; where the file's profile says nothing that can be used, as it was read. */
    static BufferedImage seen(BufferedImage image, ImageReader reader) throws IOException {
        return profile(reader).map(meant -> seen(image, meant)).orElse(image);
    }

    private static BufferedImage seen(BufferedImage image, ICC_Profile meant) {
        var plain = Enlarger.plain(image, null);
        try {
            var screen = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
            var grey = meant.getNumComponents() == 1;
            new ColorConvertOp(new ICC_Profile[] {meant, screen}, null)
                    .filter(bands(plain, grey ? new int[] {0} : new int[] {0, 1, 2}), bands(plain, 0, 1, 2));
            return plain;
        } catch (RuntimeException e) {
            return Enlarger.plain(image, null); // a profile that is of no use to anybody
        }
    }

    private static WritableRaster bands(BufferedImage image, int... bands) {
        var raster = image.getRaster();
        return raster.createWritableChild(0, 0, image.getWidth(), image.getHeight(), 0, 0, bands);
    }

    private static Optional<ICC_Profile> profile(ImageReader reader) throws IOException {
        var found = packed(reader.getImageMetadata(0).getAsTree(PNG));
        if (found == null) return Optional.empty();
        try (var profile = new InflaterInputStream(new ByteArrayInputStream(found))) {
            return Optional.of(ICC_Profile.getInstance(profile.readNBytes(LARGEST)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte @Nullable [] packed(Node tree) {
        for (var node = tree.getFirstChild(); node != null; node = node.getNextSibling())
            if (node.getNodeName().equals("iCCP") && node instanceof IIOMetadataNode profile)
                return (byte[]) profile.getUserObject();
        return null;
    }
}
