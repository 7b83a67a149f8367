// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import java.util.List;

/** The parts of a site that are only ever read and replaced together. */
record Details(
        List<Link> navigation,
        List<Newsletter> newsletters,
        List<Profile> profiles,
        Policies policies,
        List<RenditionSize> renditions,
        boolean photoPositions,
        List<String> territories,
        boolean apps) {

    Details {
        navigation = navigation == null ? List.of() : List.copyOf(navigation);
        newsletters = newsletters == null ? List.of() : List.copyOf(newsletters);
        profiles = profiles == null ? List.of() : List.copyOf(profiles);
        policies = policies == null ? Policies.NONE : policies;
        renditions = renditions == null ? RenditionSize.USUAL : List.copyOf(renditions);
        territories = territories == null ? List.of() : List.copyOf(territories);
    }

    /** With these newsletters and profiles where there are none yet. */
    Details filledFrom(List<Newsletter> newsletters, List<Profile> profiles) {
        return new Details(
                navigation,
                this.newsletters.isEmpty() ? newsletters : this.newsletters,
                this.profiles.isEmpty() ? profiles : this.profiles,
                policies,
                renditions,
                photoPositions,
                territories,
                apps);
    }
}
