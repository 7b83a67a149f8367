// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import news.verbatim.http.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The page an article came from. */
@Path("/desk/v1/articles/{id}/source")
@Tag(name = "Intake")
@RunOnVirtualThread
class SourceResource {

    private final Snapshots snapshots;

    SourceResource(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
    @Operation(
            operationId = "readSource",
            summary = "Read the page as it came",
            description =
                    "The very bytes that were brought, with their own media type, for saving: a browser shows them as no page.")
    @APIResponse(
            responseCode = "200",
            description = "The page, byte for byte",
            content = {
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public Response source(@RestPath UUID id) {
        var snapshot = snapshots.get(id);
        return Response.ok(snapshot.bytes(), snapshot.mediaType())
                .header(
                        "Content-Disposition",
                        "attachment") // a stranger's page is for saving: here it would be one of ours
                .build();
    }
}
