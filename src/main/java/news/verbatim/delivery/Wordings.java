// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import news.verbatim.http.StoredJson;

/** The words something printed is found by, as four texts of falling weight for the database's {@code searched}. */
final class Wordings {

    /** As much as the database can keep of one text, whatever its words are. */
    private static final int LONGEST = 200_000;

    private Wordings() {}

    static String of(String language, String first, String... further) {
        var pieces = new LinkedHashMap<String, String>();
        pieces.put("language", language);
        pieces.put("a", line(first));
        for (var i = 0; i < further.length; i++) pieces.put("bcd".substring(i, i + 1), line(further[i]));
        return StoredJson.text(pieces);
    }

    /** Of an article: headline, standfirst, captions and names, then the body, and what is quoted once more. */
    static String ofArticle(String language, byte[] document) {
        var article = StoredJson.tree(document);
        var captions = article.path("captions").valueStream().flatMap(Wordings::caption);
        var speakers = article.path("speakers").valueStream().map(s -> s.path("name"));
        var quotes = article.path("attributions").valueStream().map(a -> a.path("quote"));
        return of(
                language,
                text(Stream.of(article.path("headline"))),
                text(Stream.of(article.path("kicker"), article.path("standfirst"))),
                text(Stream.concat(Stream.concat(captions, speakers), Stream.of(article.path("byline")))),
                text(Stream.concat(article.path("body").valueStream().flatMap(Wordings::block), quotes)));
    }

    private static Stream<JsonNode> caption(JsonNode caption) {
        var depicted = caption.path("depicted").valueStream().map(d -> d.path("name"));
        return Stream.concat(Stream.of(caption.path("text"), caption.path("credit")), depicted);
    }

    /** Every text of a block, where it has some: its own, of its items, of its cells. */
    static Stream<JsonNode> block(JsonNode block) {
        var texts = new ArrayList<JsonNode>();
        for (var name : List.of("text", "title")) if (block.path(name).isTextual()) texts.add(block.path(name));
        for (var name : List.of("items", "header", "rows")) block.path(name).forEach(part -> add(texts, part));
        return texts.stream();
    }

    private static void add(List<JsonNode> texts, JsonNode part) {
        if (part.isArray()) part.forEach(cell -> add(texts, cell));
        else if (part.path("text").isTextual()) texts.add(part.path("text"));
    }

    private static String text(Stream<JsonNode> nodes) {
        return String.join(
                "\n", nodes.filter(JsonNode::isTextual).map(JsonNode::asText).toList());
    }

    /** The headline's words for whoever types the beginning of one. */
    static String heading(byte[] card) {
        var headline = StoredJson.tree(card).path("headline");
        return headline.isTextual() ? " " + line(headline.asText()) : "";
    }

    private static String line(String text) {
        return Word.line(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }
}
