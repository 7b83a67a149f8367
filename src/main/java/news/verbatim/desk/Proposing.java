// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.verbatim.quotes.Finder;
import news.verbatim.speaker.Speakers;
import news.verbatim.story.Attribution;
import news.verbatim.story.SpokenBy;
import news.verbatim.story.Story;

/** Adds to a story what the machine finds in it, pointing at speakers the newsroom already knows. */
@ApplicationScoped
public class Proposing {

    /** The name as printed keeps it; a newsroom's list of speakers may do without. */
    private static final Pattern ARTICLE = Pattern.compile("(?iu)^(?:(?:the|der|die|das|le|la|les|el|los|las) |l[’'])");

    private final Speakers speakers;

    Proposing(Speakers speakers) {
        this.speakers = speakers;
    }

    public Story propose(Story story) {
        var found = Finder.propose(story).stream().map(this::known).toList();
        if (found.isEmpty()) return story;
        return story.withAttributions(
                Stream.concat(story.attributions().stream(), found.stream()).toList());
    }

    /** Only whole names are looked up: of two people with one surname the machine knows neither. */
    private Attribution known(Attribution said) {
        var by = said.speaker();
        if (by == null
                || by.id() != null
                || by.nameAsGiven() == null
                || !List.of(SpokenBy.Form.FULL, SpokenBy.Form.SURNAME, SpokenBy.Form.METONYM)
                        .contains(by.form())) return said;
        return speakers.named(by.nameAsGiven())
                .or(() -> speakers.named(ARTICLE.matcher(by.nameAsGiven()).replaceFirst("")))
                .map(speaker -> said.withSpeaker(new SpokenBy(
                        SpokenBy.Kind.valueOf(speaker.kind().name()),
                        speaker.id(),
                        by.nameAsGiven(),
                        by.roleAsGiven(),
                        by.form())))
                .orElse(said);
    }
}
