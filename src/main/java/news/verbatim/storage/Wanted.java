// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import java.util.UUID;

/** Somebody asks for a size of a photo that is not there yet. Whoever can make it has done so when this has been told. */
public record Wanted(UUID asset) {}
