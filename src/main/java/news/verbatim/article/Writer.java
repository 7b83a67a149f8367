// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private final Blocks blocks;
    private final Captions captions;
    private final Attributions attributions;
    private final PhotoUses uses;
    private final Sightings sightings;
    private final Clock clock;

    Writer(
            Articles articles,
            Revisions revisions,
            Blocks blocks,
            Captions captions,
            Attributions attributions,
            PhotoUses uses,
            Sightings sightings,
            Clock clock) {
        this.articles = articles;
        this.revisions = revisions;
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
        rows(article.id(), List.of(), List.of(), List.of(), story);
        photos(article, List.of(), story.captions());
        return article;
    }

    /** What was done, with a note for colleagues, and by whom. */
    public record Done(String action, @Nullable String note, String by) {}

    /** An edit sends the article back to draft: what was approved was something else. */
    public void rewrite(Article article, Story before, Story story, Filing filing, Done done) {
        article.write(story, filing, done.by(), now());
        revisions.persist(new Revision(article, story, done.action(), done.note()));
        rows(article.id(), before.body(), before.captions(), before.attributions(), story);
        photos(article, before.captions(), story.captions());
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

    /** Which of these ids another article uses already. */
    public Set<UUID> foreign(Story story, @Nullable UUID article) {
        return articles
                .getSession()
                .createNativeQuery(ELSEWHERE, Object.class)
                .setParameter("article", article == null ? new UUID(0, 0) : article)
                .setParameter("blocks", ids(story.body(), Block::id))
                .setParameter("captions", ids(story.captions(), Caption::id))
                .setParameter("attributions", ids(story.attributions(), Attribution::id))
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .collect(Collectors.toSet());
    }

    private static boolean some(Collection<?> ids) {
        return !ids.isEmpty();
    }

    private void rows(
            UUID article, List<Block> oldBlocks, List<Caption> oldCaptions, List<Attribution> oldSaid, Story story) {
        if (!kinds(oldBlocks).equals(kinds(story.body()))) {
            if (some(oldBlocks)) blocks.delete("article", article);
            blocks.persist(rowed(story.body(), (block, i) -> new BlockRow(article, i, block)));
        }
        if (!oldCaptions.equals(story.captions())) {
            if (some(oldCaptions)) captions.delete("article", article);
            captions.persist(rowed(story.captions(), (caption, i) -> new CaptionRow(article, i, caption)));
        }
        if (!oldSaid.equals(story.attributions())) {
            if (some(oldSaid)) attributions.delete("article", article);
            attributions.persist(rowed(story.attributions(), (said, i) -> new AttributionRow(article, i, said)));
        }
    }

    private void photos(Article article, List<Caption> before, List<Caption> after) {
        if (before.equals(after)) return;
        articles.flush(); // what follows refers to these rows, and sees no others
        uses.written(article, before, after);
        sightings.written(article.id(), before, after);
    }

    private interface Row<V, R> {
        R of(V value, int position);
    }

    private static <V, R> Stream<R> rowed(List<V> values, Row<V, R> row) {
        return IntStream.range(0, values.size()).mapToObj(i -> row.of(values.get(i), i));
    }

    private static <P> UUID[] ids(List<P> parts, Function<P, UUID> id) {
        return parts.stream().map(id).toArray(UUID[]::new);
    }

    private static List<Map.Entry<UUID, Class<?>>> kinds(List<Block> body) {
        return body.stream()
                .<Map.Entry<UUID, Class<?>>>map(block -> Map.entry(block.id(), block.getClass()))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
