// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.verbatim.article.Articles;
import news.verbatim.article.Writer;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.media.Assets;
import news.verbatim.publishing.Addresses;
import news.verbatim.speaker.SpeakerKind;
import news.verbatim.speaker.Speakers;
import news.verbatim.story.Caption;
import news.verbatim.story.SpokenBy;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** Checks that everything a story points at outside itself exists, and that nothing in it belongs to another. */
@ApplicationScoped
class References {

    private final Assets assets;
    private final Speakers speakers;
    private final Articles articles;
    private final Addresses addresses;
    private final Writer writer;
    private final Minted minted;
    private final DeskConfig limits;

    References(
            Assets assets,
            Speakers speakers,
            Articles articles,
            Addresses addresses,
            Writer writer,
            Minted minted,
            DeskConfig limits) {
        this.assets = assets;
        this.speakers = speakers;
        this.articles = articles;
        this.addresses = addresses;
        this.writer = writer;
        this.minted = minted;
        this.limits = limits;
    }

    /** @param present the article's story as it stands, where it has one */
    void check(Story story, @Nullable Story present, @Nullable UUID article, Faults faults) {
        size(story, faults);
        media(story, faults);
        people(story, faults);
        related(story, article, faults);
        if (story.slug() != null)
            faults.check(
                    !addresses.isTaken(story.slug(), article),
                    "/slug",
                    Flaw.DUPLICATE,
                    "Another article has this address, or had it");
        foreign(story, writer.foreign(story, article, own(present)), faults);
    }

    private void size(Story story, Faults faults) {
        faults.check(
                story.body().size() <= limits.blocks(),
                "/body",
                Flaw.TOO_MANY,
                "A story has at most %d blocks",
                limits.blocks());
        for (var i = 0; i < story.body().size(); i++) {
            var words = story.body().get(i).words();
            if (words.length() <= limits.blockLength()) continue;
            var length = words.codePointCount(0, words.length());
            faults.check(
                    length <= limits.blockLength(),
                    "/body/" + i,
                    Flaw.TOO_LONG,
                    "This block has %d characters; at most %d fit",
                    length,
                    limits.blockLength());
        }
    }

    private void media(Story story, Faults faults) {
        var known = assets.among(story.captions().stream().map(Caption::media).collect(Collectors.toSet()));
        for (var i = 0; i < story.captions().size(); i++)
            faults.check(
                    known.contains(story.captions().get(i).media()),
                    "/captions/" + i + "/media",
                    Flaw.UNKNOWN_REFERENCE,
                    "There is no photo %s: GET /desk/v1/media lists those there are",
                    story.captions().get(i).media());
    }

    private void people(Story story, Faults faults) {
        var named = new HashSet<UUID>();
        eachPerson(story, (_, id) -> named.add(id));
        var known = speakers.kinds(named);
        eachPerson(
                story,
                (at, id) ->
                        faults.check(known.containsKey(id), at, Flaw.UNKNOWN_REFERENCE, "There is no speaker %s", id));
        for (var i = 0; i < story.attributions().size(); i++)
            kind(story.attributions().get(i).speaker(), known, "/attributions/" + i + "/speaker/kind", faults);
    }

    private static void kind(@Nullable SpokenBy by, Map<UUID, SpeakerKind> known, String at, Faults faults) {
        if (by == null || by.kind() == null || by.id() == null || !known.containsKey(by.id())) return;
        var recorded = Flaw.wire(known.get(by.id()));
        faults.check(
                Flaw.wire(by.kind()).equals(recorded), at, Flaw.MISMATCH, "The speaker's record says %s", recorded);
    }

    private interface Person {
        void at(String pointer, UUID id);
    }

    private static void eachPerson(Story story, Person person) {
        for (var i = 0; i < story.attributions().size(); i++) {
            var by = story.attributions().get(i).speaker();
            if (by != null && by.id() != null) person.at("/attributions/" + i + "/speaker/id", by.id());
        }
        for (var i = 0; i < story.captions().size(); i++) {
            var depicted = story.captions().get(i).depicted();
            for (var j = 0; j < depicted.size(); j++)
                if (depicted.get(j).speaker() != null)
                    person.at(
                            "/captions/" + i + "/depicted/" + j + "/speaker",
                            depicted.get(j).speaker());
        }
    }

    private void related(Story story, @Nullable UUID article, Faults faults) {
        var picked = story.related().stream().map(Story.Related::article).collect(Collectors.toSet());
        var known = articles.among(picked);
        for (var i = 0; i < story.related().size(); i++) {
            var other = story.related().get(i).article();
            var at = "/related/" + i + "/article";
            if (faults.check(known.contains(other), at, Flaw.UNKNOWN_REFERENCE, "There is no article %s", other))
                faults.check(!other.equals(article), at, Flaw.CIRCULAR, "An article does not go with itself");
        }
    }

    private static void foreign(Story story, Set<UUID> others, Faults faults) {
        if (others.isEmpty()) return;
        for (var i = 0; i < story.body().size(); i++) own(story.body().get(i).id(), "/body/" + i, others, faults);
        for (var i = 0; i < story.captions().size(); i++)
            own(story.captions().get(i).id(), "/captions/" + i, others, faults);
        for (var i = 0; i < story.attributions().size(); i++)
            own(story.attributions().get(i).id(), "/attributions/" + i, others, faults);
    }

    private Set<UUID> own(@Nullable Story present) {
        if (present == null) return minted.ids();
        var own = new HashSet<>(minted.ids());
        present.body().forEach(block -> own.add(block.id()));
        present.captions().forEach(caption -> own.add(caption.id()));
        present.attributions().forEach(said -> own.add(said.id()));
        return own;
    }

    private static void own(@Nullable UUID id, String at, Set<UUID> others, Faults faults) {
        faults.check(
                id == null || !others.contains(id),
                at + "/id",
                Flaw.ANOTHER_ARTICLES,
                "This id is in use in another article");
    }
}
