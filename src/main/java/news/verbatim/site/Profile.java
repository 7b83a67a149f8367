// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import news.verbatim.http.Rules;
import news.verbatim.kernel.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account on a social network. */
@Schema(name = "SiteProfile", description = "An account on a social network")
public record Profile(
        @Schema(required = true, description = "The network's name", examples = "mastodon")
        String network,

        @Nullable String url) {

    void check(Faults faults, String pointer) {
        Rules.name(faults, pointer + "/network", network, 100);
        Rules.web(faults, pointer + "/url", url);
    }
}
