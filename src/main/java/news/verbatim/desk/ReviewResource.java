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
import news.verbatim.article.Sightings;
import news.verbatim.article.Writer;
import news.verbatim.http.Caller;
import news.verbatim.http.Changing;
import news.verbatim.http.IfMatch;
import news.verbatim.http.Roles;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import news.verbatim.media.Assets;
import news.verbatim.story.Caption;
import news.verbatim.story.Story;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Somebody found a caption right, though the photo's own words are others by now. */
@Path("/desk/v1/articles/{id}/captions/{captionId}/review")
@Tag(name = "Captions")
@RunOnVirtualThread
class ReviewResource {

    private final Articles articles;
    private final Revisions revisions;
    private final Writer writer;
    private final Assets assets;
    private final Sightings sightings;
    private final Rights rights;
    private final Caller caller;

    ReviewResource(
            Articles articles,
            Revisions revisions,
            Writer writer,
            Assets assets,
            Sightings sightings,
            Rights rights,
            Caller caller) {
        this.articles = articles;
        this.revisions = revisions;
        this.writer = writer;
        this.assets = assets;
        this.sightings = sightings;
        this.rights = rights;
        this.caller = caller;
    }

    @Schema(name = "CaptionReview", description = "A caption's words are right as they are")
    public record Review(
            @Schema(
                    required = true,
                    description = "The revision of the photo you looked at; if there is a newer one, look again",
                    examples = "3")
            int mediaRevision) {}

    @PUT
    @Changing
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR})
    @Operation(
            operationId = "reviewCaption",
            summary = "Say that a caption is right as it is",
            description =
                    "Its words were chosen when the photo itself said something else, and are to stay: they are stale no "
                            + "longer, until the photo's own words change again. Changes no word of the article, and is an entry in "
                            + "its history.")
    public RestResponse<Caption> review(
            @RestPath UUID id,
            @RestPath UUID captionId,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            Review review) {
        var article = articles.seen(id, seen, review, then -> part(then.story(), captionId));
        rights.toCaption(article);
        var story = revisions.story(article);
        var caption = story.captions()
                .get(Listed.place(story.captions(), one -> captionId.equals(one.id()), "caption", captionId));
        var asset = assets.get(caption.media());
        var faults = new Faults();
        faults.check(
                review.mediaRevision() == asset.revision(),
                "/mediaRevision",
                Flaw.MISMATCH,
                "The photo is at revision %d by now: look at it again",
                asset.revision());
        faults.orRefuse(Kind.UNACCEPTABLE);
        var stale = Drift.of(caption, asset, sightings.of(List.of(captionId)));
        if (stale.isEmpty()) return Answers.ok(article, caption);
        sightings.reviewed(id, caption);
        writer.note(article, story, "caption-review", null, caller.name());
        return Answers.ok(article, caption);
    }

    private static Articles.Part part(Story story, UUID id) {
        return Listed.part("/captions", story.captions(), caption -> id.equals(caption.id()));
    }
}
