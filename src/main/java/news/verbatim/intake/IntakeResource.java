// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Objects;
import news.verbatim.http.Changing;
import news.verbatim.http.IfMatch;
import news.verbatim.http.Query;
import news.verbatim.http.Roles;
import news.verbatim.http.Rules;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Refusal;
import news.verbatim.story.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Where pages from elsewhere come in. */
@Path("/desk/v1/intake")
@Tag(name = "Intake")
@RunOnVirtualThread
class IntakeResource {

    private final Importing importing;
    private final Snapshots snapshots;
    private final MeterRegistry meters;
    private final Clock clock;

    IntakeResource(Importing importing, Snapshots snapshots, MeterRegistry meters, Clock clock) {
        this.importing = importing;
        this.snapshots = snapshots;
        this.meters = meters;
        this.clock = clock;
    }

    @POST
    @Consumes({MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
    @Changing
    @RolesAllowed({Roles.REPORTER, Roles.EDITOR})
    @Operation(
            operationId = "bringPage",
            summary = "Bring a news page from elsewhere",
            description =
                    "Paste the text of a page as it came, page furniture and all, or send its HTML: then what a "
                            + "reader sees of it is read, and nothing in it is run or fetched. Headline, paragraphs, captions with "
                            + "credit and alt text apart, times, byline and the publication's name go into the right fields of a new "
                            + "article; words in quotation marks are proposed as attributions. The page itself is kept byte for byte.")
    @APIResponse(responseCode = "201", description = "The article, where each line went, and what to look at again")
    @APIResponse(responseCode = "200", description = "The same with `dryRun=true`: nothing was stored, the id is null")
    public RestResponse<IntakeView> bring(
            @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)),
                                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
                            })
                    byte[] body,
            @RestHeader("Content-Type") @Parameter(hidden = true) @Nullable String type,
            @RestQuery
                    @Parameter(
                            description = "Time zone of the printed time where it names none (IANA)",
                            example = "Europe/Istanbul")
                    @Nullable
                    String zone,
            @RestQuery
                    @Parameter(description = "Where the page was", example = "https://courier.example/ferry")
                    @Nullable
                    String source,
            @RestQuery
                    @Parameter(description = "Its language (BCP 47), where it should not be guessed", example = "en")
                    @Nullable
                    String language,
            @RestQuery
                    @Parameter(
                            description = "True to see the result without storing anything",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @Nullable
                    String dryRun) {
        var rehearsal = dryRun != null && Query.yesOrNo("dryRun", dryRun);
        var page = Brought.of(body, type, source);
        try {
            var reading = read(page, zone, language);
            var view = importing.article(reading);
            if (rehearsal) return rehearsed(new IntakeView(view.unstored(), reading.mapping(), reading.advisory()));
            snapshots.persist(new Snapshot(Objects.requireNonNull(view.id()), page, reading, clock.instant()));
            count("stored");
            return ResponseBuilder.<IntakeView>create(201)
                    .entity(new IntakeView(view, reading.mapping(), reading.advisory()))
                    .header("Location", "/desk/v1/articles/" + view.id())
                    .header("ETag", IfMatch.tag(view.revision()))
                    .build();
        } catch (Refusal no) {
            count("refused");
            throw no;
        }
    }

    private static Reading read(Brought page, @Nullable String zone, @Nullable String language) {
        if (page.url() != null && !Rules.isWeb(page.url()))
            throw Query.bad(
                    "source", Flaw.INVALID_FORMAT, "takes a whole web address, such as https://courier.example/ferry");
        if (language != null && !Language.isTag(language))
            throw Query.bad("language", Flaw.UNKNOWN_VALUE, "takes a language tag (BCP 47), such as en or pt-BR");
        return Scraped.read(page.page(), zone == null ? null : Query.zone("zone", zone), language, page.url());
    }

    /** Everything was done as it would be for good, so that the result is the real one; now it is undone. */
    private RestResponse<IntakeView> rehearsed(IntakeView view) {
        QuarkusTransaction.setRollbackOnly();
        count("rehearsed");
        return ResponseBuilder.ok(view).build();
    }

    private void count(String result) {
        meters.counter("verbatim_intake", "result", result).increment();
    }
}
