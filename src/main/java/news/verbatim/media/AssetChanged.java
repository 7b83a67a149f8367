// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.util.UUID;

/** Someone rewrote what we know of a photo. Told inside the transaction, so that what follows stands or falls with it. */
public record AssetChanged(UUID id) {}
