// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import news.verbatim.http.Page;
import news.verbatim.http.Proofreading;
import news.verbatim.http.Query;
import news.verbatim.http.StoredJson;
import news.verbatim.kernel.Flaw;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What somebody who has begun to type may be looking for. */
@Path("/content/v1/suggestions")
@Tag(name = "Content")
@PermitAll
@RunOnVirtualThread
class SuggestionResource {

    private final Suggestions suggestions;
    private final Reading reading;

    SuggestionResource(Suggestions suggestions, Reading reading) {
        this.suggestions = suggestions;
        this.reading = reading;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "suggest",
            summary = "Find what somebody who types may be looking for",
            description =
                    "Speakers, sections and tags, then the newest articles whose headline has all the words; the last word may be unfinished. Headlines are looked for among the newest ten thousand articles.")
    @APIResponse(
            responseCode = "200",
            description = "Suggestions, each with its kind",
            content = @Content(schema = @Schema(ref = "SearchSuggestionPage")))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    public Response suggest(
            @RestQuery @Parameter(description = "What has been typed so far", required = true) @Nullable String q,
            @RestQuery
                    @Parameter(
                            description = "How many at most, 1 to 20",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "20",
                                            defaultValue = "10"))
                    @Nullable
                    String limit,
            @Context HttpServerRequest request) {
        var proof = new Proofreading();
        var words = proof.read(() -> words(q), List.<Word>of());
        var most = proof.read(() -> limit == null ? 10 : Query.number("limit", limit, 1, 20), 10);
        proof.orRefuse();
        return reading.answer(request, (now, boundary) -> answer(words, most, now, boundary));
    }

    private Answer answer(List<Word> words, int most, Instant now, Instant boundary) {
        var found = suggestions.of(words, most, now);
        return Answer.ok(StoredJson.bytes(new Page<>(found, new Page.Place(most, null, null))), Keys.LIST, boundary);
    }

    private static List<Word> words(@Nullable String q) {
        if (q == null) throw Query.bad("q", Flaw.MISSING, "is what to look for, and is missing");
        if (q.length() > Question.LONGEST)
            throw Query.bad("q", Flaw.TOO_LONG, "takes up to " + Question.LONGEST + " characters");
        var words = Word.of(q);
        if (words.isEmpty()) throw Query.bad("q", Flaw.MISSING, "holds no word to look for");
        if (words.size() > 10) throw Query.bad("q", Flaw.TOO_MANY, "takes up to 10 words");
        return words;
    }
}
