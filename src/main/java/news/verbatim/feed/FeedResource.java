// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import news.verbatim.delivery.ArticleFilters;
import news.verbatim.delivery.Syndication;
import news.verbatim.delivery.Syndication.Wish;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The newest articles, for readers of feeds and for search engines; each takes the filters of the list of articles. */
@Path("/content/v1/feeds")
@Tag(name = "Content")
@PermitAll
@RunOnVirtualThread
@APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
class FeedResource {

    private static final int ITEMS = 50;
    private static final int NEWS = 1_000;
    private static final Duration NEWS_AGE = Duration.ofHours(48);

    private final Syndication syndication;
    private final Optional<String> hub;

    FeedResource(Syndication syndication, FeedConfig config) {
        this.syndication = syndication;
        this.hub = config.hub();
    }

    @GET
    @Path("rss.xml")
    @Produces(Rss.MEDIA_TYPE)
    @Operation(
            operationId = "readRss",
            summary = "Read the newest articles as RSS",
            description = "RSS 2.0 with Media RSS: the newest 50, whole, with their photos, captions and credits.")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content = @Content(mediaType = Rss.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response rss(@BeanParam ArticleFilters filters, @Context HttpServerRequest request) {
        return news(request, filters, false, Rss.MEDIA_TYPE, issue -> Rss.of(Legible.of(issue), hub));
    }

    @GET
    @Path("atom.xml")
    @Produces(Atom.MEDIA_TYPE)
    @Operation(
            operationId = "readAtom",
            summary = "Read the newest articles as Atom",
            description =
                    "Atom 1.0: the newest 50, whole, and a tombstone (RFC 6721) for what was taken back in the last 30 days.")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content = @Content(mediaType = Atom.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response atom(@BeanParam ArticleFilters filters, @Context HttpServerRequest request) {
        return news(request, filters, true, Atom.MEDIA_TYPE, issue -> Atom.of(Legible.of(issue), hub));
    }

    @GET
    @Path("feed.json")
    @Produces(JsonFeed.MEDIA_TYPE)
    @Operation(
            operationId = "readJsonFeed",
            summary = "Read the newest articles as JSON Feed",
            description = "JSON Feed 1.1: the newest 50, whole, as HTML.")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content = @Content(mediaType = JsonFeed.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    public Response json(@BeanParam ArticleFilters filters, @Context HttpServerRequest request) {
        return news(request, filters, false, JsonFeed.MEDIA_TYPE, issue -> JsonFeed.of(issue, hub));
    }

    @GET
    @Path("news-sitemap.xml")
    @Produces(NewsSitemap.MEDIA_TYPE)
    @Operation(
            operationId = "readNewsSitemap",
            summary = "Read the news of the last two days as a sitemap",
            description =
                    "For search engines: at most 1,000 articles of the last 48 hours. Those that name an address on"
                            + " another site as their own are left out. Where there are none there is no sitemap (204), for none may be empty.")
    @APIResponse(
            responseCode = "200",
            description = "The sitemap",
            content = @Content(mediaType = NewsSitemap.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "204", description = "There is no news of the last 48 hours")
    public Response sitemap(@BeanParam ArticleFilters filters, @Context HttpServerRequest request) {
        return sitemap(request, filters, NEWS, issue -> NewsSitemap.of(Legible.of(issue)));
    }

    @GET
    @Path("sitemap-index.xml")
    @Produces(NewsSitemap.MEDIA_TYPE)
    @Operation(
            operationId = "readSitemapIndex",
            summary = "Read which sitemaps there are",
            description =
                    "For search engines: name this address in the site's `robots.txt`. Where there is no news of the last 48"
                            + " hours there is no index (204), for none may be empty.")
    @APIResponse(
            responseCode = "200",
            description = "The index",
            content = @Content(mediaType = NewsSitemap.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "204", description = "There is no news of the last 48 hours")
    public Response index(@BeanParam ArticleFilters filters, @Context HttpServerRequest request) {
        return sitemap(request, filters, NEWS, NewsSitemap::index);
    }

    /** Who tells of what is new is named in the answer's head, too (WebSub). */
    private Response news(
            HttpServerRequest request,
            ArticleFilters filters,
            boolean withGone,
            String mediaType,
            Syndication.Sheet sheet) {
        var wish = new Wish(filters, ITEMS, Optional.empty(), withGone, mediaType, hub);
        return syndication.answer(request, wish, sheet);
    }

    private Response sitemap(HttpServerRequest request, ArticleFilters filters, int most, Syndication.Sheet sheet) {
        var wish = new Wish(filters, most, Optional.of(NEWS_AGE), false, NewsSitemap.MEDIA_TYPE, Optional.empty());
        return syndication.answer(request, wish, sheet);
    }
}
