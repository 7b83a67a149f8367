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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the desk keeps its tags. */
@Path("/desk/v1/tags")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
@RunOnVirtualThread
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Administration")
class TagResource {

    private final Tags tags;
    private final Caller caller;

    TagResource(Tags tags, Caller caller) {
        this.tags = tags;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "findTags",
            summary = "List tags",
            description = "In the order the newsroom gave them, then by slug.")
    public Page<LabelView> list(@BeanParam Paging paging) {
        return tags.page(paging);
    }

    @POST
    @Changing
    @RolesAllowed(Roles.EDITOR)
    @Operation(operationId = "addTag", summary = "Add a tag", description = "The slug never changes afterwards.")
    @APIResponseSchema(value = LabelView.class, responseCode = "201", responseDescription = "The new tag")
    @APIResponse(responseCode = "409", description = "There is a tag with this slug already")
    public RestResponse<LabelView> create(LabelDraft draft) {
        var tag = tags.create(draft.complete(), caller.name());
        return tag.created(LabelView.of(tag), "/desk/v1/tags/" + tag.slug());
    }

    @GET
    @Path("{slug}")
    @Transactional
    @Operation(
            operationId = "readTag",
            summary = "Read a tag",
            description = "Its name and its slug. Send the ETag of the answer as If-Match when you change it.")
    public RestResponse<LabelView> read(@RestPath String slug) {
        var tag = tags.get(slug);
        return tag.answer(LabelView.of(tag));
    }

    @PUT
    @Path("{slug}")
    @Changing
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "rewriteTag",
            summary = "Rename or move a tag",
            description = "Articles already published keep the name they were published with, until they are "
                    + "published again.")
    public RestResponse<LabelView> rewrite(
            @RestPath String slug, @RestHeader("If-Match") IfMatch seen, LabelDraft draft) {
        var tag = tags.held(slug);
        var sent = draft.at(slug);
        tag.orStale(seen, tag.label().draft(), sent);
        tags.rewrite(tag, sent, caller.name());
        return tag.answer(LabelView.of(tag));
    }

    @DELETE
    @Path("{slug}")
    @Changing
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "deleteTag",
            summary = "Delete a tag",
            description = "Only one that no article and no earlier revision names.")
    @APIResponse(responseCode = "204", description = "The tag is gone")
    @APIResponse(responseCode = "409", description = "An article or its history still names the tag")
    public void delete(@RestPath String slug, @RestHeader("If-Match") IfMatch seen) {
        var tag = tags.held(slug);
        tag.orStale(seen, tag.label().draft(), tag.label().draft());
        tags.remove(tag);
    }
}
