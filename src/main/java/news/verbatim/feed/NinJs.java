// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import news.verbatim.delivery.Format;
import news.verbatim.delivery.Masthead;
import news.verbatim.http.StoredJson;

/** An article as IPTC ninjs 3.1: photos and quotations are items of their own, associated with it. */
@ApplicationScoped
class NinJs implements Format {

    static final String MEDIA_TYPE = "application/vnd.iptc.ninjs+json";

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public byte[] of(JsonNode article, Masthead site) {
        var out = JsonNodeFactory.instance.objectNode();
        out.put("uri", Masthead.name(article));
        out.putObject("standard")
                .put("name", "ninjs")
                .put("version", "3.1")
                .put("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json");
        out.put("type", "text").put("representationType", "full").put("pubStatus", "usable");
        out.put("version", article.path("version").asText());
        JsonLd.copy(article, "firstPublishedAt", out, "firstCreated");
        JsonLd.copy(article, "updatedAt", out, "versionCreated");
        out.put("language", article.path("language").asText());
        out.put("slugline", article.path("slug").asText());
        JsonLd.copy(article, "byline", out, "by");
        JsonLd.copy(article, "dateline", out, "located");
        text(out, "headlines", "main", article.path("headline"));
        text(out, "headlines", "kicker", article.path("kicker"));
        text(out, "descriptions", "summary", article.path("standfirst"));
        body(out, "text/plain", Plain.of(article))
                .put("wordCount", article.path("wordCount").asInt());
        body(out, "text/html", Html.of(article, site));
        subjects(article, out);
        for (var one : article.path("contributors"))
            person(out, one.path("name").asText(), one.path("role").asText("contributor"));
        out.withArray("infoSources").addObject().put("name", site.name()).put("role", "publisher");
        for (var caption : article.path("captions")) picture(out, caption, site, article);
        for (var said : article.path("attributions")) quotation(out, said, article);
        if (!article.path("url").asText().isEmpty() && !site.page(article).startsWith("/"))
            out.withArray("renditions")
                    .addObject()
                    .put("name", "web")
                    .put("href", site.page(article))
                    .put("contentType", "text/html");
        return StoredJson.bytes(out);
    }

    private static void subjects(JsonNode article, ObjectNode out) {
        var section = article.path("section");
        if (section.path("name").isTextual())
            out.withArray("subjects")
                    .addObject()
                    .put("name", section.path("name").asText())
                    .put("rel", "section")
                    .put("literal", section.path("slug").asText());
        for (var tag : article.path("tags"))
            out.withArray("subjects")
                    .addObject()
                    .put("name", tag.path("name").asText())
                    .put("rel", "tag")
                    .put("literal", tag.path("slug").asText());
    }

    private static void picture(ObjectNode out, JsonNode caption, Masthead site, JsonNode article) {
        var media = caption.path("media");
        var kept = Onward.reason(caption);
        if (!media.path("url").isTextual() || !Onward.has(caption) && kept.isEmpty()) return;
        var picture = associated(out, caption, type(media.path("contentType").asText("")));
        picture.put("language", article.path("language").asText());
        text(picture, "descriptions", "caption", caption.path("text"));
        text(picture, "descriptions", "creditline", caption.path("credit"));
        text(picture, "descriptions", "alt", caption.path("alt"));
        JsonLd.copy(media.path("rights"), "copyright", picture, "copyrightNotice");
        JsonLd.copy(media.path("rights"), "copyrightOwner", picture, "copyrightHolder");
        JsonLd.copy(media.path("rights"), "usageTerms", picture, "usageTerms");
        for (var shown : caption.path("depicted"))
            person(picture, shown.path("name").asText(), "depicts");
        picture.put("pubStatus", kept.isEmpty() ? "usable" : "withheld");
        kept.ifPresent(why -> picture.put("edNote", why));
        if (kept.isPresent()) return;
        rendition(picture, "original", media, site);
        for (var size : media.path("renditions"))
            rendition(picture, size.path("name").asText(), size, site);
    }

    private static String type(String contentType) {
        var kind = contentType.replaceFirst("/.*", "");
        return switch (kind) {
            case "video", "audio" -> kind;
            case "application" -> "component";
            default -> "picture";
        };
    }

    /** Only whole addresses are any; an address without a host would be none to whoever gets this. */
    private static void rendition(ObjectNode picture, String name, JsonNode file, Masthead site) {
        var href = site.absolute(file.path("url").asText());
        if (href.startsWith("/")) return;
        var out = picture.withArray("renditions").addObject().put("name", name).put("href", href);
        JsonLd.copy(file, "contentType", out, "contentType");
        for (var side : new String[] {"width", "height"})
            if (file.path(side).isInt()) out.put(side, file.path(side).asInt());
        if (file.path("size").isInt()) out.put("sizeInBytes", file.path("size").asInt());
    }

    private static void quotation(ObjectNode out, JsonNode said, JsonNode article) {
        if (said.path("kind").asText().equals("term")) return;
        var quotation = associated(out, said, "component");
        quotation
                .put("language", article.path("language").asText())
                .put("profile", said.path("kind").asText());
        text(quotation, "bodies", "quotation", said.path("quote"));
        text(quotation, "bodies", "sentence", said.path("sentence"));
        var speaker = said.path("speaker");
        if (!speaker.path("name").isTextual()) return;
        var name = speaker.path("name").asText();
        if (speaker.path("kind").asText().matches("person|anonymous|unnamed-group")) person(quotation, name, "speaker");
        else quotation.withArray("organisations").addObject().put("name", name).put("rel", "speaker");
    }

    private static ObjectNode associated(ObjectNode out, JsonNode part, String type) {
        var id = part.path("id").asText();
        return out.withArray("associations")
                .addObject()
                .put("name", id)
                .put("uri", "urn:uuid:" + id)
                .put("type", type);
    }

    private static void person(ObjectNode out, String name, String rel) {
        out.withArray("people").addObject().put("name", name).put("rel", rel);
    }

    private static void text(ObjectNode out, String list, String role, JsonNode text) {
        if (!text.isTextual() || text.asText().isBlank()) return;
        out.withArray(list)
                .addObject()
                .put("role", role)
                .put("contentType", "text/plain")
                .put("value", text.asText());
    }

    private static ObjectNode body(ObjectNode out, String type, String text) {
        return out.withArray("bodies")
                .addObject()
                .put("role", "main")
                .put("contentType", type)
                .put("value", text);
    }
}
