// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import news.verbatim.story.SpokenBy.Form;
import news.verbatim.story.SpokenBy.Kind;

/** Tells persons from bodies, states, groups and papers by the words they are named with. */
final class Who {

    private static final Map<Locale, Set<String>> COUNTRIES = new ConcurrentHashMap<>();

    private final Lexicon words;

    Who(Lexicon words) {
        this.words = words;
    }

    /** Where the name begins behind titles and honorifics; at the end where there is no name. */
    int nameStarts(List<Token> run) {
        var after = 0;
        for (var i = 0; i < run.size(); i++) {
            var token = run.get(i);
            var title = (words.has(TITLE, token.low()) || words.has(HONORIFIC, token.low())) && !surname(run, i);
            var small = token.small() && !words.has(PARTICLE, token.low());
            var owner = token.possessive() && i + 1 < run.size() && !guild(run, i);
            if (title || small || owner) after = i + 1;
        }
        if (after > 0
                && after < run.size()
                && words.has(PARTICLE, run.get(after).low())) return office(run, after);
        return after;
    }

    /** “Jeff Weaver”, “Peter T. King of Tarvik”: an office or a trade that is a name behind a given name. */
    private boolean surname(List<Token> run, int at) {
        var before = at == 0 ? null : run.get(at - 1);
        var last = at + 1 == run.size() || !run.get(at + 1).capital();
        if (before == null || !last || !run.get(at).capital() || !before.capital() || before.possessive()) return false;
        var initial = before.text().length() == 2 && before.text().endsWith(".");
        return initial
                || words.has(SURNAME, run.get(at).low())
                        && !words.has(TITLE, before.low())
                        && !words.has(HONORIFIC, before.low())
                        && !words.has(BODY, before.low());
    }

    /** “Growers’ Federation”: many own it, and its name says so. */
    private boolean guild(List<Token> run, int at) {
        var last = run.getLast();
        var many = run.get(at).low().endsWith("s'") && run.get(at).capital();
        return many
                && last.capital()
                && words.has(BODY, last.low())
                && run.get(at + 1).capital();
    }

    /** “President of Ukraine Volodymyr Zelenskyy”: the country belongs to the office. */
    private int office(List<Token> run, int at) {
        var next = at;
        while (next < run.size() && run.get(next).small()) next++;
        if (next >= run.size()) return run.size();
        var of = words.has(PREPOSITION, run.get(at).low());
        if (!of) return at;
        return run.size() - next > 1 ? next + 1 : run.size();
    }

    boolean tellsRole(List<Token> run) {
        return run.stream().anyMatch(t -> !words.has(HONORIFIC, t.low()));
    }

    boolean body(List<Token> name) {
        return name.stream().anyMatch(t -> words.has(BODY, t.low()) || words.has(DOCUMENT, t.low()))
                || name.size() == 1 && acronym(name.getFirst().text());
    }

    Kind kind(List<Token> name, Form form) {
        var last = name.getLast().low();
        if (words.has(DOCUMENT, last) && name.size() > 1) return Kind.DOCUMENT;
        if (body(name)) return Kind.ORGANIZATION;
        var whole = name.stream().map(Token::low).collect(Collectors.joining(" "));
        if (countries().contains(whole) || words.has(STATE, whole)) return Kind.STATE_OR_GOVERNMENT;
        if (form == Form.METONYM) return words.has(GROUP, last) ? Kind.UNNAMED_GROUP : Kind.ORGANIZATION;
        return words.has(GROUP, last) ? Kind.UNNAMED_GROUP : Kind.PERSON;
    }

    /** Whether the single word names a country or, by custom, those who rule there. */
    boolean state(String low) {
        return words.has(STATE, low) || countries().contains(low);
    }

    Kind common(List<Token> run, boolean bare) {
        var head = run.getLast().low();
        if (words.has(ANONYMOUS, head)) return Kind.ANONYMOUS;
        if (words.has(DOCUMENT, head)) return Kind.DOCUMENT;
        if (words.has(TITLE, head)) return Kind.PERSON;
        if (words.has(BODY, head)) return Kind.ORGANIZATION;
        if (words.has(GROUP, head)) return Kind.UNNAMED_GROUP;
        // “a source close to the board”
        if (run.stream().anyMatch(t -> words.has(ANONYMOUS, t.low()))) return Kind.ANONYMOUS;
        return bare && head.endsWith("s") ? Kind.UNNAMED_GROUP : Kind.PERSON;
    }

    private static boolean acronym(String word) {
        return word.length() > 1
                && word.length() < 7
                && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }

    private Set<String> countries() {
        return COUNTRIES.computeIfAbsent(
                words.locale(),
                locale -> Arrays.stream(Locale.getISOCountries())
                        .map(code ->
                                Locale.of("", code).getDisplayCountry(locale).toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
