// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the camera stood, in decimal degrees (WGS 84) and metres above the sea. */
@Schema(name = "FilePosition", description = "Where the camera stood (WGS 84); only the desk gets it")
public record Gps(
        @Schema(description = "Degrees, north of the equator")
        double latitude,

        @Schema(description = "Degrees, east of Greenwich") double longitude,

        @Schema(description = "Metres above the sea") @Nullable
        Double altitude) {}
