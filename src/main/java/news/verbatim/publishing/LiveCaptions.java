// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import news.verbatim.article.Revisions;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import news.verbatim.media.Asset;
import org.jspecify.annotations.Nullable;

/** What readers have, or will have, of a photo passed the gate with the words it had then: others must pass it as well. */
@ApplicationScoped
class LiveCaptions {

    private final Publications publications;
    private final Revisions revisions;

    LiveCaptions(Publications publications, Revisions revisions) {
        this.publications = publications;
        this.revisions = revisions;
    }

    /** Refuses words of a photo with which an article that inherits them could not have been published. */
    void orRefuse(Asset asset, List<UUID> articles) {
        var now = publications.now();
        var stopped = new TreeMap<String, Set<UUID>>();
        for (var article : articles)
            for (var at : stopping(asset, article, now))
                stopped.computeIfAbsent(at, _ -> new HashSet<>()).add(article);
        var faults = new Faults();
        refuse(
                stopped.get("/alt"),
                "/alt",
                Flaw.MISSING,
                "needs alt text from here",
                "need alt text from here",
                faults);
        refuse(
                stopped.get("/decorative"),
                "/text",
                Flaw.NOT_ALLOWED,
                "shows the photo as decorative, which one with a caption is not",
                "show the photo as decorative, which one with a caption is not",
                faults);
        faults.orRefuse(Kind.UNACCEPTABLE);
    }

    private static void refuse(
            @Nullable Set<UUID> articles, String at, Flaw flaw, String does, String together, Faults faults) {
        if (articles == null) return;
        faults.add(
                at,
                flaw,
                "%d published or scheduled %s; first give its words to the captions there: the photo's `usages` list them",
                articles.size(),
                articles.size() == 1 ? "article " + does : "articles " + together);
    }

    private Set<String> stopping(Asset asset, UUID article, Instant now) {
        var blocking = new Faults();
        publications.of(article).stream()
                .filter(publication -> publication.isOpenAt(now) || publication.beginsAfter(now))
                .flatMap(publication -> revisions.get(article, publication.revision()).story().captions().stream())
                .filter(caption -> asset.id().equals(caption.media()))
                .forEach(caption -> Gate.caption(caption, asset, "", blocking, new Faults()));
        return blocking.all().stream().map(Faults.Fault::pointer).collect(Collectors.toSet());
    }
}
