// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.Set;
import news.verbatim.story.SpokenBy.Form;
import news.verbatim.story.SpokenBy.Kind;

/** A speaker without a personal name, as printed: “The World Grain Council”, “a visitor from Tarvik”, “a source close to the firm”. */
final class Wholes {

    /** Behind these only a name, a body or an office tells where somebody belongs; “in a letter” does not. */
    private static final Set<String> BELONGS =
            Set.of("for", "from", "at", "in", "with", "on", "aus", "bei", "beim", "à", "en", "au");

    private static final Set<String> KNOWS = Set.of("close", "familiar", "involved", "briefed");

    private final Near near;

    Wholes(Near near) {
        this.near = near;
    }

    Frame in(Frame frame) {
        var who = frame.speaker();
        // “Moll’a göre”
        if (who != null && who.declined() && frame.cue() != null && frame.cue().way() == BY_AFTER)
            return frame.by(who.called(who.name()
                    .substring(
                            0, Math.max(who.name().lastIndexOf('’'), who.name().lastIndexOf('\'')))));
        if (who == null || frame.carried() && who.end() > frame.first() || who.pronoun()) return frame;
        var limit = frame.cue() != null && frame.cue().first() >= who.end()
                ? frame.cue().first()
                : near.size();
        var whole = whole(who, limit);
        if (whole == who) return frame;
        return frame.carried() || frame.cue() == null && frame.end() < who.end()
                ? frame.by(whole)
                : new Frame(
                        frame.cue(),
                        whole,
                        Math.min(frame.first(), whole.first()),
                        Math.max(frame.end(), whole.end()),
                        frame.sure(),
                        false);
    }

    private Mention whole(Mention who, int limit) {
        var body = who.kind() == Kind.ORGANIZATION && who.role() == null;
        var one = near.has(who.first(), INDEFINITE);
        var end = who.form() == Form.TITLE_ONLY || body ? end(who.end(), limit, one) : who.end();
        var article = body
                && near.has(who.first(), DETERMINER)
                && near.at(who.first()).from() < who.from();
        // “nach Auskunft des Gerichts”
        var des = near.at(who.first() - 1) != null
                && near.at(who.first() - 1).low().equals("des");
        var owner = (who.form() == Form.TITLE_ONLY || des)
                && near.has(who.first() - 1, OF)
                && near.has(who.first() - 1, DETERMINER);
        if (end == who.end() && !article && !owner) return who;
        var first = owner ? who.first() - 1 : who.first();
        var from = article || owner ? near.at(first).from() : who.from();
        var to = Math.max(who.to(), near.at(end - 1).to());
        var name = near.slice(first, Math.max(end, who.end()));
        var cut = from - near.at(first).from();
        return new Mention(first, end, from, to, name.substring(cut), who.role(), who.kind(), who.form());
    }

    private int end(int from, int limit, boolean one) {
        var end = from;
        for (var next = further(end, limit, one); next > end; next = further(end, limit, one)) end = next;
        return end;
    }

    /** {@code one}: whether it is “a dealer”, and not “the dealer”. */
    private int further(int at, int limit, boolean one) {
        var knows = at > 0 && KNOWS.contains(near.at(at - 1).low());
        var joint = near.at(at) != null && KNOWS.contains(near.at(at).low()) ? at + 1 : at;
        var of = near.has(joint, OF);
        var low = near.at(joint) == null ? "" : near.at(joint).low();
        if (!of && !BELONGS.contains(low) && (joint == at && !knows || !near.has(joint, PREPOSITION))) return at;
        var next = near.starting(joint + 1);
        if (next == null && near.has(joint, DETERMINER)) next = near.starting(joint);
        if (next != null) {
            // “a dealer at a domestic brokerage”
            var place = one && near.has(next.first(), INDEFINITE) && next.form() == Form.TITLE_ONLY;
            return next.end() <= limit && (of || knows || joint > at || place || belongs(next)) ? next.end() : at;
        }
        // “un funcionario de esa dependencia”
        if (of && near.has(joint + 1, DETERMINER)) joint++;
        // “La Fédération des métaux”
        var noun = joint + 1;
        if (!of || !near.plain(noun) || noun >= limit) return at;
        while (many(noun) && many(noun + 1) && near.plain(noun + 1) && noun + 1 < limit) noun++;
        return noun + 1;
    }

    private boolean many(int at) {
        return near.at(at) != null && near.at(at).low().endsWith("s");
    }

    private boolean belongs(Mention to) {
        var last = to.end() - 1;
        return !to.pronoun()
                && (to.named() || near.has(last, BODY) || near.has(last, TITLE) || near.has(last, GROUP))
                && !near.has(last, DOCUMENT);
    }
}
