// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import news.verbatim.article.Article;
import news.verbatim.article.Articles;
import news.verbatim.article.PhotoUses.Use;
import news.verbatim.article.Revisions;
import news.verbatim.article.Sightings;
import news.verbatim.media.Asset;
import news.verbatim.publishing.Publication;
import news.verbatim.publishing.Publications;
import news.verbatim.publishing.State;
import news.verbatim.story.Caption;

/** Reads a page of uses where they stand: in working copies, before readers, or in revisions that are no more than history. */
final class Usages {

    private final Asset asset;
    private final Revisions revisions;
    private final Map<UUID, Article> articles;
    private final Map<UUID, List<Publication>> publications;
    private final Map<Sightings.Words, Sightings.Seen> seen;
    private final Instant now;

    Usages(
            Asset asset,
            List<Use> uses,
            Articles articles,
            Revisions revisions,
            Publications publications,
            Sightings sightings) {
        var ids = uses.stream().map(Use::article).collect(Collectors.toSet());
        this.asset = asset;
        this.revisions = revisions;
        this.articles = articles.of(ids);
        this.publications = publications.of(ids);
        this.seen = sightings.of(uses.stream().map(Use::caption).toList());
        this.now = publications.now();
    }

    Usage of(Use use) {
        var article = articles.get(use.article());
        var facts = publications.getOrDefault(use.article(), List.of());
        var open = facts.stream().filter(one -> one.isOpenAt(now)).findFirst();
        var next = facts.stream().filter(one -> one.beginsAfter(now)).findFirst();
        var draft = standing(use, new Usage.Period(article.revision(), null, null, null));
        var live = open.flatMap(one -> standing(use, period(one)));
        var scheduled = next.flatMap(one -> standing(use, period(one)));
        return new Usage(
                article.id(),
                article.headline(),
                State.of(article.stage(), facts, now),
                use.caption(),
                draft.filter(own -> live.map(read -> differs(use, own, read)).orElse(true))
                        .orElse(null),
                live.orElse(null),
                scheduled.orElse(null),
                live.isEmpty() && scheduled.isEmpty()
                        ? past(use, article.revision(), draft.isPresent(), facts)
                                .orElse(null)
                        : null);
    }

    private static Usage.Period period(Publication one) {
        return new Usage.Period(one.revision(), one.version(), one.beginsAt(), one.endsAt());
    }

    private boolean differs(Use use, Usage.Standing own, Usage.Standing read) {
        return !caption(use, own.revision()).equals(caption(use, read.revision()));
    }

    private Optional<Usage.Standing> standing(Use use, Usage.Period period) {
        return caption(use, period.revision())
                .map(caption -> Usage.Standing.of(caption, asset, period, Drift.of(caption, asset, seen)));
    }

    /** As it was last: where it still is in the working copy, as readers had it last. */
    private Optional<Usage.Standing> past(Use use, int present, boolean drafted, List<Publication> facts) {
        var last = use.last().orElse(present);
        var printed = facts.reversed().stream()
                .filter(one -> one.revision() <= last)
                .filter(one -> caption(use, one.revision()).isPresent())
                .findFirst();
        var revision = drafted ? printed.map(Publication::revision) : Optional.of(last);
        var version = printed.map(Publication::version).orElse(null);
        return revision.flatMap(one -> caption(use, one)
                .map(caption ->
                        Usage.Standing.of(caption, asset, new Usage.Period(one, version, null, null), List.of())));
    }

    private Optional<Caption> caption(Use use, int revision) {
        return revisions
                .get(use.article(), revision)
                .story()
                .caption(use.caption())
                .filter(caption -> asset.id().equals(caption.media()));
    }
}
