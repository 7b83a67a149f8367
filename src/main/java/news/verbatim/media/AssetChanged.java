// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.util.UUID;

/**
 * Someone rewrote what we know of a photo. Told inside the transaction, so that what follows stands or falls with it.
 *
 * @param words whether it says something else by now to those who see it, or to those who cannot
 */
public record AssetChanged(UUID id, boolean words) {}
