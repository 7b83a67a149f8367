// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what has all the words typed so far, of which the last may be unfinished. */
@ApplicationScoped
class Suggestions {

    /** As many of the newest headlines are looked at: so it takes no longer in a large archive. */
    private static final int NEWEST = 10_000;

    private static final String SPEAKERS =
            "select s.id, s.slug, s.name as text, s.sought from printed_speaker s where " + Portraits.SHOWN;
    private static final String NAMES = """
            select 'section' as kind, slug, name, sort_order from reader_section
            union all select 'tag', slug, name, sort_order from reader_tag order by 1, sort_order, slug limit 5000""";
    private static final String HEADLINES = """
            select e.article, e.path, convert_from(e.card, 'UTF8')::json ->> 'headline' as headline
            from (select published_at, article, heading from edition where current
                  order by published_at desc, article desc limit %d) n
            join edition e on e.article = n.article and e.current
            where true""".formatted(NEWEST);

    private final Stacks stacks;

    Suggestions(Stacks stacks) {
        this.stacks = stacks;
    }

    List<Suggestion> of(List<Word> typed, int most, Instant now) {
        var found = new ArrayList<Suggestion>();
        names(typed).limit(most).forEach(found::add);
        speakers(typed, most, now).forEach(found::addFirst);
        if (found.size() < most) found.addAll(headlines(typed, most - found.size(), now));
        return found.size() > most ? List.copyOf(found.subList(0, most)) : found;
    }

    private List<Suggestion> speakers(List<Word> typed, int most, Instant now) {
        var clauses = Clauses.plain(SPEAKERS, now, now, now, now);
        for (var word : typed) clauses.and("position(? in translate(s.sought, E'\\n-''', '   ')) > 0", word.folded());
        clauses.then("order by s.sought desc limit ?", most * 3);
        return stacks.all(clauses.sql(), clauses.values(), row -> speaker(row, typed)).stream()
                .flatMap(Optional::stream)
                .limit(most)
                .toList();
    }

    private Stream<Suggestion> names(List<Word> typed) {
        return stacks.all(NAMES, List.of(), row -> name(row, typed)).stream().flatMap(Optional::stream);
    }

    private List<Suggestion> headlines(List<Word> typed, int most, Instant now) {
        var clauses = Clauses.plain(HEADLINES);
        for (var i = 0; i < typed.size(); i++) {
            var end = i + 1 < typed.size() ? " " : "";
            clauses.and(
                    "position(? in n.heading || ' ') > 0", " " + typed.get(i).folded() + end);
        }
        clauses.and(Clauses.OPEN, now, now).then("order by n.published_at desc, n.article desc limit ?", most);
        return stacks.all(clauses.sql(), clauses.values(), row -> headline(row, typed));
    }

    private static Optional<Suggestion> speaker(ResultSet row, List<Word> typed) throws SQLException {
        var slug = row.getString("slug");
        var name = row.getString("text");
        var among = Word.of(name + "\n" + row.getString("sought"));
        if (!all(typed, among)) return Optional.empty();
        return Optional.of(new Suggestion(
                "speaker", row.getString("id"), name, "/content/v1/speakers/" + slug, ranges(typed, Word.of(name))));
    }

    private static Optional<Suggestion> name(ResultSet row, List<Word> typed) throws SQLException {
        var kind = row.getString("kind");
        var slug = row.getString("slug");
        var words = Word.of(row.getString("name"));
        if (!all(typed, words)) return Optional.empty();
        var url = "/content/v1/articles?" + kind + "=" + slug;
        return Optional.of(new Suggestion(kind, slug, row.getString("name"), url, ranges(typed, words)));
    }

    private static Suggestion headline(ResultSet row, List<Word> typed) throws SQLException {
        var text = row.getString("headline");
        var url = "/content/v1/articles/" + row.getString("path");
        return new Suggestion("article", row.getString("article"), text, url, ranges(typed, Word.of(text)));
    }

    private static boolean all(List<Word> typed, List<Word> words) {
        return IntStream.range(0, typed.size()).allMatch(i -> words.stream().anyMatch(w -> fits(typed, i, w)));
    }

    private static boolean fits(List<Word> typed, int i, Word word) {
        var begun = typed.get(i).folded();
        return i + 1 < typed.size()
                ? word.folded().equals(begun)
                : word.folded().startsWith(begun);
    }

    /** Of an unfinished word as much as was typed, unless folding has made it longer or shorter. */
    private static List<Highlight.Range> ranges(List<Word> typed, List<Word> words) {
        var ranges = new ArrayList<Highlight.Range>();
        for (var word : words)
            for (var i = 0; i < typed.size(); i++)
                if (fits(typed, i, word)) {
                    ranges.add(new Highlight.Range(word.start(), end(typed.get(i), word)));
                    break;
                }
        return ranges;
    }

    private static int end(Word begun, Word word) {
        var length = word.folded().codePointCount(0, word.folded().length());
        if (length != word.end() - word.start()) return word.end();
        return word.start() + begun.folded().codePointCount(0, begun.folded().length());
    }
}
