// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import news.verbatim.http.StoredJson;
import news.verbatim.kernel.Ids;
import news.verbatim.purge.Purges;

/** The names by which a cache in front can be told to forget an answer (Surrogate-Key, Cache-Tag). */
final class Keys {

    private static final int MOST = 4096;

    /** Of everything that any article may enter or leave. */
    static final String LIST = Purges.LISTS;

    private Keys() {}

    /** The last twelve digits: the first twelve of a UUIDv7 are a clock, equal for all that came in one millisecond. */
    static String article(UUID id) {
        return "a-" + id.toString().substring(24);
    }

    static String speaker(UUID id) {
        return "s-" + id.toString().substring(24);
    }

    static String media(UUID id) {
        return "m-" + id.toString().substring(24);
    }

    static String section(String slug) {
        return "section-" + slug;
    }

    static String tag(String slug) {
        return "tag-" + slug;
    }

    /** Of what only articles of this section, with this tag or naming this speaker may enter or leave. */
    static String listOf(String key) {
        return LIST + "-" + key;
    }

    static Set<String> listsOf(Wanted any, UnaryOperator<String> key) {
        return any.words().stream()
                .map(word -> listOf(key.apply(word)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static String of(Print print) {
        var own = new LinkedHashSet<>(List.of(article(print.article())));
        var all = new LinkedHashSet<>(own);
        print.captions().stream().filter(c -> !c.isDown()).forEach(c -> all.add(media(c.media())));
        print.speakers().forEach(s -> all.add(speaker(s)));
        if (print.section() != null) all.add(section(print.section()));
        print.tags().forEach(t -> all.add(tag(t)));
        return joined(own, all);
    }

    /** Of a card: what can be read in it without the article. */
    static String ofCard(Print print) {
        var keys = new LinkedHashSet<>(List.of(article(print.article())));
        if (print.section() != null) keys.add(section(print.section()));
        print.tags().forEach(t -> keys.add(tag(t)));
        var lead = StoredJson.tree(print.card()).at("/lead/caption/media/id").asText();
        if (Ids.isId(lead)
                && print.captions().stream()
                        .noneMatch(c -> c.isDown() && lead.equals(c.media().toString())))
            keys.add(media(UUID.fromString(lead)));
        return String.join(" ", keys);
    }

    static String of(UUID article, Print.Quote quote) {
        return article(article) + (quote.speaker() == null ? "" : " " + speaker(quote.speaker()));
    }

    static String of(UUID article, Print.Caption caption) {
        var keys = new LinkedHashSet<>(List.of(article(article), media(caption.media())));
        caption.depicted().forEach(person -> keys.add(speaker(person)));
        return String.join(" ", keys);
    }

    static List<String> split(String keys) {
        return keys.isEmpty() ? List.of() : List.of(keys.split(" "));
    }

    /** All of them, or only the answer's own where the header would grow too long for caches to take. */
    static String joined(Set<String> own, Set<String> all) {
        var text = String.join(" ", all);
        return text.length() > MOST ? String.join(" ", own) : text;
    }
}
