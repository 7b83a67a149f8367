// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import news.verbatim.delivery.Masthead;
import news.verbatim.delivery.Syndication.Issue;

/** An issue without the characters that XML has no way to write (XML 1.0, 2.2): one of them would cost readers the whole feed. */
final class Legible {

    private Legible() {}

    static Issue of(Issue issue) {
        var site = issue.site();
        return new Issue(
                new Masthead(
                        text(site.name()), site.home(), site.content(), site.language(), site.zone(), site.details()),
                issue.self(),
                issue.articles().stream()
                        .map(article -> legible(article.deepCopy()))
                        .toList(),
                issue.gone(),
                issue.at());
    }

    private static JsonNode legible(JsonNode node) {
        if (node instanceof TextNode text) return TextNode.valueOf(text(text.asText()));
        if (node instanceof ObjectNode object)
            object.properties().forEach(part -> part.setValue(legible(part.getValue())));
        if (node instanceof ArrayNode array) for (var i = 0; i < array.size(); i++) array.set(i, legible(array.get(i)));
        return node;
    }

    static String text(String text) {
        return text.codePoints()
                .filter(Legible::isWritable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isWritable(int point) {
        if (point < 0x20) return point == '\t' || point == '\n' || point == '\r';
        return point < 0xD800 || point > 0xDFFF && point != 0xFFFE && point != 0xFFFF;
    }
}
