// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import org.jspecify.annotations.Nullable;

/** Where the camera stood, in decimal degrees (WGS 84) and metres above the sea. */
public record Gps(
        double latitude, double longitude, @Nullable Double altitude) {}
