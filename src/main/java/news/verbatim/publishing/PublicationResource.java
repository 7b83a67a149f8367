// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import news.verbatim.article.Article;
import news.verbatim.article.Articles;
import news.verbatim.article.Revision;
import news.verbatim.article.Revisions;
import news.verbatim.http.Caller;
import news.verbatim.http.Changing;
import news.verbatim.http.IfMatch;
import news.verbatim.http.Roles;
import news.verbatim.http.StrictJson;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Whether and when readers may see an article. */
@Path("/desk/v1/articles/{id}/publication")
@Tag(name = "Publishing")
@RunOnVirtualThread
class PublicationResource {

    private final Articles articles;
    private final Revisions revisions;
    private final Publications publications;
    private final Publisher publisher;
    private final Caller caller;

    PublicationResource(
            Articles articles, Revisions revisions, Publications publications, Publisher publisher, Caller caller) {
        this.articles = articles;
        this.revisions = revisions;
        this.publications = publications;
        this.publisher = publisher;
        this.caller = caller;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
    @Operation(
            operationId = "readPublication",
            summary = "See what readers have, or will have",
            description = "Since when and until when it is to be read, in which revision and version, and where.")
    public RestResponse<PublicationView> read(@RestPath UUID id) {
        var article = articles.get(id);
        return answer(article, publisher.view(article, publications.of(id)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Changing
    @RolesAllowed(Roles.PUBLISHER)
    @Operation(
            operationId = "publishArticle",
            summary = "Publish now, or from a later instant on",
            description =
                    "Publishes the revision named in If-Match. With `from` in the future readers see it at that very "
                            + "instant. Publishing a changed revision makes a new version. The same revision and times again change "
                            + "nothing.")
    public RestResponse<PublicationView> publish(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @RequestBody(
                            required = false,
                            description = "May be left out: then it is at once, and without end",
                            content = @Content(schema = @Schema(implementation = PublicationDraft.class)))
                    byte @Nullable [] body) {
        var asked = StrictJson.readIfAny(body, PublicationDraft.class);
        var article = articles.seen(id, seen, asked, this::published);
        return answer(article, publisher.publish(article, asked, caller.name()));
    }

    @DELETE
    @Changing
    @RolesAllowed(Roles.PUBLISHER)
    @Operation(
            operationId = "unpublishArticle",
            summary = "Take an article from readers, or from the schedule",
            description =
                    "Readers get 404 from then on. The article and its history stay, and it may be published again. "
                            + "Say why, in the body or as `reason`.")
    public RestResponse<PublicationView> withdraw(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @RestQuery @Parameter(description = "Why, where no body is sent") @Nullable String reason,
            @RequestBody(required = false, content = @Content(schema = @Schema(implementation = Withdrawal.class)))
                    byte @Nullable [] body) {
        var why = body == null || body.length == 0
                ? reason
                : StrictJson.read(body, Withdrawal.class).reason();
        if (why == null || why.isBlank())
            throw new Refusal(
                    Kind.UNACCEPTABLE,
                    "Say why",
                    List.of(new Faults.Fault("/reason", Flaw.MISSING.wire(), "Say why, in the body or as ?reason=")));
        var article = articles.seen(id, seen, new Withdrawal(why), this::published);
        return answer(article, publisher.withdraw(article, why, caller.name()));
    }

    /** What goes to readers is what the caller has seen: its words, and what was published of them before. */
    private Articles.Part published(Revision then) {
        return new Articles.Part("", List.of(then.story(), revisions.done(then, "publication", "unpublication")));
    }

    private static RestResponse<PublicationView> answer(Article article, PublicationView view) {
        return ResponseBuilder.ok(view)
                .header("ETag", IfMatch.tag(article.revision()))
                .build();
    }
}
