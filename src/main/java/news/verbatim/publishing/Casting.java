// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.verbatim.media.Assets;
import news.verbatim.media.Audience;
import news.verbatim.site.Sections;
import news.verbatim.site.Sites;
import news.verbatim.site.Tags;
import news.verbatim.speaker.Speakers;
import news.verbatim.story.Caption;
import news.verbatim.story.SpokenBy;
import news.verbatim.story.Story;

/** Looks up everyone a story refers to: one question for the people, one for the photos. */
@ApplicationScoped
class Casting {

    private final Speakers speakers;
    private final Assets assets;
    private final Sections sections;
    private final Tags tags;
    private final Sites sites;

    Casting(Speakers speakers, Assets assets, Sections sections, Tags tags, Sites sites) {
        this.speakers = speakers;
        this.assets = assets;
        this.sections = sections;
        this.tags = tags;
        this.sites = sites;
    }

    /** The same, and the rights of the photos stay as they are until this transaction ends. */
    Cast held(Story story) {
        assets.hold(story.captions().stream().map(Caption::media).collect(Collectors.toSet()));
        return of(story);
    }

    Cast of(Story story) {
        var shown = assets.of(story.captions().stream().map(Caption::media).collect(Collectors.toSet()));
        var section = story.section() == null
                ? null
                : sections.find(story.section())
                        .map(s -> new Cast.Named(s.slug(), s.name()))
                        .orElse(null);
        var filed = story.tags().stream()
                .flatMap(slug -> tags.find(slug).stream())
                .map(tag -> new Cast.Named(tag.slug(), tag.name()))
                .toList();
        var site = sites.get();
        return new Cast(
                speakers.of(people(story)),
                shown,
                section,
                filed,
                site.zone(),
                Audience.readers(site.apps(), site.territories()));
    }

    private Set<UUID> people(Story story) {
        var quoted = story.attributions().stream()
                .map(said -> said.speaker())
                .filter(Objects::nonNull)
                .map(SpokenBy::id);
        var depicted = story.captions().stream()
                .flatMap(caption -> caption.depicted().stream())
                .map(Caption.Depicted::speaker);
        return Stream.concat(quoted, depicted)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
