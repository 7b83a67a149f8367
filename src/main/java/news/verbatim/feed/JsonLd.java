// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import news.verbatim.delivery.Format;
import news.verbatim.delivery.Masthead;
import news.verbatim.http.StoredJson;

/** An article as schema.org's NewsArticle. Nobody is made its author who is not named, and no time that nobody knows. */
@ApplicationScoped
class JsonLd implements Format {

    static final String MEDIA_TYPE = "application/ld+json";

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public byte[] of(JsonNode article, Masthead site) {
        var out = JsonNodeFactory.instance.objectNode();
        out.put("@context", "https://schema.org").put("@type", "NewsArticle");
        out.put("@id", Masthead.name(article)).put("url", site.page(article));
        out.put("headline", article.path("headline").asText());
        copy(article, "kicker", out, "alternativeHeadline");
        copy(article, "standfirst", out, "description");
        copy(article, "dateline", out, "dateline");
        out.put("inLanguage", article.path("language").asText());
        copy(article, "publishedAt", out, "datePublished");
        copy(article, "updatedAt", out, "dateModified");
        copy(article.path("section"), "name", out, "articleSection");
        if (!article.path("tags").isEmpty())
            article.path("tags")
                    .forEach(tag ->
                            out.withArray("keywords").add(tag.path("name").asText()));
        out.put("wordCount", article.path("wordCount").asInt()).put("articleBody", Plain.of(article));
        out.put("isAccessibleForFree", true);
        authors(article, site, out);
        out.set("publisher", publisher(site));
        article.path("captions").forEach(caption -> {
            if (Pictures.isShown(caption)) out.withArray("image").add(Pictures.of(caption, site));
        });
        article.path("attributions").forEach(said -> Said.in(said, out));
        article.path("corrections")
                .forEach(correction -> out.withArray("correction").add(correction(correction)));
        return StoredJson.bytes(out);
    }

    /** The people who are named with it; where nobody is, the newsroom answers for it. */
    private static void authors(JsonNode article, Masthead site, ObjectNode out) {
        for (var name : Authors.of(article))
            out.withArray("author").addObject().put("@type", "Person").put("name", name);
        if (!out.has("author")) out.withArray("author").add(publisher(site));
    }

    private static ObjectNode publisher(Masthead site) {
        var out = JsonNodeFactory.instance.objectNode();
        out.put("@type", "NewsMediaOrganization").put("name", site.name());
        if (!site.home().isEmpty()) out.put("url", site.home());
        site.details()
                .path("profiles")
                .forEach(profile ->
                        out.withArray("sameAs").add(profile.path("url").asText()));
        var policies = site.details().path("policies");
        address(policies, "corrections", out, "correctionsPolicy");
        address(policies, "ethics", out, "ethicsPolicy");
        address(policies, "unnamedSources", out, "unnamedSourcesPolicy");
        address(policies, "noByline", out, "noBylinesPolicy");
        address(policies, "verification", out, "verificationFactCheckingPolicy");
        address(policies, "publishingPrinciples", out, "publishingPrinciples");
        return out;
    }

    private static ObjectNode correction(JsonNode correction) {
        var out = JsonNodeFactory.instance.objectNode();
        out.put("@type", "CorrectionComment")
                .put("text", correction.path("text").asText());
        copy(correction, "issuedAt", out, "datePublished");
        return out;
    }

    /** A policy may be a text or an address; schema.org takes an address, or a work that has a text. */
    private static void address(JsonNode from, String name, ObjectNode out, String as) {
        var text = from.path(name).asText("");
        if (!from.path(name).isTextual() || text.isBlank()) return;
        if (text.matches("https?://\\S+")) out.put(as, text);
        else out.putObject(as).put("@type", "CreativeWork").put("text", text);
    }

    static void copy(JsonNode from, String name, ObjectNode out, String as) {
        if (from.path(name).isTextual() && !from.path(name).asText().isBlank())
            out.put(as, from.path(name).asText());
    }
}
