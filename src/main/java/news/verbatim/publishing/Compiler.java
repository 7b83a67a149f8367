// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import news.verbatim.kernel.Flaw;
import news.verbatim.speaker.Speaker;
import news.verbatim.story.Attribution;
import news.verbatim.story.Story;
import news.verbatim.story.Words;
import org.jspecify.annotations.Nullable;

/** Turns a story and its cast into what readers get. Pure: the same in, the same out. */
final class Compiler {

    /** Raised whenever what is printed changes, so that older editions can be found and printed again. */
    static final short NUMBER = 1;

    private Compiler() {}

    /** {@code at} is the instant from which it is read: what the rights of its photos come to then. */
    static Document compile(UUID id, int revision, Story story, Cast cast, Issue issue, Instant at) {
        var confirmed =
                story.attributions().stream().filter(Attribution::publishable).toList();
        var quoting = new Quoting(story, cast, confirmed);
        var photos = story.captions().stream()
                .map(c -> Developing.photo(c, cast, at))
                .toList();
        var spoken = confirmed.stream().map(quoting::spoken).toList();
        var setting = new Setting(story, confirmed, spoken);
        var words = Words.count(story);
        var slug = Objects.requireNonNullElse(story.slug(), id.toString());
        return new Document(
                id,
                revision,
                issue.version(),
                slug,
                Addresses.url(slug),
                Objects.requireNonNullElse(story.language(), "und"),
                story.headline(),
                story.kicker(),
                story.standfirst(),
                story.byline(),
                story.contributors(),
                story.dateline(),
                cast.section(),
                cast.tags(),
                issue.firstPublishedAt(),
                issue.publishedAt(),
                zone(issue),
                issue.updatedAt(),
                story.displayedAt(),
                story.displayedText(),
                story.seo(),
                story.lead()
                        .map(c -> new Document.Lead(Developing.photo(c, cast, at)))
                        .orElse(null),
                story.body().stream().map(setting::piece).toList(),
                photos,
                spoken,
                speakers(spoken, photos, cast),
                List.of(),
                cast.picks(),
                words,
                Words.minutes(words));
    }

    /** The zone of the publication or the site, where it agrees with the offset printed; otherwise none was stated. */
    private static @Nullable String zone(Issue issue) {
        var at = issue.publishedAt().at();
        var zone = issue.zone();
        return zone.getRules().getOffset(at.toInstant()).equals(at.getOffset()) ? zone.getId() : null;
    }

    private static List<Document.Speaker> speakers(List<Spoken> spoken, List<Photo> photos, Cast cast) {
        var roles = new LinkedHashMap<UUID, String>();
        spoken.stream()
                .map(Spoken::speaker)
                .filter(by -> by != null && by.id() != null)
                .forEach(by -> roles.merge(by.id(), Objects.requireNonNullElse(by.roleThen(), ""), Compiler::first));
        photos.stream()
                .flatMap(photo -> photo.depicted().stream())
                .filter(person -> person.speaker() != null)
                .forEach(person -> roles.merge(
                        person.speaker(), Objects.requireNonNullElse(person.roleAsGiven(), ""), Compiler::first));
        return roles.entrySet().stream()
                .flatMap(entry -> Stream.ofNullable(cast.speakers().get(entry.getKey()))
                        .map(speaker -> line(speaker, entry.getValue())))
                .toList();
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static Document.Speaker line(Speaker speaker, String role) {
        return new Document.Speaker(
                speaker.id(),
                speaker.slug(),
                "/content/v1/speakers/" + speaker.slug(),
                Flaw.wire(speaker.kind()),
                speaker.name(),
                role.isEmpty() ? null : role);
    }
}
