// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import news.verbatim.http.Rules;
import news.verbatim.kernel.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the newsroom works: each the address of a page, or the words themselves. */
@Schema(
        name = "SitePolicies",
        description = "How the newsroom works: each the address of a page, or the words themselves")
public record Policies(
        @Schema(description = "How mistakes are corrected") @Nullable
        String corrections,

        @Nullable String ethics,

        @Schema(description = "When a source stays unnamed") @Nullable
        String unnamedSources,

        @Schema(description = "When an article has no byline") @Nullable
        String noByline,

        @Schema(description = "How facts are checked") @Nullable
        String verification,

        @Nullable String publishingPrinciples) {

    static final Policies NONE = new Policies(null, null, null, null, null, null);

    void check(Faults faults) {
        Rules.text(faults, "/policies/corrections", corrections, 10_000);
        Rules.text(faults, "/policies/ethics", ethics, 10_000);
        Rules.text(faults, "/policies/unnamedSources", unnamedSources, 10_000);
        Rules.text(faults, "/policies/noByline", noByline, 10_000);
        Rules.text(faults, "/policies/verification", verification, 10_000);
        Rules.text(faults, "/policies/publishingPrinciples", publishingPrinciples, 10_000);
    }
}
