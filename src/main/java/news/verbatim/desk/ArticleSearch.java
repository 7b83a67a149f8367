// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.verbatim.article.Article;
import news.verbatim.article.Articles;
import news.verbatim.article.Stage;
import news.verbatim.http.Cursor;
import news.verbatim.http.Page;
import news.verbatim.http.Paging;
import news.verbatim.http.Query;
import news.verbatim.kernel.Flaw;
import news.verbatim.publishing.Publications;
import news.verbatim.publishing.State;
import news.verbatim.site.Sites;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The desk's list of articles: fixed conditions, put together as asked, with every value bound. */
@ApplicationScoped
class ArticleSearch {

    /** What the list can be asked for. */
    record Filters(
            @RestQuery @Parameter(description = "Words of the headline") @Nullable
            String q,

            @RestQuery
            @Parameter(
                    description = "A state, such as draft, scheduled or published",
                    schema =
                            @Schema(
                                    enumeration = {
                                        "draft",
                                        "in-review",
                                        "approved",
                                        "scheduled",
                                        "published",
                                        "unpublished",
                                        "withheld",
                                        "retracted",
                                        "killed",
                                        "archived",
                                        "spiked"
                                    }))
            @Nullable
            String state,

            @RestQuery @Parameter(description = "Slug of a section") @Nullable
            String section,

            @RestQuery @Parameter(description = "Slug of a tag") @Nullable
            String tag,

            @RestQuery @Parameter(description = "Id of a speaker who is quoted or shown") @Nullable
            String speaker,

            @RestQuery @Parameter(description = "Changed at or after this date or instant") @Nullable
            String updatedFrom,

            @RestQuery @Parameter(description = "Changed before this date or instant") @Nullable
            String updatedTo,

            @RestQuery
            @Parameter(
                    description = "-updatedAt (default) or updatedAt",
                    schema =
                            @Schema(
                                    enumeration = {"-updatedAt", "updatedAt"},
                                    defaultValue = "-updatedAt"))
            @Nullable
            String sort) {

        String text() {
            return Stream.of(q, state, section, tag, speaker, updatedFrom, updatedTo, sort)
                    .map(value -> Objects.requireNonNullElse(value, ""))
                    .collect(Collectors.joining("\u001e"));
        }
    }

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

    Page<ArticleLine> page(Filters filters, Paging paging) {
        var now = publications.now();
        var conditions = new ArrayList<>(List.of("1 = 1"));
        var values = new HashMap<String, Object>();
        words(filters, conditions, values);
        if (filters.state() != null) state(filters.state(), now, conditions, values);
        times(filters, conditions, values);
        var from = paging.from(filters.text(), 2);
        var falling = falling(filters.sort()) != from.map(Cursor::back).orElse(false);
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

    private static boolean falling(@Nullable String sort) {
        return switch (Objects.requireNonNullElse(sort, "-updatedAt")) {
            case "-updatedAt" -> true;
            case "updatedAt" -> false;
            default -> throw Query.bad("sort", Flaw.UNKNOWN_VALUE, "takes -updatedAt or updatedAt");
        };
    }

    private static void edge(Cursor cursor, boolean falling, List<String> conditions, Map<String, Object> values) {
        conditions.add(
                falling
                        ? "(a.updatedAt < :edge or (a.updatedAt = :edge and a.id < :edgeId))"
                        : "(a.updatedAt > :edge or (a.updatedAt = :edge and a.id > :edgeId))");
        values.put("edge", Query.instant("cursor", cursor.keys().getFirst(), ZoneOffset.UTC));
        values.put("edgeId", Query.id("cursor", cursor.keys().getLast()));
    }

    private static void words(Filters filters, List<String> conditions, Map<String, Object> values) {
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
        if (filters.speaker() == null) return;
        conditions.add(
                "(exists (select 1 from AttributionRow r where r.article = a.id and r.speaker = :speaker) or exists"
                        + " (select 1 from CaptionRow c join c.depicted d where c.article = a.id and d.speaker = :speaker))");
        values.put("speaker", Query.id("speaker", filters.speaker()));
    }

    private void times(Filters filters, List<String> conditions, Map<String, Object> values) {
        if (filters.updatedFrom() != null) {
            conditions.add("a.updatedAt >= :updatedFrom");
            values.put(
                    "updatedFrom",
                    Query.instant(
                            "updatedFrom", filters.updatedFrom(), sites.get().zone()));
        }
        if (filters.updatedTo() == null) return;
        conditions.add("a.updatedAt < :updatedTo");
        values.put(
                "updatedTo",
                Query.instant("updatedTo", filters.updatedTo(), sites.get().zone()));
    }

    private static void state(String word, Instant now, List<String> conditions, Map<String, Object> values) {
        switch (Query.word("state", word, State.class)) {
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
