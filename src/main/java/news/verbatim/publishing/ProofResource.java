// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import news.verbatim.http.IfMatch;
import news.verbatim.http.Roles;
import news.verbatim.media.Miniatures;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The working copy as a page for the eyes: what readers would get, and who said what beside it. */
@Path("/desk/v1/articles/{id}/preview.html")
@Tag(name = "Publishing")
@RunOnVirtualThread
class ProofResource {

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance proof(Proof proof);
    }

    private final Rehearsals rehearsals;
    private final Miniatures miniatures;

    ProofResource(Rehearsals rehearsals, Miniatures miniatures) {
        this.rehearsals = rehearsals;
        this.miniatures = miniatures;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN, Roles.PREVIEW})
    @Operation(
            operationId = "showProof",
            summary = "See an article as a page",
            description =
                    "The working copy as a page to read and to print. On top stands what is still missing, each with a "
                            + "link to the place. Every quotation is underlined, in one way each for those that are confirmed, "
                            + "proposed and rejected; rest on it, or look in the margin, for who said it, in which role, of which "
                            + "kind, and how it was judged. Quotations whose words are gone are listed at the end.\n\n"
                            + "In Swagger UI choose *Download* and open the file: it holds everything it needs and runs no "
                            + "scripts. What is refused is refused with a problem in JSON, here as everywhere.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            example =
                                    "<!DOCTYPE html><html lang=\"en\"><head><title>Rain over Elmsby</title></head></html>",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description = "A page of HTML, complete in itself")))
    public RestResponse<String> show(@RestPath UUID id) {
        var shown = rehearsals.of(id);
        var galley = new Galley(
                shown.story(),
                shown.cast(),
                shown.page(),
                miniatures.of(shown.cast().assets().values()));
        var proof = galley.proof(shown.state(), shown.readiness(), shown.published());
        return ResponseBuilder.ok(Templates.proof(proof).render())
                .header("ETag", IfMatch.tag(shown.revision()))
                .build();
    }
}
