// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import news.verbatim.media.Asset;
import news.verbatim.media.Audience;
import news.verbatim.media.Clearing;
import news.verbatim.speaker.Speaker;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Everyone and everything a story refers to, as they are known now.
 *
 * @param unseen the photos whose files readers cannot be shown, whatever their rights
 */
record Cast(
        Map<UUID, Speaker> speakers,
        Map<UUID, Asset> assets,
        Set<UUID> unseen,
        @Nullable Named section,
        List<Named> tags,
        List<Document.Other> picks,
        ZoneId zone,
        Audience readers) {

    /** The instants within this time at which what may be shown changes by itself; the first is its beginning. */
    List<Instant> turns(Instant begins, @Nullable Instant ends) {
        var all = new TreeSet<Instant>();
        for (var audience : List.of(readers, readers.partners()))
            assets.values()
                    .forEach(asset -> all.addAll(Clearing.turns(asset, audience).tailSet(begins)));
        all.add(begins);
        return List.copyOf(ends == null ? all : all.headSet(ends));
    }

    /** A section or a tag as readers get it. */
    @Schema(name = "SectionOrTag", description = "A section or a tag")
    record Named(String slug, String name) {}
}
