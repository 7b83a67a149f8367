// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A text of something printed, in which words may be looked for: what it is, where it stands, and its words. */
record Passage(String in, String pointer, String text, List<Word> words) {

    private static final int AROUND = 120;
    private static final int LONGEST = 320;

    /** The texts of an article, those that weigh most first. */
    static List<Passage> ofArticle(JsonNode article) {
        var passages = new ArrayList<Passage>();
        add(passages, "headline", "/headline", article.path("headline"));
        add(passages, "standfirst", "/kicker", article.path("kicker"));
        add(passages, "standfirst", "/standfirst", article.path("standfirst"));
        for (var i = 0; i < article.path("captions").size(); i++)
            caption(passages, "/captions/" + i, article.path("captions").get(i));
        for (var i = 0; i < article.path("speakers").size(); i++)
            add(passages, "speaker", "/speakers/" + i + "/name", article.at("/speakers/" + i + "/name"));
        add(passages, "byline", "/byline", article.path("byline"));
        for (var i = 0; i < article.path("attributions").size(); i++)
            add(passages, "quote", "/attributions/" + i + "/quote", article.at("/attributions/" + i + "/quote"));
        block(passages, "/body", article.path("body"));
        return passages;
    }

    static List<Passage> ofQuote(JsonNode quote) {
        var passages = new ArrayList<Passage>();
        add(passages, "speaker", "/speaker/name", quote.at("/speaker/name"));
        add(passages, "quote", "/quote", quote.path("quote"));
        add(passages, "quote", "/sentence", quote.path("sentence"));
        return passages;
    }

    static List<Passage> ofCaption(JsonNode caption) {
        var passages = new ArrayList<Passage>();
        caption(passages, "", caption);
        return passages;
    }

    private static void caption(List<Passage> passages, String at, JsonNode caption) {
        add(passages, "caption", at + "/text", caption.path("text"));
        add(passages, "caption", at + "/credit", caption.path("credit"));
        for (var i = 0; i < caption.path("depicted").size(); i++)
            add(passages, "caption", at + "/depicted/" + i + "/name", caption.at("/depicted/" + i + "/name"));
    }

    private static void add(List<Passage> passages, String in, String pointer, JsonNode text) {
        if (text.isTextual()) passages.add(new Passage(in, pointer, text.asText(), Word.of(text.asText())));
    }

    private static void block(List<Passage> passages, String at, JsonNode node) {
        for (var i = 0; i < node.size(); i++) {
            var here = at + "/" + i;
            var block = node.get(i);
            if (block.isArray()) block(passages, here, block);
            for (var name : List.of("text", "title")) add(passages, "body", here + "/" + name, block.path(name));
            for (var name : List.of("items", "header", "rows"))
                if (block.path(name).isArray()) block(passages, here + "/" + name, block.path(name));
        }
    }

    /** The stretch around these ranges, where the text is long; whole words, whole graphemes. */
    Highlight told(List<Highlight.Range> ranges) {
        var length = text.codePointCount(0, text.length());
        if (length <= LONGEST) return new Highlight(in, pointer, text, 0, ranges);
        var first = ranges.getFirst().start();
        var from = first <= AROUND ? 0 : wordStart(first - AROUND);
        var to = from + LONGEST >= length ? length : wordEnd(from, from + LONGEST);
        var cut = text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
        var within = ranges.stream()
                .filter(r -> r.end() <= to)
                .map(r -> new Highlight.Range(r.start() - from, r.end() - from))
                .toList();
        return new Highlight(in, pointer, cut, from, within);
    }

    private int wordStart(int at) {
        return words.stream()
                .mapToInt(Word::start)
                .filter(s -> s >= at)
                .findFirst()
                .orElse(at);
    }

    private int wordEnd(int from, int at) {
        return words.stream()
                .filter(w -> w.start() >= from)
                .mapToInt(Word::end)
                .filter(e -> e <= at)
                .max()
                .orElse(at);
    }
}
