// SPDX-License-Identifier: Apache-2.0
package news.verbatim.speaker;

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
import java.util.UUID;
import news.verbatim.http.Caller;
import news.verbatim.http.Changing;
import news.verbatim.http.IfMatch;
import news.verbatim.http.Page;
import news.verbatim.http.Paging;
import news.verbatim.http.Proofreading;
import news.verbatim.http.Query;
import news.verbatim.http.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where the desk keeps those who are quoted or shown. */
@Path("/desk/v1/speakers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Speakers")
class SpeakerResource {

    private final Speakers speakers;
    private final Caller caller;

    SpeakerResource(Speakers speakers, Caller caller) {
        this.speakers = speakers;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(operationId = "findSpeakers", summary = "List speakers by name")
    public Page<SpeakerView> list(
            @RestQuery
                    @Parameter(description = "Words that must all be in the names, whatever their case and diacritics")
                    @Nullable
                    String q,
            @RestQuery
                    @Parameter(
                            description = "Only speakers of this kind",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "person",
                                                "organization",
                                                "state-or-government",
                                                "unnamed-group",
                                                "anonymous",
                                                "document"
                                            }))
                    @Nullable
                    String kind,
            @BeanParam Paging paging) {
        var proof = new Proofreading();
        var words = q == null ? "" : proof.read(() -> Query.words("q", q), q);
        var only =
                kind == null ? null : proof.read(() -> Query.word("kind", kind, SpeakerKind.class), SpeakerKind.PERSON);
        var filters = "speakers\n" + words + "\n" + only;
        proof.check(() -> paging.from(filters, 2));
        proof.orRefuse();
        var found = speakers.page(words, only, paging.from(filters, 2), paging.size()).stream();
        return paging.page(found.map(SpeakerView::of).toList(), filters, 2, SpeakerView::keys);
    }

    @POST
    @Changing
    @RolesAllowed({Roles.REPORTER, Roles.EDITOR})
    @Operation(
            operationId = "addSpeaker",
            summary = "Add a speaker",
            description = "The address (`slug`) is made from the name and stays.")
    @APIResponseSchema(value = SpeakerView.class, responseCode = "201", responseDescription = "The new speaker")
    public RestResponse<SpeakerView> create(SpeakerDraft draft) {
        var speaker = speakers.create(draft, caller.name());
        return speaker.created(SpeakerView.of(speaker), "/desk/v1/speakers/" + speaker.id());
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "readSpeakerRecord",
            summary = "Read a speaker",
            description =
                    "Names, honorific, kind, and the offices held with their dates. Send the ETag of the answer as If-Match when you change it.")
    public RestResponse<SpeakerView> read(@RestPath UUID id) {
        var speaker = speakers.get(id);
        return speaker.answer(SpeakerView.of(speaker));
    }

    @PUT
    @Path("{id}")
    @Changing
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "rewriteSpeaker",
            summary = "Rewrite a speaker",
            description = "Replaces everything that is said of the speaker; the same again changes nothing."
                    + " Articles already published are printed again.")
    public RestResponse<SpeakerView> rewrite(
            @RestPath UUID id, @RestHeader("If-Match") IfMatch seen, SpeakerDraft draft) {
        var speaker = speakers.held(id);
        speaker.orStale(seen, speaker.draft(), draft);
        speakers.rewrite(speaker, draft, caller.name());
        return speaker.answer(SpeakerView.of(speaker));
    }

    @DELETE
    @Path("{id}")
    @Changing
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "deleteSpeaker",
            summary = "Delete a speaker",
            description = "Only one that no article, no earlier revision and no photo refers to.")
    @APIResponse(responseCode = "204", description = "The speaker is gone")
    @APIResponse(responseCode = "409", description = "Something still refers to the speaker")
    public void delete(@RestPath UUID id, @RestHeader("If-Match") IfMatch seen) {
        var speaker = speakers.held(id);
        speaker.orStale(seen, speaker.draft(), speaker.draft());
        speakers.remove(speaker);
    }
}
