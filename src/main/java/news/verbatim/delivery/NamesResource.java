// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
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
import java.util.Set;
import java.util.function.UnaryOperator;
import news.verbatim.http.Paging;
import news.verbatim.http.Proofreading;
import news.verbatim.http.StoredJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The publication itself, its sections and its tags. */
@Path("/content/v1")
@Tag(name = "Content")
@PermitAll
@RunOnVirtualThread
class NamesResource {

    private static final String SECTIONS = "select s.slug, s.name, s.sort_order from reader_section s where true";
    private static final String TAGS = "select s.slug, s.name, s.sort_order from reader_tag s where true";
    private static final Order AS_SORTED =
            new Order(List.of("s.sort_order", "s.slug collate \"C\""), List.of(Order.NUMBER, Order.TEXT), false);

    /** A section or a tag. */
    @Schema(name = "PublishedLabel", description = "A section or a tag")
    record Name(String slug, String name, int order) {}

    /** What a frontend needs to know of the whole. */
    @Schema(name = "PublishedSite", description = "What the publication says of itself")
    record SiteView(
            String name,
            @Nullable String baseUrl,
            String defaultLanguage,
            String timeZone,

            @Schema(description = "The menu, in order", implementation = Imprint.Entry[].class)
            JsonNode navigation,

            @Schema(description = "Newsletters that readers can subscribe to", implementation = Imprint.Letter[].class)
            JsonNode newsletters,

            @Schema(description = "Accounts on social networks", implementation = Imprint.Account[].class)
            JsonNode profiles,

            @Schema(description = "How the newsroom works", implementation = Imprint.Policies.class) @Nullable
            JsonNode policies) {}

    private final Listing listing;
    private final Reading reading;
    private final Stacks stacks;

    NamesResource(Listing listing, Reading reading, Stacks stacks) {
        this.listing = listing;
        this.reading = reading;
        this.stacks = stacks;
    }

    @GET
    @Path("sections")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listSections",
            summary = "List the sections in their order",
            description = "Every section with its name and its place: what a menu is made of.")
    @APIResponse(
            responseCode = "200",
            description = "A page of sections",
            content = @Content(schema = @Schema(ref = "PublishedLabelPage")))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    public Response sections(@BeanParam Paging paging, @Context HttpServerRequest request) {
        return list(SECTIONS, "sections", Keys::section, paging, request);
    }

    @GET
    @Path("tags")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listTags",
            summary = "List the tags in their order",
            description =
                    "The tags of published articles, for pages about what a newsroom writes about again and again.")
    @APIResponse(
            responseCode = "200",
            description = "A page of tags",
            content = @Content(schema = @Schema(ref = "PublishedLabelPage")))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    public Response tags(@BeanParam Paging paging, @Context HttpServerRequest request) {
        return list(TAGS, "tags", Keys::tag, paging, request);
    }

    @GET
    @Path("site")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readSite",
            summary = "Read what the publication says of itself",
            description = "Name, navigation, newsletters, profiles and policies.")
    @APIResponse(
            responseCode = "200",
            description = "The site",
            content = @Content(schema = @Schema(implementation = SiteView.class)))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    public Response site(@Context HttpServerRequest request) {
        return reading.answer(
                request,
                (_, _) -> stacks.first("select * from reader_site", List.of(), NamesResource::site)
                        .orElseThrow());
    }

    private Response list(
            String from, String key, UnaryOperator<String> keyOf, Paging paging, HttpServerRequest request) {
        return listing.answer(
                request,
                new Listing.Wish(
                        paging,
                        (_, _) -> Clauses.plain(from),
                        new Sorted("", Sorted.NONE, AS_SORTED, row -> name(row, keyOf)),
                        Set.of(Keys.LIST, key)),
                new Proofreading());
    }

    private static Listing.Row name(ResultSet row, UnaryOperator<String> keyOf) throws SQLException {
        var name = new Name(row.getString("slug"), row.getString("name"), row.getInt("sort_order"));
        return new Listing.Row(List.of("" + name.order, name.slug), keyOf.apply(name.slug), StoredJson.bytes(name));
    }

    private static Answer site(ResultSet row) throws SQLException {
        var details = StoredJson.read(row.getString("details"), JsonNode.class);
        var view = new SiteView(
                row.getString("name"),
                row.getString("base_url"),
                row.getString("default_language"),
                row.getString("time_zone"),
                details.withArray("navigation"),
                details.withArray("newsletters"),
                details.withArray("profiles"),
                details.get("policies"));
        return Answer.ok(StoredJson.bytes(view), "site", Instant.MAX);
    }
}
