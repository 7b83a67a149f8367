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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.verbatim.article.Articles;
import news.verbatim.article.CaptionRow;
import news.verbatim.article.Captions;
import news.verbatim.article.Revisions;
import news.verbatim.http.Cursor;
import news.verbatim.http.Page;
import news.verbatim.http.Paging;
import news.verbatim.http.Proofreading;
import news.verbatim.http.Query;
import news.verbatim.http.Roles;
import news.verbatim.kernel.Ids;
import news.verbatim.story.Caption;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Captions across all articles: where a photo is used, and with which words. */
@Path("/desk/v1/captions")
@Tag(name = "Captions")
@RunOnVirtualThread
class PhotoUseResource {

    private final Captions captions;
    private final Articles articles;
    private final Revisions revisions;

    PhotoUseResource(Captions captions, Articles articles, Revisions revisions) {
        this.captions = captions;
        this.articles = articles;
        this.revisions = revisions;
    }

    /** What the list can be asked for. */
    record Filters(
            @RestQuery @Parameter(description = "Words of the caption") @Nullable
            String q,

            @RestQuery @Parameter(description = "Id of a photo") @Nullable
            String media,

            @RestQuery @Parameter(description = "Who is shown: a speaker's id, or words of a name") @Nullable
            String depicted) {

        String text() {
            return Stream.of(q, media, depicted)
                    .map(value -> Objects.requireNonNullElse(value, ""))
                    .collect(Collectors.joining("\u001e"));
        }
    }

    @Schema(name = "PhotoUse", description = "A caption and the article it stands in")
    public record Line(UUID article, int revision, String headline, Caption caption) {}

    @GET
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
    @Operation(
            operationId = "findPhotoUses",
            summary = "Find where photos are used, and with which words",
            description =
                    "Every use of a photo in any article, newest first, with its words there; filters may be put together.")
    public Page<Line> uses(@BeanParam Filters filters, @BeanParam Paging paging) {
        var conditions = new ArrayList<>(List.of("1 = 1"));
        var values = new HashMap<String, Object>();
        var proof = new Proofreading();
        proof.check(() -> words(filters.q(), conditions, values));
        proof.check(() -> media(filters.media(), conditions, values));
        proof.check(() -> paging.from(filters.text(), 1));
        proof.orRefuse();
        if (filters.depicted() != null) depicted(filters.depicted(), conditions, values);
        var from = paging.from(filters.text(), 1);
        var back = from.map(Cursor::back).orElse(false);
        from.ifPresent(cursor -> {
            conditions.add(back ? "c.id > :edge" : "c.id < :edge");
            values.put("edge", Query.id("cursor", cursor.keys().getFirst()));
        });
        var found = captions.find(
                        "from CaptionRow c where " + String.join(" and ", conditions)
                                + (back ? " order by c.id" : " order by c.id desc"),
                        values)
                .range(0, paging.size())
                .list();
        var page = paging.page(found, filters.text(), 1, row -> List.of(row.id().toString()));
        return new Page<>(lines(page.items()), page.page());
    }

    private static void words(@Nullable String q, List<String> conditions, HashMap<String, Object> values) {
        if (q == null) return;
        for (var word : Query.words("q", q).strip().split("\\s+")) {
            conditions.add("locate(lower(:word" + values.size() + "), lower(c.text)) > 0");
            values.put("word" + values.size(), word);
        }
    }

    private static void media(@Nullable String photo, List<String> conditions, HashMap<String, Object> values) {
        if (photo == null) return;
        conditions.add("c.media = :media");
        values.put("media", Query.id("media", photo));
    }

    private static void depicted(String who, List<String> conditions, HashMap<String, Object> values) {
        if (Ids.isId(who)) {
            conditions.add("exists (select 1 from c.depicted d where d.speaker = :depicted)");
            values.put("depicted", UUID.fromString(who));
        } else {
            conditions.add("exists (select 1 from c.depicted d where locate(lower(:depicted), lower(d.name)) > 0)");
            values.put("depicted", who);
        }
    }

    private List<Line> lines(List<CaptionRow> rows) {
        var known = articles.of(rows.stream().map(CaptionRow::article).collect(Collectors.toSet()));
        var stories = known.values().stream()
                .collect(Collectors.toMap(article -> article.id(), article -> revisions.story(article)));
        return rows.stream()
                .map(row -> {
                    var article = known.get(row.article());
                    var caption = stories.get(row.article()).caption(row.id()).orElseThrow();
                    return new Line(article.id(), article.revision(), article.headline(), caption);
                })
                .toList();
    }
}
