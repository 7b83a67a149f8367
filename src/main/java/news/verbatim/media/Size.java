// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.util.List;

/** A size that is made of every picture, as the site's settings have it. */
record Size(String name, int width, int height, String fit, List<String> formats, int quality) {

    /** Where the settings were written before there were any sizes; a site that says nothing is shown the same ones. */
    private static final List<Size> USUAL = List.of(
            new Size("thumbnail", 240, 240, "crop", List.of("jpeg", "webp"), 75),
            new Size("card", 640, 360, "crop", List.of("jpeg", "webp"), 80),
            new Size("normal", 1024, 1024, "fit", List.of("jpeg", "webp"), 82),
            new Size("big", 2048, 2048, "fit", List.of("jpeg", "webp"), 82),
            new Size("social", 1200, 630, "crop", List.of("jpeg"), 82));

    boolean cuts() {
        return "crop".equals(fit);
    }

    /** All of them, as they stand in the settings, and whether they say where the camera stood. */
    record Set(List<Size> renditions, boolean photoPositions) {

        Set {
            renditions = renditions == null ? USUAL : List.copyOf(renditions);
        }
    }
}
