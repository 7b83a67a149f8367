// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import news.verbatim.event.Change;
import news.verbatim.http.Vocabulary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parts of what the publication says of itself: passed on as they were printed, so only described here. */
@Singleton
@Unremovable
class Imprint implements Vocabulary {

    @Override
    public Stream<Class<?>> words() {
        return Stream.of(NamesResource.Name.class, DeliveryResource.Moved.class, Change.class);
    }

    @Schema(name = "PublishedLink", description = "One entry of the menu")
    record Entry(
            @Schema(description = "As it stands in the menu", examples = "World")
            String label,

            @Schema(description = "A web address, or a path of the site", examples = "/world")
            String url) {}

    @Schema(name = "PublishedNewsletter", description = "A newsletter that readers can subscribe to")
    record Letter(
            @Schema(description = "Its name", examples = "Morning Harbour")
            String name,

            @Schema(description = "Where to subscribe") @Nullable
            String url) {}

    @Schema(name = "PublishedProfile", description = "An account on a social network")
    record Account(
            @Schema(description = "The network's name", examples = "mastodon")
            String network,

            @Schema(description = "Where it is") @Nullable String url) {}

    @Schema(
            name = "PublishedPolicies",
            description = "How the newsroom works: each the address of a page, or the words themselves")
    record Policies(
            @Schema(description = "How mistakes are corrected") @Nullable
            String corrections,

            @Schema(description = "What the newsroom does and does not do") @Nullable
            String ethics,

            @Schema(description = "When a source stays unnamed") @Nullable
            String unnamedSources,

            @Schema(description = "When an article has no byline") @Nullable
            String noByline,

            @Schema(description = "How facts are checked") @Nullable
            String verification,

            @Schema(description = "The principles of the house") @Nullable
            String publishingPrinciples) {}
}
