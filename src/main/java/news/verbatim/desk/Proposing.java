// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.verbatim.quotes.Finder;
import news.verbatim.speaker.Roster;
import news.verbatim.speaker.Speaker;
import news.verbatim.speaker.Speakers;
import news.verbatim.story.Attribution;
import news.verbatim.story.SpokenBy;
import news.verbatim.story.SpokenBy.Form;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** Adds to a story what the machine finds in it, pointing at speakers the newsroom already knows. */
@ApplicationScoped
public class Proposing {

    /** “the harbour master”, not “a harbour master”. */
    private static final Pattern DEFINITE = Pattern.compile("(?iu)^(?:(?:the|der|die|das|le|la|el|los|las) |l[’']).+");

    private final Speakers speakers;
    private final Clock clock;

    Proposing(Speakers speakers, Clock clock) {
        this.speakers = speakers;
        this.clock = clock;
    }

    public Story propose(Story story) {
        return propose(story, 0);
    }

    /** Only what the machine is as sure of, with the clauses that fragments stand in. */
    Story propose(Story story, double threshold) {
        var found = sure(Finder.hear(story).stream().map(Finder.Found::said).toList(), threshold);
        if (found.isEmpty()) return story;
        var roster = roster(story, found);
        return story.withAttributions(Stream.concat(
                        story.attributions().stream(), found.stream().map(said -> known(said, roster)))
                .toList());
    }

    private static List<Attribution> sure(List<Attribution> found, double threshold) {
        var dropped = new HashSet<UUID>();
        return found.stream()
                .filter(said -> {
                    var kept = said.confidence() >= threshold && !dropped.contains(said.parent());
                    if (!kept) dropped.add(said.id());
                    return kept;
                })
                .toList();
    }

    private Roster roster(Story story, List<Attribution> found) {
        var names = new HashSet<String>();
        var offices = new HashSet<String>();
        for (var said : found) {
            var name = name(said);
            var office = office(said);
            if (name != null) names.add(name);
            titled(said).ifPresent(names::add);
            if (office != null) offices.add(office);
        }
        var day = story.displayedAt() == null
                ? LocalDate.ofInstant(clock.instant(), clock.getZone())
                : story.displayedAt().at().toLocalDate();
        return speakers.of(new Roster.Call(names, offices, OnePerson.in(story), day, new Wording(story)::holds));
    }

    private static Attribution known(Attribution said, Roster roster) {
        return speaker(said, roster)
                .map(speaker -> said.withSpeaker(OnePerson.as(said.speaker(), speaker)))
                .orElse(said);
    }

    private static Optional<Speaker> speaker(Attribution said, Roster roster) {
        var name = name(said);
        var office = office(said);
        if (name != null)
            return roster.named(name, office).or(() -> titled(said).flatMap(whole -> roster.named(whole, null)));
        return office == null ? Optional.empty() : roster.holding(office);
    }

    /** The whole name where the text tells it; none where two people of the text may be meant by it. */
    private static @Nullable String name(Attribution said) {
        if (said.suggestion() != null) return said.suggestion().name();
        var by = said.speaker();
        return by != null && (by.form() == Form.FULL || by.form() == Form.METONYM) ? by.nameAsGiven() : null;
    }

    /** “Captain Moll”, which may be an alias with the title in it. */
    private static Optional<String> titled(Attribution said) {
        var by = said.speaker();
        if (by == null || by.roleAsGiven() == null || by.nameAsGiven() == null) return Optional.empty();
        return Optional.of(by.roleAsGiven() + " " + by.nameAsGiven());
    }

    private static @Nullable String office(Attribution said) {
        var by = said.speaker();
        if (by == null || by.kind() != SpokenBy.Kind.PERSON || by.nameAsGiven() == null) return null;
        if (by.form() == Form.TITLE_ONLY)
            return DEFINITE.matcher(by.nameAsGiven()).matches() ? by.nameAsGiven() : null;
        if (by.roleAsGiven() != null) return by.roleAsGiven();
        var idea = said.suggestion();
        return idea == null || idea.terms().isEmpty()
                ? null
                : idea.terms().getFirst().title();
    }
}
