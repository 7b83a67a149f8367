// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.verbatim.delivery.Availability;
import news.verbatim.media.Assets;
import news.verbatim.media.Audience;
import news.verbatim.media.Developer;
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
    private final Developer developer;
    private final Availability availability;

    Casting(
            Speakers speakers,
            Assets assets,
            Sections sections,
            Tags tags,
            Sites sites,
            Developer developer,
            Availability availability) {
        this.availability = availability;
        this.speakers = speakers;
        this.assets = assets;
        this.sections = sections;
        this.tags = tags;
        this.sites = sites;
        this.developer = developer;
    }

    /** The same, and the rights of the photos stay as they are until this transaction ends. */
    Cast held(Story story) {
        developer.finish(photos(story));
        assets.hold(photos(story));
        return of(story);
    }

    /** The same, and pictures that have only just arrived are made ready first. */
    Cast developed(Story story) {
        developer.finish(photos(story));
        return of(story);
    }

    private static Set<UUID> photos(Story story) {
        return story.captions().stream().map(Caption::media).collect(Collectors.toSet());
    }

    Cast of(Story story) {
        var shown = assets.of(photos(story));
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
                assets.unseen(shown.values()),
                section,
                filed,
                picks(story),
                site.zone(),
                Audience.readers(site.apps(), site.territories()));
    }

    /** Those that readers can have, by addresses that stay. */
    private List<Document.Other> picks(Story story) {
        var picked = story.related().stream().map(Story.Related::article).toList();
        var open = availability.of(picked);
        return picked.stream()
                .filter(open::contains)
                .map(id -> new Document.Other(id, Addresses.url(id.toString())))
                .toList();
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
