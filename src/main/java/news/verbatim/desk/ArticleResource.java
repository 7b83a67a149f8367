// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import news.verbatim.article.Articles;
import news.verbatim.article.Revisions;
import news.verbatim.article.Writer;
import news.verbatim.http.Changing;
import news.verbatim.http.IfMatch;
import news.verbatim.http.Page;
import news.verbatim.http.Paging;
import news.verbatim.http.Roles;
import news.verbatim.kernel.Kind;
import news.verbatim.publishing.Addresses;
import news.verbatim.publishing.PublicationView;
import news.verbatim.publishing.Publications;
import news.verbatim.story.Attribution;
import news.verbatim.story.Story;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Where the desk writes and rewrites. Going live is another matter. */
@Path("/desk/v1/articles")
@Tag(name = "Articles")
@RunOnVirtualThread
class ArticleResource {

    private final Articles articles;
    private final Revisions revisions;
    private final Writer writer;
    private final Publications publications;
    private final Addresses addresses;
    private final Drafting drafting;
    private final ArticleSearch search;
    private final Rights rights;
    private final Meanwhile meanwhile;

    ArticleResource(
            Articles articles,
            Revisions revisions,
            Writer writer,
            Publications publications,
            Addresses addresses,
            Drafting drafting,
            ArticleSearch search,
            Rights rights,
            Meanwhile meanwhile) {
        this.articles = articles;
        this.revisions = revisions;
        this.writer = writer;
        this.publications = publications;
        this.addresses = addresses;
        this.drafting = drafting;
        this.search = search;
        this.rights = rights;
        this.meanwhile = meanwhile;
    }

    @POST
    @Changing
    @RolesAllowed({Roles.REPORTER, Roles.EDITOR})
    @Operation(
            operationId = "startArticle",
            summary = "Start an article",
            description =
                    "Send the story. Ids may be left out, or be short names used within this request; both become "
                            + "ids that never change. Unknown photos, speakers and sections are refused; nothing is stored unless "
                            + "everything is right.")
    @APIResponse(responseCode = "201", description = "The article, with the ids that were given")
    @APIResponse(responseCode = "409", description = "Another article has or had this slug: take another, or none")
    public RestResponse<ArticleView> write(Story story) {
        var view = drafting.begin(story, "created", Attribution.Origin.EDITOR);
        return ResponseBuilder.<ArticleView>create(201)
                .entity(view)
                .header("Location", "/desk/v1/articles/" + view.id())
                .header("ETag", IfMatch.tag(view.revision()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
    @Operation(
            operationId = "findArticles",
            summary = "Find articles",
            description = "The desk's list, most recently changed first.")
    public Page<ArticleLine> list(@BeanParam ArticleFilters filters, @BeanParam Paging paging) {
        return search.page(filters, paging);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
    @Operation(
            operationId = "readDraft",
            summary = "Read an article",
            description = "The whole story as it stands at the desk.")
    public RestResponse<ArticleView> read(@RestPath UUID id) {
        var article = articles.get(id);
        return answer(drafting.view(article, revisions.story(article)));
    }

    @PUT
    @Path("{id}")
    @Changing
    @RolesAllowed({Roles.REPORTER, Roles.EDITOR})
    @Operation(
            operationId = "rewriteArticle",
            summary = "Rewrite an article",
            description =
                    "Send the whole story. It becomes a new revision and a draft again; readers go on seeing what was "
                            + "published. An equal story changes nothing. Quotations that come back as they are stored follow their "
                            + "words: nobody has to count positions again. What is found in another place is `moved`; what "
                            + "is not found, or not in one place alone, is `orphaned` and stands in the way of publishing. "
                            + "Where somebody wrote in the meantime, the refusal (412) offers both changes put together as "
                            + "`merge`, unless they clash: send it with the ETag of `current.revision`.")
    public RestResponse<ArticleView> rewrite(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen, Story story) {
        var article = articles.held(id, seen);
        rights.toWrite(article);
        meanwhile.refuse(article, seen, story);
        var after = drafting.change(
                        article, Attribution.Origin.EDITOR, Kind.UNACCEPTABLE, before -> keepingSlug(story, before))
                .save("edited", "");
        return answer(drafting.view(article, after));
    }

    @DELETE
    @Path("{id}")
    @Changing
    @RolesAllowed({Roles.REPORTER, Roles.EDITOR})
    @Operation(
            operationId = "deleteArticle",
            summary = "Delete an article that was never published",
            description = "What readers have seen is never deleted: unpublish it instead.")
    public void delete(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        var article = articles.seen(id, seen);
        rights.toWrite(article);
        refusePublished(id);
        addresses.giveBack(id);
        writer.remove(article);
    }

    private void refusePublished(UUID id) {
        var all = publications.of(id);
        if (all.isEmpty()) return;
        var seen = PublicationView.Live.of(all, publications.now()) != null;
        throw Kind.STAGE_CONFLICT
                .because(
                        "Readers had this article, or will have it, so it is kept: to take it from readers, unpublish it "
                                + "(DELETE its publication)")
                .with("legal", seen ? List.of("unpublish") : List.of());
    }

    /** An address that was given at publication stays unless another is asked for. */
    static Story keepingSlug(Story story, Story before) {
        return story.slug() == null && before.slug() != null ? story.withSlug(before.slug()) : story;
    }

    private static RestResponse<ArticleView> answer(ArticleView view) {
        return ResponseBuilder.ok(view)
                .header("ETag", IfMatch.tag(view.revision()))
                .build();
    }
}
