// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.verbatim.story.SpokenBy.Form;
import news.verbatim.story.SpokenBy.Kind;
import org.jspecify.annotations.Nullable;

/** Everybody whom a story names, so that “Moll”, “Ms. Moll” and “she” can be given their whole name. */
final class Cast {

    private static final Map<String, Person.Gender> PRONOUNS = Map.of(
            "he", Person.Gender.HE,
            "him", Person.Gender.HE,
            "his", Person.Gender.HE,
            "she", Person.Gender.SHE,
            "her", Person.Gender.SHE);

    /** Nobody reads further back for “he”. */
    private static final int RECENT = 12;
    /** No story tells of more who share a name. */
    private static final int FAMILY = 50;

    private final Lexicon words;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Set<Person>> byWord = new LinkedHashMap<>();
    private final Deque<Person> recent = new ArrayDeque<>();
    private int sentence;
    private @Nullable Person speaker;

    Cast(Lexicon words) {
        this.words = words;
    }

    /** Before a sentence is read for who speaks. */
    void enter(Sentence next) {
        sentence++;
        if (headline(next)) return;
        for (var mention : next.mentions()) {
            if (mention.kind() != Kind.PERSON || !mention.named()) continue;
            var near = next.near();
            var does = near.does(mention.end()) || !near.has(mention.first() - 1, PREPOSITION) && mention.first() < 3;
            meet(near, mention).appears(mention.first(), does);
        }
    }

    /** “Lindsey Moll Says Ferry May Return”: where every word has a capital, none tells a name. */
    private static boolean headline(Sentence next) {
        var capitals = 0;
        var small = 0;
        for (var token : next.tokens())
            if (token.capital()) capitals++;
            else if (token.small() && token.text().length() > 3) small++;
        var last = next.tokens().isEmpty() ? null : next.tokens().getLast();
        if (last == null || capitals <= 3) return false;
        return last.sign(".!?") ? small == 0 && capitals > 4 : capitals > 3 * small;
    }

    void leave(Sentence read) {
        Person last = null;
        for (var frame : headline(read) ? List.<Frame>of() : read.frames()) {
            if (frame.speaker() == null || frame.sure() <= 0.6) continue;
            var who = last != null && within(read.near(), frame.speaker()) ? null : person(read, frame.speaker());
            if (who != null) last = who;
        }
        for (var person : recent) person.leave(sentence);
        if (last == null) return;
        speaker = last;
        last.goesOn(sentence);
    }

    /** “Moll said that Brandt had called”: it is still Moll who goes on. */
    private static boolean within(Near near, Mention who) {
        var that = near.at(who.first() - 1);
        return that != null && !who.pronoun() && that.low().equals("that");
    }

    /** The whole name of whoever is meant, as far as the story has told it; the mention’s own words otherwise. */
    String name(Sentence where, Mention mention) {
        var who = person(where, mention);
        return who == null ? mention.name() : who.name();
    }

    /** “Moll” where “Ina Moll” stands only further down. */
    String whole(String name) {
        var same = name.indexOf(' ') < 0 ? known(name, null) : null;
        return same == null ? name : same.name();
    }

    /** Whether the story names a person so. */
    boolean knows(String name) {
        return people.containsKey(name);
    }

    /** Whether more than one person is called by that word with another before it. */
    boolean shared(String word) {
        return byWord.getOrDefault(word, Set.of()).stream()
                        .filter(p -> p.name().endsWith(" " + word))
                        .limit(2)
                        .count()
                > 1;
    }

    @Nullable
    String speaker() {
        return speaker == null ? null : speaker.name();
    }

    private @Nullable Person person(Sentence where, Mention mention) {
        var low = mention.name().toLowerCase(Locale.ROOT);
        var asked = PRONOUNS.get(low);
        if (mention.pronoun() && asked != null) return meant(mention.first(), asked);
        if (mention.kind() != Kind.PERSON || !mention.named() || headline(where)) return null;
        return meet(where.near(), mention);
    }

    private @Nullable Person meant(int at, Person.Gender asked) {
        Person best = null;
        var most = 0.0;
        for (var person : recent) {
            var likely = person.likely(at, sentence, person == speaker, asked);
            if (likely > most) {
                most = likely;
                best = person;
            }
        }
        if (best != null) best.is(asked);
        return best;
    }

    private Person meet(Near near, Mention mention) {
        var name = plain(mention.name());
        var gender = gender(near, mention, name);
        var person = mention.form() == Form.SURNAME || name.indexOf(' ') < 0 ? known(name, gender) : people.get(name);
        if (person == null) {
            person = people.computeIfAbsent(name, Person::new);
            for (var word : name.split(" "))
                if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
                    var bearers = byWord.computeIfAbsent(word, _ -> new LinkedHashSet<>());
                    if (bearers.size() < FAMILY) bearers.add(person);
                }
        }
        person.is(gender);
        recent.remove(person);
        recent.addFirst(person);
        if (recent.size() > RECENT) recent.removeLast();
        return person;
    }

    /** Whoever is mentioned most by that word of their name. */
    private @Nullable Person known(String word, Person.@Nullable Gender gender) {
        return byWord.getOrDefault(word, Set.of()).stream()
                .filter(p -> gender == null || p.gender() == null || p.gender() == gender)
                .max(Comparator.comparingInt((Person p) -> p.name().indexOf(' ') > 0 ? 1 : 0)
                        .thenComparingInt(Person::count))
                .orElse(null);
    }

    private static String plain(String name) {
        return name.endsWith("’s") || name.endsWith("'s") ? name.substring(0, name.length() - 2) : name;
    }

    private Person.@Nullable Gender gender(Near near, Mention mention, String name) {
        for (var at = mention.first(); at < mention.end() && near.at(at).from() < mention.from(); at++) {
            if (near.has(at, MALE)) return Person.Gender.HE;
            if (near.has(at, FEMALE)) return Person.Gender.SHE;
        }
        var given = name.indexOf(' ') < 0
                ? ""
                : name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
        if (words.has(MALE, given)) return Person.Gender.HE;
        return words.has(FEMALE, given) ? Person.Gender.SHE : null;
    }
}
