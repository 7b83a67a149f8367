// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import news.verbatim.article.Articles;
import news.verbatim.article.Revisions;
import news.verbatim.http.Changing;
import news.verbatim.http.IfMatch;
import news.verbatim.http.Roles;
import news.verbatim.http.StrictJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Goes back to what an article said earlier. Nothing in between is lost: going back is a step forward. */
@Path("/desk/v1/articles/{id}/revisions/{number}/restoration")
@Tag(name = "Articles")
@RunOnVirtualThread
class RestorationResource {

    private final Articles articles;
    private final Revisions revisions;
    private final Drafting drafting;
    private final Restoring restoring;
    private final Rights rights;

    RestorationResource(Articles articles, Revisions revisions, Drafting drafting, Restoring restoring, Rights rights) {
        this.articles = articles;
        this.revisions = revisions;
        this.drafting = drafting;
        this.restoring = restoring;
        this.rights = rights;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Changing
    @RolesAllowed({Roles.REPORTER, Roles.EDITOR})
    @Operation(
            operationId = "restoreRevision",
            summary = "Go back to an earlier revision",
            description =
                    "Makes what the article said then its newest revision, captions and attributions with their ids "
                            + "included, as a draft; a revision that says what the article says now changes nothing. The "
                            + "address of an article that was published stays. Verdicts come back as they were where an "
                            + "editor restores; where a reporter does, words that are not judged now are only proposed.")
    public RestResponse<ArticleView> restore(
            @RestPath UUID id,
            @RestPath int number,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @RequestBody(
                            required = false,
                            description = "None is needed",
                            content = @Content(schema = @Schema(implementation = ProposalResource.Nothing.class)))
                    byte @Nullable [] body) {
        StrictJson.readIfAny(body, ProposalResource.Nothing.class);
        var article = articles.seen(id, seen);
        rights.toWrite(article);
        var story = restoring.restore(article, revisions.get(id, number));
        return Answers.ok(article, drafting.view(article, story));
    }
}
