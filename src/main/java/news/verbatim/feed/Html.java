// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.verbatim.delivery.Masthead;

/** The body of an article as HTML: every text is put in as text, and no element comes from anywhere but here. */
final class Html {

    private static final Map<String, String> ELEMENTS = Map.of(
            "strong", "strong",
            "emphasis", "em",
            "underline", "u",
            "strike", "s",
            "subscript", "sub",
            "superscript", "sup",
            "code", "code");

    private final StringBuilder out = new StringBuilder();
    private final Map<String, JsonNode> captions = new HashMap<>();
    private final Masthead site;

    private Html(JsonNode article, Masthead site) {
        this.site = site;
        article.path("captions")
                .forEach(caption -> captions.put(caption.path("id").asText(), caption));
    }

    static String of(JsonNode article, Masthead site) {
        var html = new Html(article, site);
        article.path("body").forEach(html::block);
        return html.out.toString();
    }

    private void block(JsonNode block) {
        switch (block.path("type").asText()) {
            case "heading" -> around("h" + block.path("level").asInt(2), block);
            case "block-quote" -> {
                out.append("<blockquote>");
                around("p", block);
                out.append("</blockquote>");
            }
            case "pull-quote" -> pullQuote(block);
            case "list" -> list(block);
            case "table" -> table(block);
            case "figure" -> figure(captions.get(block.path("caption").asText()));
            case "embed" -> embed(block);
            case "divider" -> out.append("<hr>");
            default -> around("p", block);
        }
    }

    private void around(String element, JsonNode text) {
        out.append('<').append(element).append('>');
        text.path("runs").forEach(this::run);
        out.append("</").append(element).append('>');
    }

    private void run(JsonNode run) {
        var open = run.path("marks")
                .valueStream()
                .map(JsonNode::asText)
                .filter(ELEMENTS::containsKey)
                .toList();
        var link = run.path("href").isTextual();
        if (link)
            out.append("<a href=\"")
                    .append(escaped(site.absolute(run.path("href").asText())))
                    .append("\">");
        for (var mark : open) out.append('<').append(ELEMENTS.get(mark)).append('>');
        out.append(escaped(run.path("text").asText()).replace("\n", "<br>"));
        for (var mark : open.reversed())
            out.append("</").append(ELEMENTS.get(mark)).append('>');
        if (link) out.append("</a>");
    }

    private void pullQuote(JsonNode block) {
        out.append("<blockquote><p>“")
                .append(escaped(block.path("quote").asText()))
                .append("”</p>");
        var name = block.at("/speaker/name").asText("");
        if (!name.isEmpty()) out.append("<footer>").append(escaped(name)).append("</footer>");
        out.append("</blockquote>");
    }

    private void list(JsonNode block) {
        var element = block.path("ordered").asBoolean() ? "ol" : "ul";
        out.append('<').append(element).append('>');
        block.path("items").forEach(item -> around("li", item));
        out.append("</").append(element).append('>');
    }

    private void table(JsonNode block) {
        out.append("<table>");
        if (!block.path("header").isEmpty()) row("th", block.path("header"));
        block.path("rows").forEach(cells -> row("td", cells));
        out.append("</table>");
    }

    private void row(String element, JsonNode cells) {
        out.append("<tr>");
        cells.forEach(cell -> around(element, cell));
        out.append("</tr>");
    }

    private void figure(JsonNode caption) {
        if (caption == null || !Pictures.isShown(caption) || !Onward.has(caption)) return;
        out.append("<figure><img src=\"")
                .append(escaped(site.absolute(caption.at("/media/url").asText())))
                .append("\" alt=\"")
                .append(escaped(caption.path("alt").asText("")))
                .append('"');
        for (var side : List.of("width", "height"))
            if (caption.at("/media/" + side).isInt())
                out.append(' ')
                        .append(side)
                        .append("=\"")
                        .append(caption.at("/media/" + side).asInt())
                        .append('"');
        out.append('>');
        var printed = caption.path("display").asText("");
        if (!printed.isEmpty())
            out.append("<figcaption>").append(escaped(printed)).append("</figcaption>");
        out.append("</figure>");
    }

    private void embed(JsonNode block) {
        var url = block.path("url").asText();
        var title = block.path("title").isTextual() ? block.path("title").asText() : url;
        out.append("<p><a href=\"")
                .append(escaped(url))
                .append("\">")
                .append(escaped(title))
                .append("</a></p>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
