// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import news.verbatim.article.Article;
import news.verbatim.article.Articles;
import news.verbatim.article.AttributionRow;
import news.verbatim.article.Attributions;
import news.verbatim.article.Revisions;
import news.verbatim.http.Cursor;
import news.verbatim.http.Page;
import news.verbatim.http.Paging;
import news.verbatim.http.Proofreading;
import news.verbatim.http.Query;
import news.verbatim.http.Roles;
import news.verbatim.kernel.Flaw;
import news.verbatim.story.Attribution;
import news.verbatim.story.Quoted;
import news.verbatim.story.Story;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Quotations across all articles: what waits for an editor's judgement. */
@Path("/desk/v1/attributions")
@Tag(name = "Attributions")
@RunOnVirtualThread
class QueueResource {

    private final Attributions attributions;
    private final Articles articles;
    private final Revisions revisions;

    QueueResource(Attributions attributions, Articles articles, Revisions revisions) {
        this.attributions = attributions;
        this.articles = articles;
        this.revisions = revisions;
    }

    @Schema(
            name = "QueuedAttribution",
            description =
                    "A quotation with the sentence and the article it stands in, so that it can be judged from here")
    public record Line(
            UUID article,

            @Schema(description = "Of the article: name it with your verdict")
            int revision,

            String headline,

            @Schema(description = "The words alone, without quotation marks and the commas of house style")
            String quote,

            @Schema(
                    description =
                            "The whole sentence they stand in, as the article has it now; null where they are gone from it")
            @Nullable
            String sentence,

            Attribution attribution,

            @Schema(description = "The quotation in its article; its verdict is one step further, at `/verdict`")
            String url) {

        static Line of(Article article, Story story, Attribution said) {
            return new Line(
                    article.id(),
                    article.revision(),
                    article.headline(),
                    Quoted.words(said),
                    Quoted.sentence(story, said).orElse(null),
                    said,
                    "/desk/v1/articles/" + article.id() + "/attributions/" + said.id());
        }
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
    @Operation(
            operationId = "listReviewQueue",
            summary = "List what waits for a judgement",
            description =
                    "Quotations across articles with their sentences, newest first; `verdict=proposed` is what waits for a judgement, "
                            + "`anchor=moved` for a look, `anchor=orphaned` for words that are gone from their text. With "
                            + "`threshold` the machine's doubtful proposals are left out.")
    public Page<Line> queue(@BeanParam QueueFilters filters, @BeanParam Paging paging) {
        var conditions = new ArrayList<>(List.of("1 = 1"));
        var values = new HashMap<String, Object>();
        Map<String, Supplier<@Nullable Object>> asked = Map.of(
                "verdict", () -> word("verdict", filters.verdict(), Attribution.Verdict.class),
                "kind", () -> word("kind", filters.kind(), Attribution.Kind.class),
                "anchor", () -> word("anchor", filters.anchor(), Attribution.Anchor.class),
                "speaker", () -> id("speaker", filters.speaker()),
                "article", () -> id("article", filters.article()));
        var proof = new Proofreading();
        asked.forEach((name, value) -> proof.check(() -> equal(name, value.get(), conditions, values)));
        proof.check(() -> sure(filters.threshold(), conditions, values));
        proof.check(() -> paging.from(filters.text(), 1));
        proof.orRefuse();
        var from = paging.from(filters.text(), 1);
        var back = from.map(Cursor::back).orElse(false);
        from.ifPresent(cursor -> {
            conditions.add(back ? "id > :edge" : "id < :edge");
            values.put("edge", Query.id("cursor", cursor.keys().getFirst()));
        });
        var found = attributions
                .find(String.join(" and ", conditions) + (back ? " order by id" : " order by id desc"), values)
                .range(0, paging.size())
                .list();
        var page = paging.page(found, filters.text(), 1, row -> List.of(row.id().toString()));
        return new Page<>(lines(page.items()), page.page());
    }

    private List<Line> lines(List<AttributionRow> rows) {
        var known = articles.of(rows.stream().map(AttributionRow::article).collect(Collectors.toSet()));
        var stories = known.values().stream()
                .collect(Collectors.toMap(article -> article.id(), article -> revisions.story(article)));
        return rows.stream()
                .map(row -> {
                    var article = known.get(row.article());
                    var story = stories.get(row.article());
                    return Line.of(article, story, story.attribution(row.id()).orElseThrow());
                })
                .toList();
    }

    private static void equal(
            String field, @Nullable Object value, List<String> conditions, HashMap<String, Object> values) {
        if (value == null) return;
        conditions.add(field + " = :" + field);
        values.put(field, value);
    }

    private static void sure(@Nullable String threshold, List<String> conditions, HashMap<String, Object> values) {
        if (threshold == null) return;
        conditions.add("(confidence is null or confidence >= :threshold)");
        values.put("threshold", Query.share("threshold", threshold));
    }

    private static <E extends Enum<E>> @Nullable String word(String name, @Nullable String value, Class<E> words) {
        return value == null ? null : Flaw.wire(Query.word(name, value, words));
    }

    private static @Nullable UUID id(String name, @Nullable String value) {
        return value == null ? null : Query.id(name, value);
    }
}
