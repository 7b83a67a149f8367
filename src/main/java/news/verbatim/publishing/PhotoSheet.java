// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A photo on its own, with the words that were printed with it last. */
@Schema(name = "PublishedPhoto", description = "A photo on its own, with the words that were printed with it last")
record PhotoSheet(@JsonUnwrapped Photo.Media media, String credit, String alt) {}
