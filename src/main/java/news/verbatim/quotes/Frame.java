// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import org.jspecify.annotations.Nullable;

/** Somebody said something: a speaker and a verb of saying, over the tokens of their part of the sentence. */
record Frame(@Nullable Cue cue, @Nullable Mention speaker, int first, int end, double sure, boolean carried) {

    static Frame of(Cue cue, Mention speaker, double sure) {
        return new Frame(
                cue, speaker, Math.min(cue.first(), speaker.first()), Math.max(cue.end(), speaker.end()), sure, false);
    }

    /** A verb of saying whose speaker stands elsewhere: earlier in the sentence, or before it. */
    static Frame without(Cue cue, @Nullable Mention speaker, double sure) {
        return new Frame(cue, speaker, cue.first(), cue.end(), sure, true);
    }

    /** A name and a colon, or a dash and a name. */
    static Frame bare(Mention speaker) {
        return new Frame(null, speaker, speaker.first(), speaker.end(), 0.9, false);
    }

    Frame by(Mention other) {
        return new Frame(cue, other, first, end, sure, carried);
    }

    boolean calls() {
        return cue != null && cue.way() == Lexicon.Sense.CALL;
    }

    boolean source() {
        return cue != null && !cue.verb();
    }
}
