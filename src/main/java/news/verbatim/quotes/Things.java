// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.verbatim.story.SpokenBy;
import news.verbatim.story.SpokenBy.Form;
import news.verbatim.story.SpokenBy.Kind;
import org.jspecify.annotations.Nullable;

/** What “it”, “the company” and “the statement” stand for: the body that was named last, or that wrote the paper. */
final class Things {

    private static final Set<String> FIRMS =
            Set.of("company", "firm", "group", "developer", "operator", "business", "organisation", "organization");

    private final Map<String, SpokenBy> papers = new HashMap<>();
    private @Nullable SpokenBy last;
    /** The same, if it was named in this paragraph. */
    private @Nullable SpokenBy near;

    /** Further on, readers meet “it” as printed and look for the name themselves. */
    void paragraph() {
        near = null;
    }

    void hear(Sentence sentence) {
        var here = in(sentence, sentence.tokens().size());
        if (here != null) last = near = here.spokenBy();
        for (var frame : sentence.frames())
            if (frame.cue() != null && frame.speaker() != null && is(sentence, frame.speaker()))
                paper(sentence.near(), frame.cue().end(), frame.speaker());
    }

    /** “said in a statement”: “the statement” will be theirs. */
    private void paper(Near near, int from, Mention who) {
        for (var at = from; at < near.size() && at - from < 6 && near.at(at).word(); at++)
            if (near.has(at, DOCUMENT)) papers.put(near.at(at).low(), who.spokenBy());
    }

    /** Who is meant by such words, if they are such words. */
    @Nullable
    SpokenBy meant(Sentence sentence, Mention speaker) {
        var low = speaker.name().toLowerCase(Locale.ROOT);
        if (low.equals("it")) {
            var here = in(sentence, speaker.first());
            return here == null ? near : here.spokenBy();
        }
        if (speaker.form() != Form.TITLE_ONLY || !low.startsWith("the ")) return null;
        var noun = low.substring(4);
        return FIRMS.contains(noun) ? near : papers.get(noun);
    }

    /** The one that speaks or does something in this sentence, up to that place. */
    private static @Nullable Mention in(Sentence sentence, int end) {
        for (var frame : sentence.frames()) {
            var who = frame.speaker();
            if (who != null && who.end() <= end && is(sentence, who)) return who;
        }
        for (var mention : sentence.mentions())
            if (mention.end() <= end
                    && mention.kind() != Kind.STATE_OR_GOVERNMENT
                    && !sentence.near().has(mention.first() - 1, PREPOSITION)
                    && is(sentence, mention)) return mention;
        return null;
    }

    private static boolean is(Sentence sentence, Mention mention) {
        if (!mention.named()) return false;
        return mention.kind() == Kind.ORGANIZATION
                || mention.kind() == Kind.STATE_OR_GOVERNMENT
                || mention.role() == null && mention.form() == Form.FULL && described(sentence, mention);
    }

    /** “The developer, Greenfold Habitats,”; “Tallow Point Capital, a hedge fund”; “Tarvik Terminals said it”. */
    private static boolean described(Sentence sentence, Mention mention) {
        var near = sentence.near();
        var before = near.sign(mention.first() - 1, ",") ? near.ending(mention.first() - 1) : null;
        if (before != null && FIRMS.contains(near.at(before.end() - 1).low())) return true;
        var behind = near.sign(mention.end(), ",") ? near.starting(mention.end() + 1) : null;
        if (behind != null && near.has(behind.end() - 1, BODY) && near.has(behind.first(), DETERMINER)) return true;
        var at = mention.end();
        while (near.transparent(at)) at++;
        if (!near.has(at, SAY)) return false;
        at++;
        while (near.transparent(at)) at++;
        return near.at(at) != null && near.at(at).low().equals("it");
    }
}
