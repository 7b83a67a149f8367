// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import news.verbatim.http.Caller;
import news.verbatim.http.Changing;
import news.verbatim.http.IfMatch;
import news.verbatim.http.Page;
import news.verbatim.http.Paging;
import news.verbatim.http.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the desk keeps its sections. */
@Path("/desk/v1/sections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Administration")
class SectionResource {

    private final Sections sections;
    private final Caller caller;

    SectionResource(Sections sections, Caller caller) {
        this.sections = sections;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "findSections",
            summary = "List sections",
            description = "In the order the newsroom gave them, then by slug.")
    public Page<LabelView> list(@BeanParam Paging paging) {
        return sections.page(paging);
    }

    @POST
    @Changing
    @RolesAllowed({Roles.EDITOR, Roles.ADMIN})
    @Operation(
            operationId = "addSection",
            summary = "Add a section",
            description = "The slug never changes afterwards.")
    @APIResponseSchema(value = LabelView.class, responseCode = "201", responseDescription = "The new section")
    @APIResponse(responseCode = "409", description = "There is a section with this slug already")
    public RestResponse<LabelView> create(LabelDraft draft) {
        var section = sections.create(draft.complete(), caller.name());
        return section.created(LabelView.of(section), "/desk/v1/sections/" + section.slug());
    }

    @GET
    @Path("{slug}")
    @Transactional
    @Operation(
            operationId = "readSection",
            summary = "Read a section",
            description =
                    "Its name, its slug and its place in the order. Send the ETag of the answer as If-Match when you change it.")
    public RestResponse<LabelView> read(@RestPath String slug) {
        var section = sections.get(slug);
        return section.answer(LabelView.of(section));
    }

    @PUT
    @Path("{slug}")
    @Changing
    @RolesAllowed({Roles.EDITOR, Roles.ADMIN})
    @Operation(
            operationId = "rewriteSection",
            summary = "Rename or move a section",
            description = "Articles already published keep the name they were published with, until they are "
                    + "published again.")
    public RestResponse<LabelView> rewrite(
            @RestPath String slug, @RestHeader("If-Match") IfMatch seen, LabelDraft draft) {
        var section = sections.held(slug);
        var sent = draft.at(slug);
        section.orStale(seen, section.label().draft(), sent);
        sections.rewrite(section, sent, caller.name());
        return section.answer(LabelView.of(section));
    }

    @DELETE
    @Path("{slug}")
    @Changing
    @RolesAllowed({Roles.EDITOR, Roles.ADMIN})
    @Operation(
            operationId = "deleteSection",
            summary = "Delete a section",
            description = "Only one that no article and no earlier revision names.")
    @APIResponse(responseCode = "204", description = "The section is gone")
    @APIResponse(responseCode = "409", description = "An article or its history still names the section")
    public void delete(@RestPath String slug, @RestHeader("If-Match") IfMatch seen) {
        var section = sections.held(slug);
        section.orStale(seen, section.label().draft(), section.label().draft());
        sections.remove(section);
    }
}
