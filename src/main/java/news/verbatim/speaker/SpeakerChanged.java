// SPDX-License-Identifier: Apache-2.0
package news.verbatim.speaker;

import java.util.UUID;

/** Someone rewrote what we know of a speaker. Told inside the transaction, so that what follows stands or falls with it. */
public record SpeakerChanged(UUID id) {}
