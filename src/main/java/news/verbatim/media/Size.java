// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.util.List;
import news.verbatim.kernel.UsualSize;

/** A size that is made of every picture, as the site's settings have it. */
record Size(String name, int width, int height, String fit, List<String> formats, int quality) {

    /** Where the settings were written before there were any sizes; a site that says nothing is shown the same ones. */
    private static final List<Size> USUAL = UsualSize.all(Size::new);

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
