// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what a reader looks for into SQL: each row is searched by the rules of its own language. */
@ApplicationScoped
class Search {

    /** Of how many of the newest hits the best are told: what has fewer is judged whole. */
    static final int JUDGED = 1_000;

    private static final String WEB = "websearch_to_tsquery('reading_%s', ?)";
    private static final String STRICT = "to_tsquery('reading_%s', ?)";

    /** Body, captions, standfirst, headline; half a year weighs as much as going from a caption into a standfirst, nearly. */
    private static final String SCORE = """
            cross join lateral (select ln(greatest(ts_rank('{0.1, 0.35, 0.6, 1.0}', n.words, %s, 1), 1e-6)::float8)
                + extract(epoch from n.published_at)::float8 / 15552000 as score) s""";

    private final Tongues tongues;

    Search(Tongues tongues) {
        this.tongues = tongues;
    }

    /** Rows of the table called {@code alias} that hold what is looked for. */
    Clauses narrow(Clauses clauses, String alias, Optional<Question> question) {
        question.ifPresent(q -> where(clauses, alias, WEB, q.text()));
        return clauses;
    }

    /** Rows that have all these words, or words that begin so, in the text of this weight. */
    Clauses beginning(Clauses clauses, String alias, List<Word> words, char weight) {
        return beginning(clauses, alias, words, weight, "");
    }

    /** The same, or rows of which {@code otherwise} is true. */
    Clauses beginning(Clauses clauses, String alias, List<Word> words, char weight, String otherwise, Object... bound) {
        if (words.isEmpty()) return clauses;
        return where(clauses, alias, STRICT, beginning(words, String.valueOf(weight)), otherwise, bound);
    }

    /** All of these words, or words that begin so, in the text of this weight or, if it is empty, of any: for {@code to_tsquery}. */
    static String beginning(List<Word> words, String weight) {
        return words.stream().map(w -> w.folded() + ":*" + weight).collect(Collectors.joining(" & "));
    }

    /**
     * Of the newest hits the best first: {@code columns} are read of the rows found {@code back}, and the score as {@code key}.
     * Better is what has the words in a weightier place, and what is newer; no score changes with time.
     */
    Sorted.Ranking ranked(Question question, String columns, String published, String back) {
        var names = tongues.inUse();
        var query = names.isEmpty()
                ? "''::tsquery"
                : each(names, t -> "when '" + t + "' then " + WEB.formatted(t), " ", "case n.tongue ", " end");
        return (hits, few) -> hits.then(
                        "order by " + (few ? Order.byHand(published) : published) + " desc limit " + JUDGED)
                .within(
                        "select s.score as key, " + columns + " from (",
                        ") n " + SCORE.formatted(query) + " join " + back + " where true",
                        repeated(question.text(), names));
    }

    private Clauses where(Clauses clauses, String alias, String query, String text) {
        return where(clauses, alias, query, text, "");
    }

    private Clauses where(Clauses clauses, String alias, String query, String text, String otherwise, Object... bound) {
        var names = tongues.inUse();
        if (names.isEmpty()) return clauses.and("false");
        var alone = names.size() == 1;
        var condition = each(
                names,
                t -> (alone ? "" : alias + ".tongue = '" + t + "' and ") + alias + ".words @@ " + query.formatted(t),
                " or ",
                "",
                otherwise.isEmpty() ? "" : " or " + otherwise);
        return clauses.and(
                condition,
                Stream.concat(Stream.of(repeated(text, names)), Stream.of(bound))
                        .toArray());
    }

    private static String each(
            List<String> names, Function<String, String> one, String between, String before, String after) {
        return names.stream().map(one).collect(Collectors.joining(between, before, after));
    }

    private static Object[] repeated(String text, List<String> names) {
        return Collections.nCopies(names.size(), text).toArray();
    }
}
