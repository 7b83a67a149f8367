// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import news.verbatim.http.StoredJson;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes, and where it is to be found.
 *
 * @param home where readers find it, without a slash at the end; empty where the site does not say
 * @param content where these answers are found from outside, without a slash at the end; the same as {@code home} if not set;
 *     where that is not either, the address that was asked
 * @param details what else the site says: {@code policies}, {@code profiles}
 */
public record Masthead(String name, String home, String content, String language, ZoneId zone, JsonNode details) {

    static Masthead of(ResultSet row, Optional<String> content) throws SQLException {
        var home = bare(row.getString("base_url"));
        return new Masthead(
                row.getString("name"),
                home,
                content.map(Masthead::bare).orElse(home),
                row.getString("default_language"),
                ZoneId.of(row.getString("time_zone")),
                StoredJson.read(row.getString("details"), JsonNode.class));
    }

    private static String bare(@Nullable String address) {
        return address == null ? "" : address.replaceFirst("/+$", "");
    }

    /** The same, found at this address where neither the site nor the settings say where. */
    Masthead at(@Nullable String origin) {
        return !content.isEmpty() || origin == null ? this : new Masthead(name, home, origin, language, zone, details);
    }

    /** Where readers find an article: the address it names as its own, else below the site's. */
    public String page(JsonNode article) {
        var canonical = article.at("/seo/canonicalUrl").asText("");
        if (article.at("/seo/canonicalUrl").isTextual()) return canonical;
        return home.isEmpty()
                ? absolute(article.path("url").asText())
                : home + "/" + article.path("slug").asText();
    }

    /** Whether the article's page is the site's own; search engines take a sitemap's word for nobody else's. */
    public boolean isAtHome(JsonNode article) {
        return page(article).startsWith(home.isEmpty() ? "" : home + "/");
    }

    /** An address of ours as it is reached from elsewhere; another's stays as it is. */
    public String absolute(String url) {
        return url.startsWith("/") ? content + url : url;
    }

    /** One name for an article for ever, wherever it moves. */
    public static String name(JsonNode article) {
        return "urn:uuid:" + article.path("id").asText();
    }
}
