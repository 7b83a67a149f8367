// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.verbatim.article.Article;
import news.verbatim.article.Articles;
import news.verbatim.article.Stage;
import news.verbatim.http.Cursor;
import news.verbatim.http.Page;
import news.verbatim.http.Paging;
import news.verbatim.http.Proofreading;
import news.verbatim.http.Query;
import news.verbatim.publishing.Publications;
import news.verbatim.publishing.State;
import news.verbatim.site.Sites;
import org.jspecify.annotations.Nullable;

/** The desk's list of articles: fixed conditions, put together as asked, with every value bound. */
@ApplicationScoped
class ArticleSearch {

    private static final String OPEN = "exists (select 1 from Publication p where p.article = a.id"
            + " and p.beginsAt <= :now and (p.endsAt is null or p.endsAt > :now))";
    private static final String AHEAD =
            "exists (select 1 from Publication p where p.article = a.id and p.beginsAt > :now)";
    private static final String EVER = "exists (select 1 from Publication p where p.article = a.id)";

    private final Articles articles;
    private final Publications publications;
    private final Sites sites;

    ArticleSearch(Articles articles, Publications publications, Sites sites) {
        this.articles = articles;
        this.publications = publications;
        this.sites = sites;
    }

    Page<ArticleLine> page(ArticleFilters filters, Paging paging) {
        var now = publications.now();
        var conditions = new ArrayList<>(List.of("1 = 1"));
        var values = new HashMap<String, Object>();
        var proof = new Proofreading();
        proof.check(() -> words(filters, conditions, values));
        proof.check(() -> speaker(filters, conditions, values));
        proof.check(() -> state(filters, now, conditions, values));
        proof.check(() -> time("updatedFrom", filters.updatedFrom(), ">=", conditions, values));
        proof.check(() -> time("updatedTo", filters.updatedTo(), "<", conditions, values));
        proof.check(filters::falling);
        proof.check(() -> paging.from(filters.text(), 2));
        proof.orRefuse();
        var from = paging.from(filters.text(), 2);
        var falling = filters.falling() != from.map(Cursor::back).orElse(false);
        from.ifPresent(cursor -> edge(cursor, falling, conditions, values));
        var order = falling ? " order by a.updatedAt desc, a.id desc" : " order by a.updatedAt, a.id";
        var found = articles.find("from Article a where " + String.join(" and ", conditions) + order, values)
                .range(0, paging.size())
                .list();
        var page = paging.page(found, filters.text(), 2, ArticleSearch::keys);
        var facts = publications.of(page.items().stream().map(Article::id).toList());
        return new Page<>(
                page.items().stream()
                        .map(a -> ArticleLine.of(a, facts.getOrDefault(a.id(), List.of()), now))
                        .toList(),
                page.page());
    }

    private static List<String> keys(Article article) {
        return List.of(article.updatedAt().toString(), article.id().toString());
    }

    private static void edge(Cursor cursor, boolean falling, List<String> conditions, Map<String, Object> values) {
        conditions.add(
                falling
                        ? "(a.updatedAt < :edge or (a.updatedAt = :edge and a.id < :edgeId))"
                        : "(a.updatedAt > :edge or (a.updatedAt = :edge and a.id > :edgeId))");
        values.put("edge", Query.instant("cursor", cursor.keys().getFirst(), ZoneOffset.UTC));
        values.put("edgeId", Query.id("cursor", cursor.keys().getLast()));
    }

    private static void words(ArticleFilters filters, List<String> conditions, Map<String, Object> values) {
        if (filters.q() != null)
            for (var word : Query.words("q", filters.q()).strip().split("\\s+")) {
                conditions.add("locate(lower(:word" + values.size() + "), lower(a.headline)) > 0");
                values.put("word" + values.size(), word);
            }
        if (filters.section() != null) {
            conditions.add("a.section in (select s.id from Section s where s.label.slug = :section)");
            values.put("section", filters.section());
        }
        if (filters.tag() != null) {
            conditions.add("exists (select 1 from Tag t where t.label.slug = :tag and t.id in elements(a.tags))");
            values.put("tag", filters.tag());
        }
    }

    private static void speaker(ArticleFilters filters, List<String> conditions, Map<String, Object> values) {
        if (filters.speaker() == null) return;
        conditions.add(
                "(exists (select 1 from AttributionRow r where r.article = a.id and r.speaker = :speaker) or exists"
                        + " (select 1 from CaptionRow c join c.depicted d where c.article = a.id and d = :speaker))");
        values.put("speaker", Query.id("speaker", filters.speaker()));
    }

    private void time(
            String name, @Nullable String value, String than, List<String> conditions, Map<String, Object> values) {
        if (value == null) return;
        conditions.add("a.updatedAt " + than + " :" + name);
        values.put(name, Query.instant(name, value, sites.get().zone()));
    }

    private static void state(
            ArticleFilters filters, Instant now, List<String> conditions, Map<String, Object> values) {
        if (filters.state() == null) return;
        switch (Query.word("state", filters.state(), State.class)) {
            case PUBLISHED -> conditions.add(OPEN);
            case SCHEDULED -> conditions.add("not " + OPEN + " and " + AHEAD);
            case UNPUBLISHED -> conditions.add("not " + OPEN + " and not " + AHEAD + " and " + EVER);
            case DRAFT -> atDesk(Stage.DRAFT, conditions, values);
            case IN_REVIEW -> atDesk(Stage.IN_REVIEW, conditions, values);
            case APPROVED -> atDesk(Stage.APPROVED, conditions, values);
            case WITHHELD, RETRACTED, KILLED, ARCHIVED, SPIKED -> conditions.add("1 = 0");
        }
        if (conditions.getLast().contains(":now")) values.put("now", now);
    }

    private static void atDesk(Stage stage, List<String> conditions, Map<String, Object> values) {
        conditions.add("a.stage = :stage and not " + EVER);
        values.put("stage", stage);
    }
}
