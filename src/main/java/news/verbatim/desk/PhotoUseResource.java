// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import news.verbatim.article.Article;
import news.verbatim.article.Articles;
import news.verbatim.article.CaptionField;
import news.verbatim.article.CaptionRow;
import news.verbatim.article.Captions;
import news.verbatim.article.Revisions;
import news.verbatim.article.Sightings;
import news.verbatim.http.Page;
import news.verbatim.http.Paging;
import news.verbatim.http.Proofreading;
import news.verbatim.http.Roles;
import news.verbatim.kernel.Kind;
import news.verbatim.media.Asset;
import news.verbatim.media.Assets;
import news.verbatim.publishing.Inherited;
import news.verbatim.story.Caption;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Captions across all articles: where a photo is used, and with which words. */
@Path("/desk/v1/captions")
@Tag(name = "Captions")
@RunOnVirtualThread
class PhotoUseResource {

    private final Captions captions;
    private final Articles articles;
    private final Revisions revisions;
    private final Assets assets;
    private final Sightings sightings;

    PhotoUseResource(Captions captions, Articles articles, Revisions revisions, Assets assets, Sightings sightings) {
        this.captions = captions;
        this.articles = articles;
        this.revisions = revisions;
        this.assets = assets;
        this.sightings = sightings;
    }

    @Schema(name = "PhotoUse", description = "A caption and the article it stands in")
    public record Line(
            UUID article,
            int revision,
            String headline,

            @Schema(description = "As it is kept: what is null comes from the photo")
            Caption caption,

            @Schema(description = "The same filled in, as readers would get it")
            Resolved resolved,

            @Schema(description = "What was chosen when the photo itself still said something else")
            List<Drift> stale) {}

    @Schema(name = "ResolvedCaption", description = "What readers would get of a caption, and whose words they are")
    public record Resolved(Inherited text, Inherited alt, Inherited credit) {

        static Resolved of(Caption caption, Asset asset) {
            return new Resolved(
                    Inherited.of(CaptionField.TEXT, caption, asset),
                    Inherited.of(CaptionField.ALT, caption, asset),
                    Inherited.of(CaptionField.CREDIT, caption, asset));
        }
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
    @Operation(
            operationId = "findPhotoUses",
            summary = "Find where photos are used, and with which words",
            description =
                    "Every use of a photo in the working copy of any article, newest first, with its words there; filters may "
                            + "be put together. What a caption leaves to its photo is looked for in the photo's record. With "
                            + "`stale=true` those whose words were chosen when the photo itself still said something else: rewrite "
                            + "them, or say at the caption's `review` that they are right.")
    public Page<Line> uses(@BeanParam CaptionFilters filters, @BeanParam Paging paging) {
        var proof = new Proofreading();
        var search = new CaptionSearch(filters, proof);
        proof.check(() -> paging.from(filters.text(), 1));
        proof.orRefuse();
        var found = search.rows(captions.getSession(), paging.from(filters.text(), 1), paging.size());
        var page = paging.page(found, filters.text(), 1, row -> List.of(row.id().toString()));
        return new Page<>(lines(page.items()), page.page());
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
    @Operation(
            operationId = "readPhotoUse",
            summary = "Read one use of a photo, filled in",
            description =
                    "A caption of a working copy with the article it stands in: as it is kept, as readers would get it, and whose "
                            + "words those are.")
    public Line use(@RestPath UUID id) {
        var row = captions.findByIdOptional(id)
                .orElseThrow(() -> Kind.NOT_FOUND.because(
                        "There is no caption %s: GET /desk/v1/captions lists those there are", id));
        return lines(List.of(row)).getFirst();
    }

    private List<Line> lines(List<CaptionRow> rows) {
        var known = articles.of(rows.stream().map(CaptionRow::article).collect(Collectors.toSet()));
        var stories = known.values().stream().collect(Collectors.toMap(Article::id, revisions::story));
        var photos = assets.of(rows.stream().map(CaptionRow::media).collect(Collectors.toSet()));
        var seen = sightings.of(rows.stream().map(CaptionRow::id).toList());
        return rows.stream()
                .map(row -> {
                    var article = known.get(row.article());
                    var caption = stories.get(row.article()).caption(row.id()).orElseThrow();
                    var photo = photos.get(row.media());
                    return new Line(
                            article.id(),
                            article.revision(),
                            article.headline(),
                            caption,
                            Resolved.of(caption, photo),
                            Drift.of(caption, photo, seen));
                })
                .toList();
    }
}
