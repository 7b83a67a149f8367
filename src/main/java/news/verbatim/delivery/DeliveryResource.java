// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import news.verbatim.http.Accepted;
import news.verbatim.http.Proofreading;
import news.verbatim.http.StoredJson;
import news.verbatim.kernel.Ids;
import news.verbatim.kernel.Kind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One article as it was printed. It cannot leak a draft: this room has no door to the desk. */
@Path("/content/v1/articles")
@Tag(name = "Content")
@PermitAll
@RunOnVirtualThread
class DeliveryResource {

    private static final String JSON_LD = "application/ld+json";
    private static final String NINJS = "application/vnd.iptc.ninjs+json";

    private static final String ARTICLES = "/content/v1/articles/";
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final String BY_PATH = """
            select article, etag, keys, ends_at, document from edition
            where path = ? and begins_at <= ? and (ends_at is null or ends_at > ?)""";
    private static final String BY_ID = """
            select article, etag, keys, ends_at, document from edition
            where article = ? and begins_at <= ? and (ends_at is null or ends_at > ?)""";
    /** Only what readers have seen is an old address: one that was planned and taken back tells nobody anything. */
    private static final String MOVED = """
            select live.article, live.path, live.keys, live.ends_at
            from edition old join edition live on live.article = old.article
            where old.path = ? and old.begins_at <= ?
              and live.begins_at <= ? and (live.ends_at is null or live.ends_at > ?) limit 1""";

    private final Reading reading;
    private final Stacks stacks;
    private final Syndication syndication;
    private final BodyForm forms;
    private final List<Format> formats;

    DeliveryResource(
            Reading reading, Stacks stacks, Syndication syndication, BodyForm forms, @All List<Format> formats) {
        this.forms = forms;
        this.reading = reading;
        this.stacks = stacks;
        this.syndication = syndication;
        this.formats = formats;
    }

    @GET
    @Path("{name}")
    @Produces({MediaType.APPLICATION_JSON, JSON_LD, NINJS})
    @Operation(
            operationId = "readArticle",
            summary = "Read an article by slug or id",
            description =
                    "The text comes as blocks; each is cut into `runs` where a mark or a quotation starts or ends, so that nobody has to count characters. An old slug answers 308.")
    @APIResponse(
            responseCode = "200",
            description = "The article",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PublishedArticle")),
                @Content(mediaType = JSON_LD, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = NINJS, schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    @APIResponse(
            responseCode = "308",
            description = "It has another slug now: see Location",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Moved")))
    @APIResponse(responseCode = "404", description = "No such article is published")
    public Response article(
            @RestPath String name,
            @RestQuery
                    @Parameter(
                            description =
                                    "Only these fields, such as `headline,body`, and `id` and `revision`; what is left out is missing from the answer, also where the schema says that it is always there")
                    @Nullable
                    String fields,
            @RestQuery @Parameter(description = BodyForm.DESCRIPTION) @Nullable String body,
            @Context HttpServerRequest request) {
        var proof = new Proofreading();
        var cut = proof.read(() -> Fields.of(fields, Shape.ARTICLE), UnaryOperator.<byte[]>identity());
        var formed = proof.read(() -> forms.of(body, cut), cut);
        proof.orRefuse();
        for (var format : formats)
            if (Accepted.preferred(request, format.mediaType()))
                return reading.answer(request, format.mediaType(), (now, _) -> written(name, request, format, now));
        return reading.answer(request, (now, _) -> fetch(name, Ask.of(request.uri()), formed, now));
    }

    private Answer fetch(String name, Ask ask, UnaryOperator<byte[]> cut, Instant now) {
        if (Ids.isId(name))
            return stacks.first(BY_ID, List.of(UUID.fromString(name), now, now), row -> answer(row, cut))
                    .orElseThrow(() -> none(name));
        if (!SLUG.matcher(name).matches()) throw none(name);
        return stacks.first(BY_PATH, List.of(name, now, now), row -> answer(row, cut))
                .or(() -> stacks.first(MOVED, List.of(name, now, now, now), row -> moved(row, ask)))
                .orElseThrow(() -> none(name));
    }

    /** Of the very bytes that everybody gets; a refusal and an address that has moved are the same in every form. */
    private Answer written(String name, HttpServerRequest request, Format format, Instant now) {
        return syndication.naming(
                request,
                site -> fetch(name, Ask.of(request.uri()), UnaryOperator.identity(), now)
                        .as(format.mediaType(), bytes -> format.of(StoredJson.tree(bytes), site)));
    }

    private static Answer answer(ResultSet row, UnaryOperator<byte[]> cut) throws SQLException {
        var printed = row.getBytes("document");
        var document = cut.apply(printed);
        var etag = document == printed ? row.getString("etag") : Etag.of(document);
        var article = row.getObject("article", UUID.class);
        return new Answer(200, document, etag, row.getString("keys"), article, Stacks.instant(row, "ends_at"))
                .with("Vary", "Accept, Accept-Encoding");
    }

    private static Answer moved(ResultSet row, Ask ask) throws SQLException {
        var there = ARTICLES + row.getString("path");
        var body = StoredJson.bytes(new Moved(there));
        var article = row.getObject("article", UUID.class);
        return new Answer(308, body, Etag.of(body), row.getString("keys"), article, Stacks.instant(row, "ends_at"))
                .with("Location", ask.to(there).key());
    }

    static RuntimeException none(String name) {
        return Kind.NOT_FOUND.because(
                "No article '%s' is published; at the desk it may be a draft, scheduled, or taken from readers", name);
    }

    @Schema(name = "Moved", description = "Where the article is now")
    record Moved(
            @Schema(
                    description = "Its address, as in `Location`",
                    examples = "/content/v1/articles/harbour-crane-turns-a-hundred")
            String url) {}
}
