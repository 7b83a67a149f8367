// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the words of one language do in a sentence that says who said what. */
final class Lexicon {

    /** Each is the first word of its lines in the word lists. */
    enum Sense {
        SAY,
        CALL,
        /** “teilte … mit” */
        PARTED,
        BY,
        BY_AFTER,
        BY_OPENING,
        PRONOUN,
        TITLE,
        HONORIFIC,
        GROUP,
        BODY,
        ANONYMOUS,
        HIDDEN,
        DOCUMENT,
        STATE,
        DETERMINER,
        FUNCTION,
        TRANSPARENT,
        CONJUNCTION,
        PREPOSITION,
        /** “his”, “seinem” */
        POSSESSIVE,
        /** “in”: before a paper. */
        WITHIN,
        INSCRIBED,
        OF,
        WORDS,
        IMPERSONAL,
        TO,
        TOPIC,
        BE,
        /** English only, for guessing which word is done. */
        AUXILIARY,
        VERB,
        SUBORDINATE,
        /** Verbs behind which whoever is spoken to stands. */
        ADDRESSED,
        /** Verbs of thinking, which a verb of saying may govern. */
        THOUGHT,
        /** Verbs of saying behind which a clause may stand without “that”. */
        CLAUSE,
        BIDS,
        SURNAME,
        MALE,
        FEMALE,
        /** Says by what name something goes among many people. */
        NAMING,
        /** Judge what they name, and so are quoted even then. */
        FOES,
        /** “according to him” */
        OBLIQUE,
        /** “reply”, “verdict”: whose it is, speaks. */
        REPLY,
        /** “her” in “her reply” */
        OWN,
        INDEFINITE,
        /** “den”, “einem”: articles in a case that no speaker stands in. */
        CASED,
        /** German “worden”, which makes a passive of the verb before. */
        PASSIVE,
        NAMED,
        NAMED_AFTER,
        KNOWN_AS,
        PARTICLE,
        DAY,
        MONTH,
        SHORT,
        PRESS_BRIEFING,
        PRESS_CONFERENCE,
        INTERVIEW,
        STATEMENT,
        SPEECH,
        MEETING,
        SOCIAL_POST
    }

    private static final Set<String> LANGUAGES = Set.of("en", "de", "fr", "es", "tr");
    private static final Map<String, Lexicon> READ = new ConcurrentHashMap<>();

    private final String language;
    private final Map<Sense, Set<String>> plain = new EnumMap<>(Sense.class);
    /** From the word to its plain form; the same word where it has none. */
    private final Map<Sense, Map<String, String>> words = new EnumMap<>(Sense.class);

    private final Map<Sense, Set<String>> endings = new EnumMap<>(Sense.class);

    private Lexicon(String language) {
        this.language = language;
        for (var sense : Sense.values()) {
            words.put(sense, new HashMap<>());
            endings.put(sense, new HashSet<>());
            plain.put(sense, new HashSet<>());
        }
        try (InputStream list = Lexicon.class.getResourceAsStream("/quotes/" + language + ".txt")) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(this::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lists of the language, or the English ones: marks and colons help in any. */
    static Lexicon of(@Nullable String tag) {
        var asked = tag == null ? "en" : Locale.forLanguageTag(tag).getLanguage();
        return READ.computeIfAbsent(LANGUAGES.contains(asked) ? asked : "en", Lexicon::new);
    }

    private void line(String line) {
        if (line.isBlank() || line.startsWith("#")) return;
        var parts = line.split(" +");
        var sense = Sense.valueOf(parts[0].replace('-', '_').toUpperCase(Locale.ROOT));
        var verb = sense.compareTo(Sense.BY_OPENING) <= 0;
        var plainly = parts[1].replace('_', ' ');
        if (verb) plain.get(sense).add(plainly);
        if (verb && sense == Sense.SAY && capitalNouns()) words.get(sense).putIfAbsent(plainly, plainly);
        Arrays.stream(parts).skip(verb ? 2 : 1).forEach(part -> {
            var word = part.replace('_', ' ');
            if (word.startsWith("*")) endings.get(sense).add(word.substring(1));
            else words.get(sense).putIfAbsent(word, verb ? parts[1].replace('_', ' ') : word);
        });
    }

    boolean has(Sense sense, String low) {
        if (words.get(sense).containsKey(low)) return true;
        var tails = endings.get(sense);
        if (tails.isEmpty()) return false;
        for (var at = Math.max(0, low.length() - 20); at < low.length() - 1; at++)
            if (tails.contains(low.substring(at))) return true;
        return false;
    }

    @Nullable
    String lemma(Sense sense, String low) {
        return words.get(sense).get(low);
    }

    /** “conclude”: the verb as it stands behind “they” or “officials”; a noun elsewhere, as “report” may be. */
    boolean plain(Sense sense, String low) {
        return guessesVerbs() && plain.get(sense).contains(low);
    }

    boolean numbersTakeDots() {
        return language.equals("de") || language.equals("tr");
    }

    /** French joins the pronoun to the verb: “dit-il”, “a-t-elle”. */
    boolean splitsPronouns() {
        return language.equals("fr");
    }

    boolean joinsNames() {
        return language.equals("es") || language.equals("fr");
    }

    /** In German every noun is written with a capital, so that a capital alone makes no name. */
    boolean capitalNouns() {
        return language.equals("de");
    }

    /** In English a name after the verb speaks only where marks stand before the verb. */
    boolean invertsFreely() {
        return !language.equals("en") && !language.equals("tr");
    }

    /** English tells a verb from a noun by what stands around it, and says so in many more words than a list holds. */
    boolean guessesVerbs() {
        return language.equals("en");
    }

    /** In Turkish the verb closes the sentence and the speaker opens it. */
    boolean verbLast() {
        return language.equals("tr");
    }

    Locale locale() {
        return Locale.of(language);
    }
}
