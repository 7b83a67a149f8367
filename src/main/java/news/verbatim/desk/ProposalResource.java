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
import news.verbatim.http.Page;
import news.verbatim.http.Query;
import news.verbatim.http.Roles;
import news.verbatim.http.StrictJson;
import news.verbatim.kernel.Kind;
import news.verbatim.story.Attribution;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Lets the machine read an article for quotations. */
@Path("/desk/v1/articles/{id}/proposals")
@Tag(name = "Attributions")
@RunOnVirtualThread
class ProposalResource {

    private final Articles articles;
    private final Revisions revisions;
    private final Drafting drafting;
    private final Proposing proposing;
    private final Rights rights;

    ProposalResource(Articles articles, Revisions revisions, Drafting drafting, Proposing proposing, Rights rights) {
        this.articles = articles;
        this.revisions = revisions;
        this.drafting = drafting;
        this.proposing = proposing;
        this.rights = rights;
    }

    /** There is nothing to say but that it be done. */
    @Schema(name = "Nothing", description = "No fields")
    public record Nothing() {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Changing
    @RolesAllowed({Roles.REPORTER, Roles.EDITOR})
    @Operation(
            operationId = "proposeAttributions",
            summary = "Find quotations in the text",
            description =
                    "Reads the text and adds what it finds as proposed: words in quotation marks and, in English, what is "
                            + "reported without them, each with its speaker, why it was found (`reason`) and how often such "
                            + "finds are right (`confidence`). A speaker whom the newsroom knows is named by `id`; for one "
                            + "it does not know there is a `suggestion`. What is there already is not touched, whoever "
                            + "judged it. Answers with what was added.")
    public RestResponse<Page<Attribution>> propose(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @RestQuery
                    @Parameter(
                            description =
                                    "How sure the machine has to be, 0 to 1; without it all that it finds is added",
                            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "1"),
                            example = "0.8")
                    @Nullable
                    String threshold,
            @RequestBody(
                            required = false,
                            description = "None is needed",
                            content = @Content(schema = @Schema(implementation = Nothing.class)))
                    byte @Nullable [] body) {
        StrictJson.readIfAny(body, Nothing.class);
        var sure = threshold == null ? 0 : Query.share("threshold", threshold);
        var article = articles.seen(id, seen);
        rights.toWrite(article);
        var before = revisions.story(article).attributions().size();
        var after = drafting.change(
                        article,
                        Attribution.Origin.DETECTED,
                        Kind.UNACCEPTABLE,
                        story -> proposing.propose(story, sure))
                .save("proposals", "");
        var added = after.attributions().subList(before, after.attributions().size());
        return Answers.ok(article, Answers.whole(added));
    }
}
