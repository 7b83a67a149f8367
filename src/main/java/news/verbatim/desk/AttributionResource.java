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
import news.verbatim.story.Story;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who said what in an article, one quotation at a time. */
@Path("/desk/v1/articles/{id}/attributions")
@Tag(name = "Attributions")
@RunOnVirtualThread
class AttributionResource {

    private final Articles articles;
    private final Revisions revisions;
    private final Drafting drafting;
    private final Rights rights;

    AttributionResource(Articles articles, Revisions revisions, Drafting drafting, Rights rights) {
        this.articles = articles;
        this.revisions = revisions;
        this.drafting = drafting;
        this.rights = rights;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
    @Operation(
            operationId = "listAttributions",
            summary = "List the attributions of an article",
            description =
                    "Every quotation that was found or written down, in the order of the text: its words, who says them, and how it was judged.")
    public RestResponse<Page<Attribution>> list(@RestPath UUID id) {
        var article = articles.get(id);
        return Answers.ok(article, Answers.whole(revisions.story(article).attributions()));
    }

    @POST
    @Changing
    @RolesAllowed({Roles.REPORTER, Roles.EDITOR})
    @Operation(
            operationId = "addAttribution",
            summary = "Say who said something",
            description =
                    "Each segment names a place and the exact words that stand there; positions count code points. From "
                            + "then on it follows its words through every edit, or is said to be orphaned.")
    @APIResponse(responseCode = "201", description = "The attribution, with its id")
    public RestResponse<Attribution> add(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen, Attribution said) {
        var article = articles.seen(id, seen, said, _ -> new Articles.Part("/attributions", null));
        rights.toWrite(article);
        var added = said.id() == null ? said.as(Ids.next()) : said;
        var place = revisions.story(article).attributions().size();
        var after = save(article, Kind.UNACCEPTABLE, place, story -> Listed.with(story.attributions(), added));
        return Answers.created(
                article, after.attributions().getLast(), "/desk/v1/articles/" + id + "/attributions/" + added.id());
    }

    @GET
    @Path("{attributionId}")
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
    @Operation(
            operationId = "readAttribution",
            summary = "Read an attribution",
            description =
                    "The exact words and where they stand, who says them, in which role and on which occasion, and why the machine thinks so.")
    public RestResponse<Attribution> read(@RestPath UUID id, @RestPath UUID attributionId) {
        var article = articles.get(id);
        var story = revisions.story(article);
        return Answers.ok(article, story.attributions().get(place(story, attributionId)));
    }

    @PUT
    @Path("{attributionId}")
    @Changing
    @RolesAllowed({Roles.REPORTER, Roles.EDITOR})
    @Operation(
            operationId = "rewriteAttribution",
            summary = "Rewrite an attribution",
            description =
                    "Makes a new revision of the article. Segments that come back as they are stored follow their words; "
                            + "changed ones must stand where they say. Other words are to be judged and checked again.")
    public RestResponse<Attribution> rewrite(
            @RestPath UUID id,
            @RestPath UUID attributionId,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            Attribution said) {
        Listed.sameId(attributionId, said.id());
        var article = articles.seen(id, seen, said, then -> part(then.story(), attributionId));
        rights.toWrite(article);
        var place = place(revisions.story(article), attributionId);
        var after = save(
                article,
                Kind.UNACCEPTABLE,
                place,
                story -> Listed.replaced(story.attributions(), place, said.as(attributionId)));
        return Answers.ok(article, after.attributions().get(place));
    }

    @DELETE
    @Path("{attributionId}")
    @Changing
    @RolesAllowed({Roles.REPORTER, Roles.EDITOR})
    @Operation(
            operationId = "removeAttribution",
            summary = "Remove an attribution",
            description = "Not while a pull quote or a partial quotation names it.")
    @APIResponse(responseCode = "204", description = "Gone; the `ETag` is the article's new one")
    public RestResponse<Void> remove(
            @RestPath UUID id, @RestPath UUID attributionId, @RestHeader("If-Match") @Nullable IfMatch seen) {
        var article = mine(id, seen);
        var place = place(revisions.story(article), attributionId);
        save(article, Kind.IN_USE, -1, story -> Listed.without(story.attributions(), place));
        return Answers.gone(article);
    }

    private Article mine(UUID id, @Nullable IfMatch seen) {
        var article = articles.seen(id, seen);
        rights.toWrite(article);
        return article;
    }

    private interface Edit {
        List<Attribution> of(Story story);
    }

    private Story save(Article article, Kind refusal, int place, Edit edit) {
        return drafting.change(
                        article, Attribution.Origin.EDITOR, refusal, story -> story.withAttributions(edit.of(story)))
                .save("attributions", place < 0 ? "" : "/attributions/" + place);
    }

    static Articles.Part part(Story story, UUID id) {
        return Listed.part("/attributions", story.attributions(), said -> id.equals(said.id()));
    }

    static int place(Story story, UUID id) {
        return Listed.place(story.attributions(), said -> id.equals(said.id()), "attribution", id);
    }
}
