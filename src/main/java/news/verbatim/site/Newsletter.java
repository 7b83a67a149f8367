// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import news.verbatim.http.Rules;
import news.verbatim.kernel.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A newsletter that readers can subscribe to. */
@Schema(name = "SiteNewsletter", description = "A newsletter that readers can subscribe to")
public record Newsletter(
        @Schema(required = true, examples = "Morning Harbour")
        String name,

        @Schema(description = "Where to subscribe") @Nullable
        String url) {

    void check(Faults faults, String pointer) {
        Rules.name(faults, pointer + "/name", name, 200);
        Rules.web(faults, pointer + "/url", url);
    }
}
