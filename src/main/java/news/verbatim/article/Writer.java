// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.verbatim.story.Attribution;
import news.verbatim.story.Block;
import news.verbatim.story.Caption;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** The one hand that writes a working copy: the revision, and the rows that follow from it, in one transaction. */
@ApplicationScoped
public class Writer {

    private static final String ELSEWHERE = """
            select id from block where id = any (:blocks) and article <> :article
            union all select id from caption where id = any (:captions) and article <> :article
            union all select id from attribution where id = any (:attributions) and article <> :article
            """;

    private final Articles articles;
    private final Revisions revisions;
    private final Ties ties;
    private final Blocks blocks;
    private final Captions captions;
    private final Attributions attributions;
    private final PhotoUses uses;
    private final Sightings sightings;
    private final Clock clock;

    Writer(
            Articles articles,
            Revisions revisions,
            Ties ties,
            Blocks blocks,
            Captions captions,
            Attributions attributions,
            PhotoUses uses,
            Sightings sightings,
            Clock clock) {
        this.articles = articles;
        this.revisions = revisions;
        this.ties = ties;
        this.blocks = blocks;
        this.captions = captions;
        this.attributions = attributions;
        this.uses = uses;
        this.sightings = sightings;
        this.clock = clock;
    }

    public Article begin(Story story, Filing filing, String action, String by) {
        var article = new Article(by, now());
        article.write(story, filing, by, article.createdAt());
        articles.persist(article);
        revisions.persist(new Revision(article, story, action, null));
        rows(article, null, story, filing);
        return article;
    }

    /** What was done, with a note for colleagues, and by whom. */
    public record Done(String action, @Nullable String note, String by) {}

    /** An edit sends the article back to draft: what was approved was something else. */
    public void rewrite(Article article, Story before, Story story, Filing filing, Done done) {
        article.write(story, filing, done.by(), now());
        revisions.persist(new Revision(article, story, done.action(), done.note()));
        rows(article, before, story, filing);
    }

    public void move(Article article, Story story, Stage stage, String by) {
        article.moveTo(stage);
        note(article, story, "stage", null, by);
    }

    /** Records that something happened to the article which changed none of its words. */
    public void note(Article article, Story story, String action, @Nullable String note, String by) {
        article.touch(by, now());
        revisions.persist(new Revision(article, story, action, note));
    }

    /** Records it together with a story that gained its address. */
    public void name(Article article, Story story, String action, @Nullable String note, String by) {
        article.named(story.slug());
        note(article, story, action, note, by);
    }

    public void remove(Article article) {
        articles.delete(article);
        articles.flush(); // what still refers to it is told now, not when the transaction ends
    }

    /** Which of its ids another article uses already; those that are known to be its own are not looked for. */
    public Set<UUID> foreign(Story story, @Nullable UUID article, Set<UUID> own) {
        var blocks = ids(story.body(), Block::id, own);
        var captions = ids(story.captions(), Caption::id, own);
        var attributions = ids(story.attributions(), Attribution::id, own);
        if (blocks.length + captions.length + attributions.length == 0) return Set.of();
        return articles
                .getSession()
                .createNativeQuery(ELSEWHERE, Object.class)
                .setParameter("article", article == null ? new UUID(0, 0) : article)
                .setParameter("blocks", blocks)
                .setParameter("captions", captions)
                .setParameter("attributions", attributions)
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .collect(Collectors.toSet());
    }

    private void rows(Article article, @Nullable Story before, Story story, Filing filing) {
        articles.flush(); // the statements that follow refer to its row
        var id = article.id();
        List<Caption> captioned = before == null ? List.of() : before.captions();
        ties.written(id, before, story, filing.tags());
        blocks.written(id, before == null ? List.of() : before.body(), story.body());
        captions.written(id, captioned, story.captions());
        attributions.written(id, before == null ? List.of() : before.attributions(), story.attributions());
        uses.written(article, captioned, story.captions());
        sightings.written(id, captioned, story.captions());
    }

    private static <P> UUID[] ids(List<P> parts, Function<P, UUID> id, Set<UUID> own) {
        return parts.stream().map(id).filter(one -> !own.contains(one)).toArray(UUID[]::new);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
