// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.verbatim.story.SpokenBy.Form;
import news.verbatim.story.SpokenBy.Kind;
import org.jspecify.annotations.Nullable;

/** Finds who is named in a sentence: pronouns, names with their titles, offices, groups and bodies. */
final class Names {

    private final List<Token> tokens;
    private final Lexicon words;
    private final Who who;
    private final Run run;
    private final String text;

    private Names(List<Token> tokens, String text, Lexicon words) {
        this.tokens = tokens;
        this.text = text;
        this.words = words;
        this.who = new Who(words);
        this.run = new Run(tokens, words);
    }

    /** In the order of the sentence, none inside another. */
    static List<Mention> in(List<Token> tokens, String text, Lexicon words) {
        var names = new Names(tokens, text, words);
        var found = new ArrayList<Mention>();
        for (var i = 0; i < tokens.size(); ) {
            var mention = names.at(i);
            if (mention != null) found.add(mention);
            i = mention == null ? i + 1 : mention.end();
        }
        return found;
    }

    private @Nullable Mention at(int start) {
        var token = tokens.get(start);
        if (!token.word() || belongsBefore(start)) return null;
        var first = start;
        while (first < tokens.size()
                && first - start < 4
                && tokens.get(first).word()
                && (determines(first) || year(first, start))) first++;
        if (ofThem(start)) return common(start, start, start + 3);
        if (token.low().equals("l'") && ofThem(start + 1)) return common(start, start, start + 4);
        if (first == start && words.has(PRONOUN, token.low()) || oblique(start)) return pronoun(start);
        var end = first;
        // “Moll’s oldest friend Tove Lind”: behind the owner it goes on as behind an article.
        for (int base = first; end < tokens.size() && end - first < 14 && run.belongs(end, base, base > start); end++)
            if (words.guessesVerbs() && tokens.get(end).possessive()) base = end + 1;
        while (end > first && !run.closes(tokens.get(end - 1))) end--;
        // “Another was more succinct”
        if (end == first && first == start + 1 && words.has(GROUP, token.low())) return common(start, start, first);
        return end == first ? null : mention(start, first, end);
    }

    /** “le ministre des Transports”, “die Chefin des Vereins”: no article of its own, but “of the”. */
    private boolean belongsBefore(int at) {
        if (at == 0
                || !words.has(OF, tokens.get(at).low())
                || !words.has(DETERMINER, tokens.get(at).low())) return false;
        var before = tokens.get(at - 1);
        return words.capitalNouns() ? before.capital() && !words.has(DETERMINER, before.low()) : run.nominal(before);
    }

    /** “one of them” */
    private boolean ofThem(int at) {
        return at + 2 < tokens.size()
                && (words.has(GROUP, tokens.get(at).low())
                        || words.has(INDEFINITE, tokens.get(at).low()))
                && words.has(OF, tokens.get(at + 1).low())
                && words.has(OBLIQUE, tokens.get(at + 2).low());
    }

    /** “according to him”, “ihr zufolge”. */
    private boolean oblique(int at) {
        if (!words.has(OBLIQUE, tokens.get(at).low())) return false;
        var next = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
        if (next != null && next.word() && words.lemma(BY_AFTER, next.low()) != null) return true;
        if (next != null && next.small() && !words.has(FUNCTION, next.low())) return false;
        var before = at == 0 ? "" : tokens.get(at - 1).low();
        var phrase = at < 2 ? before : tokens.get(at - 2).low() + " " + before;
        return words.lemma(BY, before) != null || words.lemma(BY, phrase) != null;
    }

    private boolean determines(int at) {
        var token = tokens.get(at);
        if (!words.has(DETERMINER, token.low())) return false;
        // “one of the rowers”
        if (words.has(GROUP, token.low()) && words.has(OF, run.after(at).low())) return false;
        if (token.low().equals("that") && at + 1 < tokens.size() && !plain(tokens.get(at + 1))) return false;
        if (token.low().equals("that") && run.after(at).low().matches(".*[^s]s")) return false;
        if (token.low().equals("that")
                && at > 0
                && words.has(SAY, tokens.get(at - 1).low())) return false;
        // “Former President Moll” keeps its word in front, “the former” has it anyway; both are articles to us.
        return at + 1 < tokens.size()
                && tokens.get(at + 1).word()
                && !words.has(SAY, tokens.get(at + 1).low());
    }

    private boolean plain(Token token) {
        return token.small() && !words.has(DETERMINER, token.low()) && !words.has(PRONOUN, token.low());
    }

    /** “a 2013 article” */
    private boolean year(int at, int start) {
        return at > start
                && words.guessesVerbs()
                && tokens.get(at).low().matches("\\d{4}")
                && run.nominal(run.after(at));
    }

    private Mention pronoun(int at) {
        var token = tokens.get(at);
        return new Mention(at, at + 1, token.from(), token.to(), token.text(), null, Kind.PERSON, Form.PRONOUN);
    }

    private Mention mention(int start, int first, int end) {
        var run = tokens.subList(first, end);
        var split = who.nameStarts(run);
        var office = split > 0 && split < run.size();
        if (split == run.size() || !run.get(split).capital() && !office) return common(start, first, end);
        var name = tokens.get(first + split);
        var role = office && who.tellsRole(run.subList(0, split)) ? slice(first, first + split) : null;
        var named = tokens.subList(first + split, end);
        var alone = split == 0
                && first > start
                && (named.size() == 1 || who.state(slice(first, end).toLowerCase(Locale.ROOT)));
        if (alone && words.capitalNouns()) return common(start, first, end);
        var form = alone ? Form.METONYM : named.size() == 1 && !who.body(named) ? Form.SURNAME : Form.FULL;
        var from = alone ? tokens.get(first - 1).from() : name.from();
        return new Mention(
                start, end, from, last(end), text.substring(from, last(end)), role, who.kind(named, form), form);
    }

    private Mention common(int start, int first, int end) {
        var from = tokens.get(start).from();
        var run = tokens.subList(first, end);
        var kind = who.common(run, start == first);
        return new Mention(start, end, from, last(end), text.substring(from, last(end)), null, kind, Form.TITLE_ONLY);
    }

    private int last(int end) {
        return tokens.get(end - 1).to();
    }

    private String slice(int first, int end) {
        return text.substring(tokens.get(first).from(), last(end));
    }
}
