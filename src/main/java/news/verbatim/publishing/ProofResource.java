// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import news.verbatim.article.Articles;
import news.verbatim.article.Revisions;
import news.verbatim.http.IfMatch;
import news.verbatim.http.Roles;
import news.verbatim.site.Sites;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The working copy as a page for the eyes: what readers would get, and who said what beside it. */
@Path("/desk/v1/articles/{id}/preview.html")
@Tag(name = "Publishing")
@RunOnVirtualThread
class ProofResource {

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance proof(Proof proof);
    }

    private final Articles articles;
    private final Revisions revisions;
    private final Publications publications;
    private final Casting casting;
    private final Publisher publisher;
    private final Sites sites;

    ProofResource(
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
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
    @Operation(
            operationId = "showProof",
            summary = "Look at an article as a page",
            description = "The working copy as a page to read and print: what is missing on top, every quotation "
                    + "underlined, and beside it who said it, in which role, of which kind and how it was judged. "
                    + "Works without scripts.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            mediaType = "text/html",
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)))
    public RestResponse<String> show(@RestPath UUID id) {
        var article = articles.get(id);
        var story = revisions.story(article);
        var cast = casting.of(story);
        var now = publications.now();
        var all = publications.of(id);
        var asked = new PublicationDraft(null, null, null, null, null);
        var issue = new Schedule(all, asked, now, sites.get().zone()).issue(story, article.revision());
        var page = Compiler.compile(id, article.revision(), story, cast, issue);
        var readiness = Gate.check(story, cast);
        var proof = Galley.proof(
                story,
                cast,
                page,
                State.of(article.stage(), all, now),
                publisher.isApproved(article) ? readiness : readiness.unapproved());
        return ResponseBuilder.ok(Templates.proof(proof).render())
                .header("ETag", IfMatch.tag(article.revision()))
                .build();
    }
}
