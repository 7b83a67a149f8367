// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import news.verbatim.article.Articles;
import news.verbatim.article.Revisions;
import news.verbatim.http.Changing;
import news.verbatim.http.IfMatch;
import news.verbatim.http.Roles;
import news.verbatim.publishing.Bygones;
import news.verbatim.story.Attribution;
import news.verbatim.story.Story;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What an editor decides about one quotation. */
@Path("/desk/v1/articles/{id}/attributions/{attributionId}/verdict")
@Tag(name = "Attributions")
@RunOnVirtualThread
class VerdictResource {

    private final Articles articles;
    private final Revisions revisions;
    private final Drafting drafting;
    private final Verdicts verdicts;
    private final Bygones bygones;

    VerdictResource(Articles articles, Revisions revisions, Drafting drafting, Verdicts verdicts, Bygones bygones) {
        this.articles = articles;
        this.revisions = revisions;
        this.drafting = drafting;
        this.verdicts = verdicts;
        this.bygones = bygones;
    }

    @PUT
    @Changing
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "judgeAttribution",
            summary = "Judge an attribution",
            description =
                    "Readers get confirmed attributions only. A person's words are confirmed with the person: name the "
                            + "speaker's id, or describe a new speaker, who is then created in the same request, unless a speaker of "
                            + "this article has that name already; the `suggestion` of a proposal can be sent as it is. What "
                            + "else in the article was taken for the same person's words and is not judged yet names the "
                            + "speaker from then on as well. A verdict is also "
                            + "the look that words which moved ask for. Where the words that you confirm were quoted elsewhere, "
                            + "`Link` leads to those quotations.")
    @APIResponse(
            responseCode = "200",
            description = "The attribution as it is judged now",
            headers =
                    @Header(
                            name = "Link",
                            description =
                                    "Where other quotations with the same words are listed; only if there are any",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            examples =
                                                    "</desk/v1/attributions/019ab3c4-7d10-7a52-9c1e-5f2b8d4e6a02/echoes>; rel=\"related\"")))
    public RestResponse<Attribution> judge(
            @RestPath UUID id,
            @RestPath UUID attributionId,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            VerdictDraft verdict) {
        var article = articles.seen(id, seen, verdict, then -> judged(then.story(), attributionId));
        var story = revisions.story(article);
        var place = AttributionResource.place(story, attributionId);
        var said = story.attributions().get(place).seen();
        var known = story.withAttributions(Listed.replaced(story.attributions(), place, said));
        var sitting = verdicts.over(story, new HashMap<>());
        var passed = Listed.replaced(known.attributions(), place, sitting.pass(said, verdict));
        var judged = story.withAttributions(sitting.spread(passed));
        var after = drafting.change(article, known, judged).save("verdict", "/attributions/" + place);
        return Answers.ok(article, after.attributions().get(place), echoes(attributionId, verdict.verdict()));
    }

    /** Words that are confirmed here may have been quoted elsewhere: then the answer says where that is told. */
    private @Nullable String echoes(UUID id, Attribution.Verdict verdict) {
        if (verdict != Attribution.Verdict.CONFIRMED) return null;
        return bygones.orEchoesAmong(List.of(id)).isEmpty()
                ? null
                : "</desk/v1/attributions/%s/echoes>; rel=\"related\"".formatted(id);
    }

    /** What a verdict is about: wherever the words went meanwhile, they are the same. */
    private static Articles.Part judged(Story story, UUID id) {
        var part = AttributionResource.part(story, id);
        return new Articles.Part(
                part.pointer(), part.value() instanceof Attribution said ? said.anywhere() : part.value());
    }
}
