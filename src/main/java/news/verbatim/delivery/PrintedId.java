// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One thing within one edition: the same quotation stands in each edition of its article. */
@Embeddable
record PrintedId(UUID edition, UUID id) {}
