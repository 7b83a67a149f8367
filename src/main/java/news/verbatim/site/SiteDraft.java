// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import news.verbatim.http.Rules;
import news.verbatim.http.Territories;
import news.verbatim.kernel.Checked;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a publication says of itself. */
@Schema(name = "Site", description = "What the publication says of itself, and the rules of its desk")
public record SiteDraft(
        @Schema(required = true, description = "The publication's name", examples = "The Lindhaven Courier")
        String name,

        @Schema(description = "Where readers find it", examples = "https://courier.example.org") @Nullable
        String baseUrl,

        @Schema(required = true, description = "The language of articles that name none (BCP 47)", examples = "en")
        String defaultLanguage,

        @Schema(required = true, description = "The zone in which dates are read (IANA)", examples = "Europe/Istanbul")
        String timeZone,

        @Schema(description = "Whether an article must be approved before it is published; no if left out") @Nullable
        Boolean approvalRequired,

        @Schema(description = "The menu, in order", maxItems = 100)
        List<Link> navigation,

        @Schema(maxItems = 100) List<Newsletter> newsletters,

        @Schema(description = "Accounts on social networks", maxItems = 100)
        List<Profile> profiles,

        @Nullable Policies policies,

        @Schema(
                description = "In which sizes every picture is to be had; the usual five where nothing is said",
                maxItems = 20)
        List<RenditionSize> renditions,

        @Schema(
                description =
                        "Whether the sizes of a photo say where the camera stood, if its file did; no if left out")
        @Nullable
        Boolean photoPositions,

        @Schema(
                description =
                        "The countries whose readers the site serves (ISO 3166-1, two letters), where whatever stands"
                                + " before it turns others away; anywhere when empty. A photo that is licensed for some countries"
                                + " goes to readers only where these are all among them",
                maxItems = 249)
        List<String> territories,

        @Schema(
                description = "Whether apps read the same articles: then a photo must be cleared for apps as it must be"
                        + " for the web; no if left out")
        @Nullable
        Boolean apps)
        implements Checked {

    /** Freezes what it is given; what is left out is as if nothing had been said. */
    public SiteDraft {
        approvalRequired = approvalRequired != null && approvalRequired;
        navigation = navigation == null ? List.of() : navigation.stream().toList();
        newsletters = newsletters == null ? List.of() : newsletters.stream().toList();
        profiles = profiles == null ? List.of() : profiles.stream().toList();
        policies = policies == null ? Policies.NONE : policies;
        photoPositions = photoPositions != null && photoPositions;
        territories = territories == null ? List.of() : territories.stream().toList();
        apps = apps != null && apps;
        renditions =
                renditions == null ? RenditionSize.USUAL : renditions.stream().toList();
    }

    SiteDraft(
            String name,
            @Nullable String baseUrl,
            String defaultLanguage,
            String timeZone,
            boolean approvalRequired,
            Details details) {
        this(
                name,
                baseUrl,
                defaultLanguage,
                timeZone,
                approvalRequired,
                details.navigation(),
                details.newsletters(),
                details.profiles(),
                details.policies(),
                details.renditions(),
                details.photoPositions(),
                details.territories(),
                details.apps());
    }

    @Override
    public void check(Faults faults) {
        Rules.name(faults, "/name", name, 200);
        Rules.web(faults, "/baseUrl", baseUrl);
        faults.check(
                Language.is(defaultLanguage),
                "/defaultLanguage",
                Flaw.INVALID_FORMAT,
                "A language is named by its BCP 47 tag, such as en or pt-BR");
        faults.check(
                isZone(timeZone),
                "/timeZone",
                Flaw.UNKNOWN_VALUE,
                "A time zone is named as IANA does, such as Europe/Istanbul");
        Rules.atMost(faults, "/navigation", navigation, 100);
        Rules.atMost(faults, "/newsletters", newsletters, 100);
        Rules.atMost(faults, "/profiles", profiles, 100);
        policies.check(faults);
        checkRenditions(faults);
        Territories.check(faults, "/territories", territories);
        if (faults.at("/navigation") || faults.at("/newsletters") || faults.at("/profiles")) return;
        IntStream.range(0, navigation.size()).forEach(i -> navigation.get(i).check(faults, "/navigation/" + i));
        IntStream.range(0, newsletters.size()).forEach(i -> newsletters.get(i).check(faults, "/newsletters/" + i));
        IntStream.range(0, profiles.size()).forEach(i -> profiles.get(i).check(faults, "/profiles/" + i));
    }

    private void checkRenditions(Faults faults) {
        Rules.atMost(faults, "/renditions", renditions, 20);
        if (faults.at("/renditions")) return;
        IntStream.range(0, renditions.size()).forEach(i -> renditions.get(i).check(faults, "/renditions/" + i));
        var names = renditions.stream().map(RenditionSize::name).distinct().count();
        faults.check(names == renditions.size(), "/renditions", Flaw.DUPLICATE, "Two sizes have the same name");
    }

    Details details() {
        return new Details(navigation, newsletters, profiles, policies, renditions, photoPositions, territories, apps);
    }

    private static boolean isZone(@Nullable String name) {
        return name != null && ZoneId.getAvailableZoneIds().contains(name);
    }
}
