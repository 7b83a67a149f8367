// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be done with the picture, word for word. */
public record Rights(
        @Nullable String copyrightNotice,
        List<String> copyrightOwners,
        @Nullable String usageTerms,
        @Nullable String webStatement,
        @Nullable String licensorUrl,
        @Nullable String instructions,
        @Nullable String dataMining) {

    public Rights {
        copyrightOwners = List.copyOf(copyrightOwners);
    }
}
