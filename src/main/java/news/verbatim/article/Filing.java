// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a story is filed: the records behind its section's and tags' names. */
public record Filing(@Nullable UUID section, List<UUID> tags) {}
