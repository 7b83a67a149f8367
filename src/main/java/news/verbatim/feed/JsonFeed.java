// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import news.verbatim.delivery.Masthead;
import news.verbatim.delivery.Syndication.Issue;
import news.verbatim.http.StoredJson;

/** JSON Feed 1.1. */
final class JsonFeed {

    static final String MEDIA_TYPE = "application/feed+json";

    private JsonFeed() {}

    static byte[] of(Issue issue, Optional<String> hub) {
        var site = issue.site();
        var out = JsonNodeFactory.instance.objectNode();
        out.put("version", "https://jsonfeed.org/version/1.1").put("title", site.name());
        if (!site.home().isEmpty()) out.put("home_page_url", site.home());
        if (!issue.self().startsWith("/")) out.put("feed_url", issue.self());
        out.put("language", site.language());
        out.withArray("authors").addObject().put("name", site.name());
        hub.ifPresent(
                url -> out.withArray("hubs").addObject().put("type", "WebSub").put("url", url));
        out.putArray("items");
        issue.articles()
                .forEach(article -> item(article, site, out.withArray("items").addObject()));
        return StoredJson.bytes(out);
    }

    private static void item(JsonNode article, Masthead site, ObjectNode out) {
        out.put("id", Masthead.name(article)).put("url", site.page(article));
        out.put("title", article.path("headline").asText()).put("content_html", Html.of(article, site));
        JsonLd.copy(article, "standfirst", out, "summary");
        JsonLd.copy(article, "publishedAt", out, "date_published");
        JsonLd.copy(article, "updatedAt", out, "date_modified");
        out.put("language", article.path("language").asText());
        var lead = article.at("/lead/caption");
        if (Pictures.isShown(lead) && Onward.has(lead))
            out.put("image", site.absolute(lead.at("/media/url").asText()));
        for (var caption : article.path("captions"))
            Onward.reason(caption)
                    .ifPresent(why -> out.withObject("/_verbatim")
                            .withArray("withheld")
                            .addObject()
                            .put("caption", caption.path("id").asText())
                            .put("reason", why));
        for (var author : Authors.of(article))
            out.withArray("authors").addObject().put("name", author);
        for (var tag : article.path("tags"))
            out.withArray("tags").add(tag.path("name").asText());
    }
}
