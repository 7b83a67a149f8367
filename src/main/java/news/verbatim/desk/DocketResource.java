// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import news.verbatim.http.Changing;
import news.verbatim.http.Roles;
import news.verbatim.publishing.Bygones;
import news.verbatim.story.Attribution;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many verdicts at once, for an editor in a hurry. */
@Path("/desk/v1/attributions/verdicts")
@Tag(name = "Attributions")
@RunOnVirtualThread
class DocketResource {

    private final Docket docket;
    private final Bygones bygones;

    DocketResource(Docket docket, Bygones bygones) {
        this.docket = docket;
        this.bygones = bygones;
    }

    @Schema(name = "Judged", description = "What became of the attributions that were judged at once")
    public record Judged(
            @Schema(description = "In the order in which they were sent, with the new revisions of their articles")
            List<QueueResource.Line> judged,

            @Schema(
                    description =
                            "Where quotations with the same words are listed: one address for each you confirmed that "
                                    + "has any")
            List<String> echoes) {}

    @POST
    @Changing
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "judgeAttributions",
            summary = "Judge many attributions at once",
            description =
                    "All of it is done or nothing, by the rules of a single verdict; at most 500, across articles. Each "
                            + "line names the revision of its article that you have seen, as the queue tells it: where one is "
                            + "stale, nothing is judged, and every stale line is named. An article whose attributions are "
                            + "judged together gains one revision, and the audit a line for each attribution that changed.")
    @APIResponse(responseCode = "200", description = "What became of them")
    @APIResponse(
            responseCode = "412",
            description =
                    "Somebody wrote in the meantime: every line that names a stale revision is told, nothing is judged")
    public Judged judge(VerdictsDraft asked) {
        var judged = docket.judge(asked.verdicts());
        var confirmed = judged.stream()
                .map(QueueResource.Line::attribution)
                .filter(said -> said.verdict() == Attribution.Verdict.CONFIRMED)
                .map(Attribution::id)
                .toList();
        var found = bygones.orEchoesAmong(confirmed);
        return new Judged(
                judged,
                confirmed.stream()
                        .filter(found::contains)
                        .map(id -> "/desk/v1/attributions/" + id + "/echoes")
                        .toList());
    }
}
