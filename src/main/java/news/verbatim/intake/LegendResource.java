// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import news.verbatim.http.Query;
import news.verbatim.http.Roles;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.TruncatedDate;
import news.verbatim.media.Assets;
import news.verbatim.story.Caption;
import news.verbatim.story.Language;
import news.verbatim.story.Place;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the words of a photo's own caption say of it: proposed, and written down by nobody but an editor. */
@Path("/desk/v1/media/{id}/proposal")
@Tag(name = "Media")
@RunOnVirtualThread
class LegendResource {

    private final Assets assets;

    LegendResource(Assets assets) {
        this.assets = assets;
    }

    @Schema(name = "PhotoProposal", description = "What a caption's words say of the photo; null where they do not")
    public record Proposal(
            @Schema(description = "The caption without its credit")
            String text,

            @Schema(description = "Without brackets and labels") @Nullable
            String credit,

            @Schema(description = "The text and this, with the credit put in, are the caption to the letter") @Nullable
            String creditFormat,

            @Schema(description = "The person whom the credit names", examples = "Mira Halvorsen") @Nullable
            String creator,

            @Schema(description = "From its sign on", examples = "© Mira Halvorsen") @Nullable
            String copyright,

            @Schema(description = "In the order of the caption")
            List<Caption.Depicted> depicted,

            @Nullable Place place,

            @Schema(implementation = String.class) @Nullable TruncatedDate takenOn) {

        static Proposal of(Legend said) {
            return new Proposal(
                    said.text(),
                    said.credit(),
                    said.format(),
                    said.creator(),
                    said.copyright(),
                    said.depicted(),
                    said.place(),
                    said.takenOn());
        }
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
    @Operation(
            operationId = "readMediaProposal",
            summary = "Read what a photo's caption says of it",
            description =
                    "Agencies write credit, people, place and day into the caption. They are read out of the photo's own text "
                            + "and only proposed: nothing is changed. Send what is right with a merge patch of the photo.")
    public Proposal proposal(
            @RestPath UUID id,
            @RestQuery
                    @Parameter(description = "The caption's language (BCP 47), where it is known", example = "en")
                    @Nullable
                    String language) {
        if (language != null && !Language.isTag(language))
            throw Query.bad("language", Flaw.UNKNOWN_VALUE, "takes a language tag (BCP 47), such as en or pt-BR");
        var text = Objects.requireNonNullElse(assets.get(id).text(), "");
        return Proposal.of(Legend.of(text, Legend.Around.nothing(language)));
    }
}
