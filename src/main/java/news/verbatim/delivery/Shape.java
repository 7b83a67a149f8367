// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names in a document, and the names within them. One without any within is taken whole. */
record Shape(Map<String, Shape> names) {

    private static final Shape WHOLE = new Shape(Map.of());

    private static final String CAPTION = "(id role text credit display alt decorative"
            + " depicted(speaker slug name roleAsGiven) place(sublocation city region country) takenOn"
            + " media(id url contentType width height renditions withheld notSyndicated rights))";

    private static final String SPEAKER = "(id slug kind name nameAsGiven roleThen)";

    /** An article in a list. */
    static final Shape CARD = of("id revision version slug url language headline kicker standfirst byline"
            + " section(slug name) tags(slug name) firstPublishedAt publishedAt publishedZone updatedAt"
            + " displayedAt displayedText lead(caption" + CAPTION + ") wordCount readingMinutes");

    /** What only an article in full has. */
    private static final Shape MORE = of("contributors(name role) dateline seo(title description canonicalUrl)"
            + " body(type id text marks level caption ordered items attribution quote speaker" + SPEAKER
            + " url title header rows runs) captions" + CAPTION
            + " attributions(id kind parent quote sentence segments speaker" + SPEAKER
            + " cue(text lemma) addressee occasion(kind label outlet dateAsGiven date basis) basis)"
            + " speakers(id slug url kind name roleThen) corrections(kind text issuedAt placement)"
            + " related(id url)");

    /** An article in full. */
    static final Shape ARTICLE = CARD.and(MORE);

    private static final String ARTICLE_LINK = " article(id slug url headline publishedAt)";

    /** A quotation on its own. */
    static final Shape QUOTE = of("id kind parent quote sentence segments speaker" + SPEAKER
            + " cue(text lemma) addressee occasion(kind label outlet dateAsGiven date basis) basis" + ARTICLE_LINK
            + " url");

    /** A caption on its own. */
    static final Shape CAPTION_CARD = of(CAPTION.substring(1, CAPTION.length() - 1) + ARTICLE_LINK);

    /** Reads {@code a b(c d)}. */
    static Shape of(String text) {
        return new Parse(text.replace("(", " ( ").replace(")", " ) ").split(" +")).within();
    }

    private Shape and(Shape other) {
        var all = new LinkedHashMap<>(names);
        all.putAll(other.names);
        return new Shape(all);
    }

    /** Every way into it: {@code lead}, {@code lead.caption}, {@code lead.caption.text}. */
    List<String> paths() {
        var all = new ArrayList<String>();
        names.forEach((name, within) -> {
            all.add(name);
            within.paths().forEach(p -> all.add(name + "." + p));
        });
        return all;
    }

    private static final class Parse {

        private final String[] words;
        private int at;

        Parse(String[] words) {
            this.words = words;
        }

        Shape within() {
            var names = new LinkedHashMap<String, Shape>();
            var last = "";
            for (; at < words.length && !words[at].equals(")"); at++) {
                if (words[at].equals("(")) {
                    at++;
                    names.put(last, within());
                } else {
                    last = words[at];
                    names.put(last, WHOLE);
                }
            }
            return new Shape(names);
        }
    }
}
