// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.verbatim.article.Articles;
import news.verbatim.delivery.Edition;
import news.verbatim.delivery.Editions;
import news.verbatim.http.Page;
import news.verbatim.http.Query;
import news.verbatim.http.Roles;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import news.verbatim.site.Sites;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What readers were served, and when. */
@Path("/desk/v1/articles/{id}/editions")
@Tag(name = "Publishing")
@RunOnVirtualThread
class EditionsResource {

    private final Articles articles;
    private final Editions editions;
    private final Publications publications;
    private final Sites sites;

    EditionsResource(Articles articles, Editions editions, Publications publications, Sites sites) {
        this.articles = articles;
        this.editions = editions;
        this.publications = publications;
        this.sites = sites;
    }

    @Schema(name = "Edition", description = "One thing that readers got, and from when until when")
    record Line(
            int revision,
            int version,
            String slug,
            Instant beginsAt,
            @Nullable Instant endsAt,
            String etag) {

        static Line of(Edition edition) {
            return new Line(
                    edition.revision(),
                    edition.version(),
                    edition.path(),
                    edition.begins(),
                    edition.ends().orElse(null),
                    edition.etag());
        }
    }

    @Schema(name = "EditionPage", description = "Everything that readers were served of one article, newest first")
    record Lines(
            @Schema(description = "One line an edition") List<Line> items,

            @Schema(description = "All of them: there is no other page")
            Page.Place page) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
    @Operation(
            operationId = "listEditions",
            summary = "List what readers were served",
            description = "All editions, newest first; with `asOf` the very bytes that readers got at that moment.")
    @APIResponse(
            responseCode = "200",
            description = "The editions; with `asOf` the article as it was",
            content = @Content(schema = @Schema(oneOf = {Lines.class, Document.class})))
    public Response editions(
            @RestPath UUID id,
            @RestQuery
                    @Parameter(
                            description = "An instant with its offset, or a date in the site's zone; not in the future")
                    @Nullable
                    String asOf) {
        articles.get(id);
        if (asOf == null) {
            var lines = editions.of(id).stream().map(Line::of).toList();
            return Response.ok(Page.whole(lines)).build();
        }
        var at = Query.instant("asOf", asOf, sites.get().zone());
        if (at.isAfter(publications.now())) throw Query.bad("asOf", Flaw.OUT_OF_RANGE, "cannot lie in the future");
        var edition = editions.at(id, at)
                .orElseThrow(() -> Kind.NOT_FOUND.because("Readers were served nothing of this article at %s", asOf));
        return Response.ok(edition.document())
                .header("Content-Location", "/desk/v1/articles/" + id + "/editions?asOf=" + edition.begins())
                .build();
    }
}
