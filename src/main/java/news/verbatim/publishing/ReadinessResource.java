// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import news.verbatim.article.Articles;
import news.verbatim.article.Revisions;
import news.verbatim.http.IfMatch;
import news.verbatim.http.Roles;
import news.verbatim.site.Sites;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What is still missing, and what readers would get. */
@Path("/desk/v1/articles/{id}")
@Tag(name = "Publishing")
@RunOnVirtualThread
class ReadinessResource {

    private final Articles articles;
    private final Revisions revisions;
    private final Publications publications;
    private final Casting casting;
    private final Publisher publisher;
    private final Sites sites;

    ReadinessResource(
            Articles articles,
            Revisions revisions,
            Publications publications,
            Casting casting,
            Publisher publisher,
            Sites sites) {
        this.articles = articles;
        this.revisions = revisions;
        this.publications = publications;
        this.casting = casting;
        this.publisher = publisher;
        this.sites = sites;
    }

    @GET
    @Path("readiness")
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN, Roles.PREVIEW})
    @Operation(
            operationId = "checkReadiness",
            summary = "Check what is still missing",
            description =
                    "The same check that publishing runs: what is blocking must be mended, what is advisory is worth a look.")
    public Readiness readiness(@RestPath UUID id) {
        var article = articles.get(id);
        var story = revisions.story(article);
        var readiness = Gate.check(story, casting.of(story));
        return publisher.isApproved(article) ? readiness : readiness.unapproved();
    }

    @GET
    @Path("preview")
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN, Roles.PREVIEW})
    @Operation(
            operationId = "previewArticle",
            summary = "Preview what readers would get",
            description =
                    "The working copy, compiled by the compiler that publishing uses. Attributions that nobody has "
                            + "confirmed are left out, as they will be for readers.")
    public RestResponse<Document> preview(@RestPath UUID id) {
        var article = articles.get(id);
        var story = revisions.story(article);
        var now = publications.now();
        var all = publications.of(id);
        var asked = new PublicationDraft(null, null, null, null, null);
        var issue = new Schedule(all, asked, now, sites.get().zone()).issue(story, article.revision());
        var document = Compiler.compile(id, article.revision(), story, casting.of(story), issue);
        return ResponseBuilder.ok(document)
                .header("ETag", IfMatch.tag(article.revision()))
                .build();
    }
}
