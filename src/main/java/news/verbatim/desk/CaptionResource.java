// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import news.verbatim.article.Article;
import news.verbatim.article.Articles;
import news.verbatim.article.Revisions;
import news.verbatim.http.Changing;
import news.verbatim.http.IfMatch;
import news.verbatim.http.Page;
import news.verbatim.http.Roles;
import news.verbatim.kernel.Ids;
import news.verbatim.kernel.Kind;
import news.verbatim.story.Attribution;
import news.verbatim.story.Caption;
import news.verbatim.story.Story;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** An article's captions, one at a time. */
@Path("/desk/v1/articles/{id}/captions")
@Tag(name = "Captions")
@RunOnVirtualThread
class CaptionResource {

    private final Articles articles;
    private final Revisions revisions;
    private final Drafting drafting;
    private final Rights rights;

    CaptionResource(Articles articles, Revisions revisions, Drafting drafting, Rights rights) {
        this.articles = articles;
        this.revisions = revisions;
        this.drafting = drafting;
        this.rights = rights;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
    @Operation(
            operationId = "listCaptionsOfArticle",
            summary = "List the captions of an article",
            description =
                    "Every use of a photo in this article: what it says here, and what it takes over from the photo itself.")
    public RestResponse<Page<Caption>> list(@RestPath UUID id) {
        var article = articles.get(id);
        return Answers.ok(article, Answers.whole(revisions.story(article).captions()));
    }

    @POST
    @Changing
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR})
    @Operation(
            operationId = "addCaption",
            summary = "Use a photo in an article",
            description =
                    "Adds a caption as a new revision. To show it between paragraphs, add a figure that names it.")
    @APIResponse(responseCode = "201", description = "The caption, with its id")
    public RestResponse<Caption> add(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen, Caption caption) {
        var article = articles.seen(id, seen, caption, _ -> new Articles.Part("/captions", null));
        rights.toCaption(article);
        var added = caption.id() == null ? caption.as(Ids.next()) : caption;
        var place = revisions.story(article).captions().size();
        var after =
                save(article, Kind.UNACCEPTABLE, "/captions/" + place, story -> Listed.with(story.captions(), added));
        return Answers.created(
                article, after.captions().getLast(), "/desk/v1/articles/" + id + "/captions/" + added.id());
    }

    @GET
    @Path("{captionId}")
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
    @Operation(
            operationId = "readCaption",
            summary = "Read a caption",
            description = "Caption, alt text and credit of one use of a photo; what is null comes from the photo.")
    public RestResponse<Caption> read(@RestPath UUID id, @RestPath UUID captionId) {
        var article = articles.get(id);
        return Answers.ok(article, find(revisions.story(article), captionId));
    }

    @PUT
    @Path("{captionId}")
    @Changing
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR})
    @Operation(
            operationId = "rewriteCaption",
            summary = "Rewrite a caption",
            description =
                    "Changes what stands under the photo in this article; other uses of it keep theirs. Makes a new revision.")
    public RestResponse<Caption> rewrite(
            @RestPath UUID id,
            @RestPath UUID captionId,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            Caption caption) {
        Listed.sameId(captionId, caption.id());
        var article = articles.seen(id, seen, caption, then -> part(then.story(), captionId));
        rights.toCaption(article);
        var place = place(revisions.story(article), captionId);
        var after = save(
                article,
                Kind.UNACCEPTABLE,
                "/captions/" + place,
                story -> Listed.replaced(story.captions(), place, caption.as(captionId)));
        return Answers.ok(article, after.captions().get(place));
    }

    @DELETE
    @Path("{captionId}")
    @Changing
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR})
    @Operation(
            operationId = "removeCaption",
            summary = "Remove a caption",
            description = "Not while a figure or a quotation in the article names it.")
    @APIResponse(responseCode = "204", description = "Gone; the `ETag` is the article's new one")
    public RestResponse<Void> remove(
            @RestPath UUID id, @RestPath UUID captionId, @RestHeader("If-Match") @Nullable IfMatch seen) {
        var article = mine(id, seen);
        var story = revisions.story(article);
        var place = place(story, captionId);
        Uses.ofCaption(captionId, story).orRefuse(Kind.IN_USE);
        save(article, Kind.IN_USE, "", before -> Listed.without(before.captions(), place));
        return Answers.gone(article);
    }

    private Article mine(UUID id, @Nullable IfMatch seen) {
        var article = articles.seen(id, seen);
        rights.toCaption(article);
        return article;
    }

    private interface Edit {
        List<Caption> of(Story story);
    }

    private Story save(Article article, Kind refusal, String part, Edit edit) {
        return drafting.change(article, Attribution.Origin.EDITOR, refusal, story -> story.withCaptions(edit.of(story)))
                .save("captions", part);
    }

    private static Caption find(Story story, UUID id) {
        return story.captions().get(place(story, id));
    }

    private static Articles.Part part(Story story, UUID id) {
        return Listed.part("/captions", story.captions(), caption -> id.equals(caption.id()));
    }

    private static int place(Story story, UUID id) {
        return Listed.place(story.captions(), caption -> id.equals(caption.id()), "caption", id);
    }
}
