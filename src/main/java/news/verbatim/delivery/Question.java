// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.verbatim.http.Folded;
import news.verbatim.http.Query;
import news.verbatim.kernel.Flaw;
import org.jspecify.annotations.Nullable;

/** What a reader looks for: {@code words "a phrase" -not this OR that}; any of the choices will do. */
record Question(List<Choice> choices) {

    /** Words that stand next to one another in this order; {@code not} keeps out what has them. */
    record Phrase(List<String> words, boolean not) {

        private String text() {
            var text = String.join(" ", words);
            // quoted, or the database would take a small "or" for its operator
            return (not ? "-" : "") + '"' + text + '"';
        }
    }

    /** Phrases that must all be there. */
    record Choice(List<Phrase> phrases) {

        private String text() {
            return phrases.stream().map(Phrase::text).collect(Collectors.joining(" "));
        }
    }

    static final int LONGEST = 500;

    private static final int MOST_WORDS = 40;
    private static final Pattern PIECE = Pattern.compile("(-?)\"([^\"]*)(?:\"|$)|([^\\s\"]+)");

    /** Refuses what says nothing of what is looked for, or would be looked for in everything. */
    static Optional<Question> of(String name, @Nullable String given) {
        if (given == null) return Optional.empty();
        if (given.codePointCount(0, given.length()) > LONGEST)
            throw Query.bad(name, Flaw.TOO_LONG, "takes up to " + LONGEST + " characters");
        var choices = new ArrayList<Choice>();
        var present = new ArrayList<Phrase>();
        var pieces = PIECE.matcher(Folded.typed(given));
        while (pieces.find()) {
            if ("OR".equals(pieces.group(3))) {
                close(choices, present);
                continue;
            }
            var quoted = pieces.group(2) != null;
            var not = quoted ? !pieces.group(1).isEmpty() : pieces.group(3).startsWith("-");
            var words = words(quoted ? pieces.group(2) : pieces.group(3));
            if (!words.isEmpty()) present.add(new Phrase(words, not));
        }
        close(choices, present);
        var question = new Question(List.copyOf(choices));
        question.check(name);
        return Optional.of(question);
    }

    /** In the words of the database's {@code websearch_to_tsquery}. */
    String text() {
        return choices.stream().map(Choice::text).collect(Collectors.joining(" or "));
    }

    /** What is looked for and not kept out. */
    Stream<Phrase> wanted() {
        return choices.stream().flatMap(c -> c.phrases.stream()).filter(p -> !p.not);
    }

    private void check(String name) {
        if (choices.isEmpty()) throw Query.bad(name, Flaw.MISSING, "holds no word to look for");
        if (choices.stream().anyMatch(c -> c.phrases.stream().allMatch(Phrase::not)))
            throw Query.bad(name, Flaw.MISSING, "says what is not wanted, and needs a word that is");
        var count = choices.stream()
                .flatMap(c -> c.phrases.stream())
                .mapToInt(p -> p.words.size())
                .sum();
        if (count > MOST_WORDS) throw Query.bad(name, Flaw.TOO_MANY, "takes up to " + MOST_WORDS + " words");
    }

    private static void close(List<Choice> choices, List<Phrase> present) {
        if (!present.isEmpty()) choices.add(new Choice(List.copyOf(present)));
        present.clear();
    }

    private static List<String> words(String text) {
        return Word.of(text).stream().map(Word::folded).toList();
    }
}
