// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import news.verbatim.story.SpokenBy.Form;
import org.jspecify.annotations.Nullable;

/** Why somebody is taken for the speaker: what stands in the text, told to whoever has to judge it. */
record Grounds(
        Way way,
        @Nullable String verb,
        @Nullable String lemma,
        @Nullable Form form,
        @Nullable String who) {

    /** How the text tells. */
    enum Way {
        /** “Moll said” */
        NAME_VERB,
        /** “said Moll” */
        VERB_NAME,
        /** “according to Moll” */
        SOURCE,
        /** “Moll: “…””, “Moll’s reply” */
        BESIDE,
        /** “…, adding” */
        SECOND_VERB,
        /** A verb that no list knows, or one with its name far off. */
        LOOSE,
        /** Nobody is named; somebody spoke before. */
        HERE,
        BEFORE,
        /** A headline with words that the text has too. */
        REPEATED,
        /** Marks and nothing else. */
        NONE
    }

    static final Grounds NONE = new Grounds(Way.NONE, null, null, null, null);
    static final Grounds REPEATED = new Grounds(Way.REPEATED, null, null, null, null);

    static Grounds of(Frame frame, Near near) {
        var who = frame.speaker();
        var cue = frame.cue();
        var verb = cue == null ? null : near.slice(cue.first(), cue.end());
        return new Grounds(way(frame), verb, cue == null ? null : cue.lemma(), who.form(), who.name());
    }

    private static Way way(Frame frame) {
        if (frame.cue() == null) return Way.BESIDE;
        if (frame.source()) return Way.SOURCE;
        if (frame.carried()) return Way.SECOND_VERB;
        if (frame.sure() < 0.8) return Way.LOOSE;
        return frame.speaker().first() < frame.cue().first() ? Way.NAME_VERB : Way.VERB_NAME;
    }

    static Grounds before(boolean here) {
        return new Grounds(here ? Way.HERE : Way.BEFORE, null, null, null, null);
    }

    /** In words; {@code name} is whom a pronoun or a surname is taken for. */
    String reason(@Nullable String name) {
        var said = verb == null ? "" : "“" + verb + "”";
        return switch (way) {
                    case NAME_VERB -> "verb " + said + " after " + shown();
                    case VERB_NAME -> "verb " + said + " before " + shown();
                    case SOURCE -> said + " with " + shown();
                    case BESIDE -> "no verb: " + shown() + " stands beside the words";
                    case SECOND_VERB -> "second verb " + said + " of the same speaker";
                    case LOOSE -> "perhaps a verb: " + said + " near " + shown();
                    case HERE -> "nobody is named with these words: whoever spoke before them in the paragraph";
                    case BEFORE -> "nobody is named with these words: whoever spoke before";
                    case REPEATED -> "the text has the same words, and says who said them";
                    case NONE -> "words in marks, and nobody who says them";
                }
                + taken(name);
    }

    private String shown() {
        if (form == Form.FULL || form == Form.SURNAME || who == null) return "the name";
        return "“" + (who.length() > 80 ? who.substring(0, who.offsetByCodePoints(0, 70)) + "…" : who) + "”";
    }

    private String taken(@Nullable String name) {
        var other = name != null && who != null && !name.equals(who) && name.length() < 200;
        return other && (form == Form.PRONOUN || form == Form.SURNAME) ? ", taken for " + name : "";
    }
}
