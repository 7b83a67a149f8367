// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import news.verbatim.article.Articles;
import news.verbatim.article.Revisions;
import news.verbatim.article.Stage;
import news.verbatim.article.Writer;
import news.verbatim.http.Caller;
import news.verbatim.http.Changing;
import news.verbatim.http.IfMatch;
import news.verbatim.http.Roles;
import news.verbatim.kernel.Checked;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How far the desk is with an article. */
@Path("/desk/v1/articles/{id}/stage")
@Tag(name = "Articles")
@RunOnVirtualThread
class StageResource {

    private final Articles articles;
    private final Revisions revisions;
    private final Writer writer;
    private final Drafting drafting;
    private final Rights rights;
    private final Caller caller;

    StageResource(
            Articles articles, Revisions revisions, Writer writer, Drafting drafting, Rights rights, Caller caller) {
        this.articles = articles;
        this.revisions = revisions;
        this.writer = writer;
        this.drafting = drafting;
        this.rights = rights;
        this.caller = caller;
    }

    @Schema(name = "StageDraft", description = "Where the article is to go")
    public record Draft(Stage stage) implements Checked {
        @Override
        public void check(Faults faults) {
            if (!faults.at("/stage")) faults.check(stage != null, "/stage", Flaw.MISSING, "Name a stage");
        }
    }

    @PUT
    @Changing
    @RolesAllowed({Roles.REPORTER, Roles.EDITOR})
    @Operation(
            operationId = "moveArticle",
            summary = "Submit, approve or send back",
            description =
                    "`in-review` submits a draft, `approved` approves it (editors only), `draft` sends it back. The "
                            + "stage it has already changes nothing.")
    public RestResponse<ArticleView> move(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen, Draft draft) {
        var article =
                articles.seen(id, seen, draft, then -> new Articles.Part("", List.of(then.story(), then.stage())));
        rights.toWrite(article);
        if (draft.stage() == Stage.APPROVED && !caller.is(Roles.EDITOR))
            throw Kind.FORBIDDEN.because("Approving needs the role editor");
        var story = revisions.story(article);
        if (article.stage() != draft.stage()) writer.move(article, story, draft.stage(), caller.name());
        return Answers.ok(article, drafting.view(article, story));
    }
}
