// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.verbatim.speaker.Speaker;
import news.verbatim.story.Attribution;
import news.verbatim.story.Quoted;
import news.verbatim.story.SpokenBy;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** Makes a quotation ready to be read on its own: its words, its whole sentence, and who its speaker was then. */
final class Quoting {

    private final Story story;
    private final Cast cast;
    private final Set<UUID> printed;

    Quoting(Story story, Cast cast, List<Attribution> confirmed) {
        this.story = story;
        this.cast = cast;
        this.printed = confirmed.stream().map(Attribution::id).collect(Collectors.toSet());
    }

    Spoken spoken(Attribution said) {
        return new Spoken(
                said.id(),
                said.kind(),
                said.parent() != null && printed.contains(said.parent()) ? said.parent() : null,
                Quoted.words(said),
                Quoted.sentence(story, said).orElseThrow(),
                said.segments(),
                said.speaker() == null ? null : speaker(said.speaker(), said),
                said.cue(),
                said.addressee(),
                said.occasion(),
                said.basis());
    }

    Spoken.Speaker speaker(SpokenBy by, Attribution said) {
        var known = by.id() == null ? null : cast.speakers().get(by.id());
        return new Spoken.Speaker(
                by.id(),
                known == null ? null : known.slug(),
                by.kind(),
                known == null ? by.nameAsGiven() : known.name(),
                by.nameAsGiven(),
                role(by, said, known));
    }

    /** The role as printed; else the term the speaker held on the day it was said, or printed. */
    private @Nullable String role(SpokenBy by, Attribution said, @Nullable Speaker known) {
        if (by.roleAsGiven() != null || known == null) return by.roleAsGiven();
        return known.termAt(day(said)).map(Speaker.Term::title).orElse(null);
    }

    private LocalDate day(Attribution said) {
        if (said.occasion() != null && said.occasion().date() != null)
            return said.occasion().date().first();
        if (story.displayedAt() != null) return story.displayedAt().at().toLocalDate();
        return LocalDate.now(cast.zone());
    }
}
