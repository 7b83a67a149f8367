// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import news.verbatim.article.Articles;
import news.verbatim.article.Revision;
import news.verbatim.article.Revisions;
import news.verbatim.article.Stage;
import news.verbatim.http.Page;
import news.verbatim.http.Paging;
import news.verbatim.http.Roles;
import news.verbatim.story.Story;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** An article's history: every story ever saved, and what was done. */
@Path("/desk/v1/articles/{id}/revisions")
@Tag(name = "Articles")
@RunOnVirtualThread
class RevisionResource {

    private final Articles articles;
    private final Revisions revisions;

    RevisionResource(Articles articles, Revisions revisions) {
        this.articles = articles;
        this.revisions = revisions;
    }

    @Schema(name = "RevisionLine", description = "One entry of the history")
    public record Line(
            int revision,

            @Schema(description = "What was done: created, edited, captions, verdict, stage, publication, …")
            String action,

            Stage stage,
            @Nullable String note,
            Instant recordedAt,
            String recordedBy) {

        static Line of(Revision revision) {
            return new Line(
                    revision.number(),
                    revision.action(),
                    revision.stage(),
                    revision.note(),
                    revision.recordedAt(),
                    revision.recordedBy());
        }
    }

    @Schema(name = "Revision", description = "The whole story as it stood after one change")
    public record View(
            int revision,
            String action,
            Stage stage,
            @Nullable String note,
            Instant recordedAt,
            String recordedBy,
            Story story) {

        static View of(Revision revision) {
            var line = Line.of(revision);
            return new View(
                    line.revision(),
                    line.action(),
                    line.stage(),
                    line.note(),
                    line.recordedAt(),
                    line.recordedBy(),
                    revision.story());
        }
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
    @Operation(
            operationId = "listRevisions",
            summary = "List what was done to an article",
            description = "Every change that was accepted, newest first: what was done, by whom and when.")
    public Page<Line> list(@RestPath UUID id, @BeanParam Paging paging) {
        articles.get(id);
        var page = revisions.of(id, paging);
        return new Page<>(page.items().stream().map(Line::of).toList(), page.page());
    }

    @GET
    @Path("{number}")
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
    @Operation(
            operationId = "readRevision",
            summary = "Read an earlier revision",
            description =
                    "The whole story as it was then, with its captions and attributions. It can be restored, never changed.")
    public View read(@RestPath UUID id, @RestPath int number) {
        return View.of(revisions.get(articles.get(id).id(), number));
    }
}
