// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file as a form brings it; only described here, for no record ever holds a whole file. */
@Schema(name = "Upload", description = "A file, and what is known about it")
record UploadForm(
        @Schema(
                required = true,
                type = SchemaType.STRING,
                format = "binary",
                description =
                        "JPEG, PNG, WebP, GIF, AVIF, HEIF, PDF, MP4 or MP3, found by its bytes; whole, and with nothing behind "
                                + "its end but what cameras append; at most 50 MiB")
        String file,

        @Schema(
                description = "What is known of it, as JSON with the same fields as the other body has; it goes before "
                        + "what the file says of itself. `{}` where the file has said it all")
        @Nullable
        AssetDraft metadata) {}
