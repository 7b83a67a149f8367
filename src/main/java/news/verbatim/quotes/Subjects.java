// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;
import static news.verbatim.quotes.Lexicon.Sense.CONJUNCTION;

import java.util.Set;
import news.verbatim.story.SpokenBy.Form;
import news.verbatim.story.SpokenBy.Kind;
import org.jspecify.annotations.Nullable;

/** From a verb of saying to the one who speaks: looks before it, then behind it, past what stands between. */
final class Subjects {

    private static final int FAR = 40;

    private static final Set<String> RELATIVE = Set.of("who", "whose", "which");

    private final Near near;
    private final Heads heads;
    private final Followers followers;
    private final Appositions appositions;

    Subjects(Near near) {
        this.near = near;
        this.heads = new Heads(near);
        this.followers = new Followers(near, heads);
        this.appositions = new Appositions(near);
    }

    Heads heads() {
        return heads;
    }

    /** The name right behind the verb. */
    @Nullable
    Mention after(Cue cue) {
        return followers.after(cue);
    }

    /** The name right before the verb, past “also”, “on Thursday” and an apposition in commas. */
    @Nullable
    Mention before(Cue cue) {
        var at = cue.first();
        while (near.ending(at) == null && (near.transparent(at - 1) || near.sign(at - 1, ")")))
            at = near.sign(at - 1, ")") ? near.opening(at - 1) : at - 1;
        if (near.sign(at - 1, ",")) {
            var opening = opener(at - 1);
            return opening == null ? apposed(at - 1) : opening;
        }
        if (near.guessesVerbs() && near.sign(at - 1, "—–-")) at = dash(at - 1);
        var whose = new Relatives(near).before(at, cue.first());
        if (whose != null) {
            var holder = heads.head(whose);
            return holder == null ? whose : holder;
        }
        var mention = near.ending(at);
        if (mention == null) return null;
        // “with Moll saying”
        var before = near.has(mention.first() - 1, DETERMINER) ? mention.first() - 2 : mention.first() - 1;
        var with = near.has(before, PREPOSITION) && near.at(before).low().equals("with");
        if (with && near.at(cue.first()).low().endsWith("ing")) return mention;
        if (near.has(mention.first(), PRONOUN) && near.at(mention.first()).low().equals("who")) {
            var antecedent = behind(mention);
            return antecedent == null ? new Phrases(near).ending(mention.first()) : antecedent;
        }
        if (cue.verb() && near.has(mention.first(), CASED)) return null;
        var holder = related(mention);
        if (holder == null) holder = heads.head(mention);
        return holder == null || !near.guessesVerbs() || holder.pronoun() ? holder : new Leading(near).of(holder);
    }

    /** “Moll — who had waited — said”: to the dash that opens the aside. */
    private int dash(int close) {
        for (var at = close - 1; at > 0 && close - at < FAR && !near.quote(at); at--)
            if (near.sign(at, "—–-")) return near.sign(at - 1, "—–-") ? at - 1 : at;
        return close;
    }

    /** “The warden who had won the prize said”: not the prize. */
    private @Nullable Mention related(Mention last) {
        for (var at = last.first() - 1;
                at > 0 && last.first() - at < 9 && near.at(at).word();
                at--) {
            var low = near.at(at).low();
            if (!low.equals("who") && !low.equals("that") && !low.equals("which")) continue;
            var who = near.ending(at);
            return who != null && near.does(at + 1) ? who : null;
        }
        return null;
    }

    /** “Moll, who said”. */
    private @Nullable Mention behind(Mention who) {
        var at = near.sign(who.first() - 1, ",") ? who.first() - 1 : who.first();
        var found = near.ending(at);
        // “a friend of the warden, who said”
        while (found != null && near.has(found.first() - 1, PREPOSITION) && near.ending(found.first() - 1) != null)
            found = near.ending(found.first() - 1);
        var token = near.at(at - 1);
        if (found == null
                && token != null
                && token.text().chars().allMatch(Character::isDigit)
                && near.sign(at - 2, ",")) found = near.ending(at - 2); // “Moll, 61, who said”
        if (found == null || found.form() != Form.TITLE_ONLY || !near.sign(found.first() - 1, ",")) return found;
        var name = near.ending(found.first() - 1);
        return name != null && name.named() ? name.inRole(found.name()) : found;
    }

    /** “Ina Moll, 30, of Tarvik, Sunmark, who had waited, said”: the person whom the commas follow opens the clause. */
    private @Nullable Mention opener(int comma) {
        Mention found = null;
        for (var at = comma - 1; at >= 0 && comma - at < FAR && !near.quote(at) && !near.sign(at, ":;—–"); at--) {
            var mention = near.starting(at);
            if (mention == null || !mention.named() || mention.kind() != Kind.PERSON) continue;
            var opens =
                    at == 0 || !near.at(at - 1).word() || near.has(at - 1, CONJUNCTION) || near.has(at - 1, HONORIFIC);
            var end = near.sign(mention.end(), "(") ? near.closing(mention.end()) : mention.end();
            var who = near.guessesVerbs() && RELATIVE.contains(near.at(end + 1).low());
            if (opens && near.sign(end, ",") && end < comma && (who || mention.form() == Form.FULL)) found = mention;
        }
        return found == null ? null : found.inRole(appositions.role(found.end() + 1, comma, found));
    }

    /** “Moll, harbour master of Tarvik, said”; “the harbour master, Ina Moll, said”. */
    private @Nullable Mention apposed(int comma) {
        for (var at = comma - 1; at > 0 && comma - at < FAR && !near.quote(at); at--) {
            var mention = near.sign(at, ",") ? near.ending(at) : null;
            if (mention == null) continue;
            var inner = near.starting(at + 1);
            var subject = heads.head(mention);
            var office = subject == null || mention.named() && subject == mention ? null : subject;
            // “a woman in Tarvik, Sunmark, told”
            var place = near.has(mention.first() - 1, PREPOSITION) && !near.has(mention.first() - 1, OF);
            if (place && inner != null && inner.end() == comma && inner.form() == Form.SURNAME) return office;
            if (inner != null && inner.end() == comma && inner.named() && office != null && !office.named())
                return inner.over(office).inRole(office.name());
            if (subject == null) continue;
            // “Ina Moll, head of the port, a part of the council, said”
            var bearer =
                    subject.named() || !near.sign(subject.first() - 1, ",") ? null : near.ending(subject.first() - 1);
            if (bearer != null && bearer.named()) return bearer.inRole(near.slice(subject.first(), at));
            return subject.inRole(appositions.role(at + 1, comma, subject));
        }
        return null;
    }
}
