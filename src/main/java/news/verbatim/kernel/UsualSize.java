// SPDX-License-Identifier: Apache-2.0
package news.verbatim.kernel;

import java.util.List;

/** A size in which every picture is to be had until a site says otherwise. */
public enum UsualSize {
    THUMBNAIL(240, 240, "crop", 75, "jpeg", "webp"),
    CARD(640, 360, "crop", 80, "jpeg", "webp"),
    NORMAL(1024, 1024, "fit", 82, "jpeg", "webp"),
    BIG(2048, 2048, "fit", 82, "jpeg", "webp"),
    SOCIAL(1200, 630, "crop", 82, "jpeg");

    private final int width;
    private final int height;
    private final String fit;
    private final int quality;
    private final List<String> formats;

    UsualSize(int width, int height, String fit, int quality, String... formats) {
        this.width = width;
        this.height = height;
        this.fit = fit;
        this.quality = quality;
        this.formats = List.of(formats);
    }

    /** Takes a size as one room has it. */
    public interface Shape<T> {
        T of(String name, int width, int height, String fit, List<String> formats, int quality);
    }

    /** All of them, as one room has them. */
    public static <T> List<T> all(Shape<T> shape) {
        return List.of(values()).stream()
                .map(size -> shape.of(Flaw.wire(size), size.width, size.height, size.fit, size.formats, size.quality))
                .toList();
    }
}
