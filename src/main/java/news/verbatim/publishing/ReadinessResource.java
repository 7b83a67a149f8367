// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import news.verbatim.http.IfMatch;
import news.verbatim.http.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What is still missing, and what readers would get. */
@Path("/desk/v1/articles/{id}")
@Tag(name = "Publishing")
@RunOnVirtualThread
class ReadinessResource {

    private final Rehearsals rehearsals;

    ReadinessResource(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    @GET
    @Path("readiness")
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN, Roles.PREVIEW})
    @Operation(
            operationId = "checkReadiness",
            summary = "Check what is still missing",
            description =
                    "The same check that publishing runs: what is blocking must be mended, what is advisory is worth a look.")
    public Readiness readiness(@RestPath UUID id) {
        return rehearsals.readiness(id);
    }

    @GET
    @Path("preview")
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN, Roles.PREVIEW})
    @Operation(
            operationId = "previewArticle",
            summary = "Preview what readers would get",
            description =
                    "The working copy, compiled by the compiler that publishing uses. Attributions that nobody has "
                            + "confirmed are left out, as they will be for readers.")
    public RestResponse<Document> preview(@RestPath UUID id) {
        var shown = rehearsals.of(id);
        return ResponseBuilder.ok(shown.page())
                .header("ETag", IfMatch.tag(shown.revision()))
                .build();
    }
}
