// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.List;
import news.verbatim.kernel.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an imported story came from, and what its page said about the publication. */
@Schema(description = "Where an imported story came from, and what its page said about the publication")
public record Source(
        @Schema(description = "The publication's name, as printed") @Nullable
        String name,

        @Schema(description = "Where the page was") @Nullable
        String url,

        List<Newsletter> newsletters,
        List<Profile> profiles) {

    @Schema(description = "A newsletter the page offered")
    public record Newsletter(String name, @Nullable String url) {}

    @Schema(description = "An account on a social network that the page named")
    public record Profile(
            @Schema(examples = "Instagram") String network,
            @Nullable String url) {}

    public Source {
        newsletters = Lists.frozen(newsletters);
        profiles = Lists.frozen(profiles);
    }

    void check(Faults faults) {
        Rules.optional(faults, "/source/name", name, 500);
        Links.web(faults, "/source/url", url);
        Rules.atMost(faults, "/source/profiles", profiles, 100);
        Rules.each(newsletters, "/source/newsletters", 100, faults, (letter, at) -> {
            Rules.required(faults, at + "/name", letter.name(), 500);
            Links.web(faults, at + "/url", letter.url());
        });
        Rules.each(profiles, "/source/profiles", faults, (profile, at) -> {
            Rules.required(faults, at + "/network", profile.network(), 100);
            Links.web(faults, at + "/url", profile.url());
        });
    }
}
