// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import news.verbatim.speaker.Speaker;
import news.verbatim.story.Attribution;
import news.verbatim.story.SpokenBy;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** Sees to it that one person in a text is one record, however often they speak. */
final class OnePerson {

    private OnePerson() {}

    /** Those whom the story names by their records: as speakers, or in its photos. */
    static Set<UUID> in(Story story) {
        var here = new HashSet<UUID>();
        for (var said : story.attributions())
            if (said.speaker() != null && said.speaker().id() != null)
                here.add(said.speaker().id());
        for (var caption : story.captions())
            for (var person : caption.depicted()) if (person.speaker() != null) here.add(person.speaker());
        return here;
    }

    /** The same words for them, with the record behind. */
    static SpokenBy as(@Nullable SpokenBy printed, Speaker speaker) {
        var kind = SpokenBy.Kind.valueOf(speaker.kind().name());
        if (printed == null) return new SpokenBy(kind, speaker.id(), null, null, null);
        return new SpokenBy(kind, speaker.id(), printed.nameAsGiven(), printed.roleAsGiven(), printed.form());
    }

    /** What was taken for the words of the same person and that nobody has judged is theirs from now on. */
    static List<Attribution> spread(List<Attribution> all, Attribution judged, Speaker speaker) {
        var idea = judged.suggestion();
        if (idea == null || !speaker.mayBe(idea.name())) return all;
        return all.stream()
                .map(said -> isOpen(said)
                                && said.suggestion() != null
                                && said.suggestion().kind() == idea.kind()
                                && said.suggestion().name().equals(idea.name())
                        ? said.withSpeaker(as(said.speaker(), speaker))
                        : said)
                .toList();
    }

    private static boolean isOpen(Attribution said) {
        return said.verdict() == Attribution.Verdict.PROPOSED
                && said.origin() == Attribution.Origin.DETECTED
                && (said.speaker() == null || said.speaker().id() == null);
    }
}
