// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import news.verbatim.article.Articles;
import news.verbatim.article.Difference;
import news.verbatim.article.Revisions;
import news.verbatim.http.Query;
import news.verbatim.http.Roles;
import news.verbatim.kernel.Flaw;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is different in one revision of an article from another. */
@Path("/desk/v1/articles/{id}/revisions/{number}/changes")
@Tag(name = "Articles")
@RunOnVirtualThread
class ComparisonResource {

    private final Articles articles;
    private final Revisions revisions;

    ComparisonResource(Articles articles, Revisions revisions) {
        this.articles = articles;
        this.revisions = revisions;
    }

    @Schema(name = "Comparison", description = "What is different in one revision from another")
    public record View(
            @Schema(description = "Number of the revision compared with; 0 is before the first")
            int from,

            @Schema(description = "Number of the revision looked at")
            int to,

            @Schema(description = "Every difference, in the order of the story")
            List<Difference> changes) {}

    @GET
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
    @Operation(
            operationId = "compareRevisions",
            summary = "See what changed between two revisions",
            description =
                    "Field by field; blocks, captions and attributions by their ids, so that one more paragraph is one "
                            + "difference; text word by word. Where the texts are so long and so different that this would "
                            + "take more than about a second, the rest of a text is told as replaced whole. Either revision "
                            + "may be the earlier one: with the present one as `from`, it is what going back would change.")
    public View compare(
            @RestPath UUID id,
            @RestPath int number,
            @RestQuery
                    @Parameter(
                            description = "Number of the revision to compare with; the one before when left out, and "
                                    + "0 for what there was before the first: nothing",
                            schema = @Schema(minimum = "0", implementation = Integer.class))
                    @Nullable
                    String from) {
        var article = articles.get(id);
        revisions.get(article.id(), number);
        var base = from == null ? number - 1 : Query.number("from", from, 0, 999_999_999);
        if (base > article.revision())
            throw Query.bad(
                    "from", Flaw.OUT_OF_RANGE, "takes a whole number from 0 to %d".formatted(article.revision()));
        return new View(base, number, revisions.differences(id, base, number));
    }
}
