// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;
import static news.verbatim.quotes.Lexicon.Sense.CONJUNCTION;

import news.verbatim.story.SpokenBy.Form;
import news.verbatim.story.SpokenBy.Kind;
import org.jspecify.annotations.Nullable;

/** From a verb of saying to the one who speaks: looks before it, then behind it, past what stands between. */
final class Subjects {

    private static final int FAR = 40;

    private final Near near;
    private final Appositions appositions;

    Subjects(Near near) {
        this.near = near;
        this.appositions = new Appositions(near);
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
        if (at > 0 && near.at(at - 1).low().equals("which") && near.sign(at - 2, ",")) return near.ending(at - 2);
        var mention = near.ending(at);
        if (mention == null) return null;
        // “with Moll saying”
        var with = near.has(mention.first() - 1, PREPOSITION)
                && near.at(mention.first() - 1).low().equals("with");
        if (with && near.at(cue.first()).low().endsWith("ing")) return mention;
        if (near.has(mention.first(), PRONOUN) && near.at(mention.first()).low().equals("who")) return behind(mention);
        if (cue.verb() && near.has(mention.first(), CASED)) return null;
        var holder = related(mention);
        return holder == null ? head(mention) : holder;
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

    /** The name right behind the verb: “said Moll”, “sagte die Bürgermeisterin Ina Moll”. */
    @Nullable
    Mention after(Cue cue) {
        var at = cue.end();
        // “ha declarado a la agencia Norpress el gobernador”: whom one speaks to may stand first.
        var heard = near.has(at, TO) ? near.starting(at + 1) : null;
        if (heard != null && near.starting(heard.end()) != null) at = heard.end();
        while (near.transparent(at) && near.starting(at) == null) at++;
        at = aged(at);
        // “diyen usta Halil Doruk”, “said veteran skipper Moll”: a plain word or two before the name.
        for (var skip = 1; skip < 3 && near.starting(at) == null && near.plain(at); skip++) at++;
        var mention = near.starting(at);
        if (mention == null || mention.pronoun()) return mention;
        var further = described(mention);
        if (further != null) return further;
        var named = mention.form() == Form.TITLE_ONLY ? further(mention) : null;
        if (named != null) return named;
        if (near.sign(mention.end(), ",")) return appositions.behind(mention, !cue.verb());
        return mention.form() == Form.TITLE_ONLY ? withOffice(mention) : mention;
    }

    /** “said Tarvik harbour board chair Ina Moll”: all of it up to the name tells who she is. */
    private @Nullable Mention described(Mention mention) {
        var last = mention;
        for (var next = skip(last.end()); next != null && next.named(); next = skip(next.end())) last = next;
        if (last == mention) return null;
        return last.over(mention).inRole(near.slice(mention.first(), last.first()));
    }

    private @Nullable Mention skip(int from) {
        for (var at = from; at < from + 5; at++) {
            if (near.starting(at) != null) return at == from && near.at(at).capital() ? null : near.starting(at);
            if (!near.plain(at) || near.does(at)) return null;
        }
        return null;
    }

    /** Past “the 63-year-old” to whom it belongs. */
    private int aged(int at) {
        var number = near.has(at, DETERMINER) ? at + 1 : at;
        var token = near.at(number);
        if (token == null || !Character.isDigit(token.text().charAt(0))) return at;
        var next = number + 1;
        while (next < number + 5 && (near.sign(next, "-") || near.plain(next)) && near.starting(next) == null) next++;
        return near.starting(next) == null ? at : next;
    }

    /** “said the herder and conductor, Ina Moll”, “said baker and skipper Ina Moll”, “said the pilot, 61-year-old Ina Moll”. */
    private @Nullable Mention further(Mention office) {
        var at = office.end();
        if (near.has(at, CONJUNCTION)) {
            var second = near.starting(at + 1);
            if (second == null) return null;
            if (second.named()) return second.over(office).inRole(near.slice(office.first(), second.first()));
            at = second.end();
        } else if (!near.sign(at, ",") || near.starting(at + 1) != null) return null;
        if (!near.sign(at, ",")) return null;
        var name = near.starting(at + 1);
        for (var skip = at + 2; name == null && skip < at + 5 && near.at(skip - 1) != null; skip++) {
            if (!near.at(skip - 1).word() && !near.sign(skip - 1, "-")) return null;
            name = near.starting(skip);
        }
        return name != null && name.named() ? name.over(office).inRole(near.slice(office.first(), at)) : null;
    }

    /** The first who could speak in the clause before the verb. */
    @Nullable
    Mention first(int from, int end) {
        for (var at = from; at < end; at++) {
            var mention = near.starting(at);
            if (mention != null && mention.end() <= end && !near.has(at - 1, PREPOSITION))
                return mention.form() == Form.TITLE_ONLY ? bearer(mention) : mention;
        }
        return null;
    }

    /** “Its inspector, Dr. Ina Moll, came and called it”. */
    Mention bearer(Mention office) {
        var name = near.sign(office.end(), ",") ? near.starting(office.end() + 1) : null;
        var named = name != null && name.named() && near.sign(name.end(), ",");
        return named ? name.over(office).inRole(office.name()) : withOffice(office);
    }

    /** “President Oldenmoor of Sünmark said”: from the name after “of” to the one before it. */
    private @Nullable Mention head(Mention mention) {
        var end = mention;
        for (var found = mention; near.has(found.first() - 1, PREPOSITION); found = near.ending(found.first() - 1)) {
            var holder = near.ending(found.first() - 1);
            if (holder == null) return null;
            if (holder.form() != Form.TITLE_ONLY) return holder;
            end = joined(holder, mention);
            if (!near.has(holder.first() - 1, PREPOSITION)) return end;
        }
        return end;
    }

    private Mention joined(Mention holder, Mention last) {
        return joined(holder, last.end());
    }

    private Mention joined(Mention holder, int end) {
        var name = near.slice(holder.first(), end);
        return new Mention(
                holder.first(),
                end,
                holder.from(),
                holder.from() + name.length(),
                name,
                null,
                holder.kind(),
                Form.TITLE_ONLY);
    }

    /** “la directrice du futur musée, Irène Maldoux”; “a spokesman for the ministry”. */
    Mention withOffice(Mention holder) {
        // “a rider named Ina Moll”
        var called = near.starting(near.has(holder.end() - 1, NAMED) ? holder.end() : holder.end() + 1);
        if (called != null && !near.has(called.first() - 1, NAMED)) called = null;
        if (called != null && called.named()) return called.over(holder).inRole(holder.name());
        var comma = holder.end();
        while (comma - holder.end() < 7
                && near.at(comma) != null
                && near.at(comma).word()) comma++;
        var name = near.has(holder.end(), PREPOSITION) && near.sign(comma, ",") ? near.starting(comma + 1) : null;
        if (name != null && name.named() && near.sign(name.end(), ",.;:—–"))
            return name.over(holder).inRole(near.slice(holder.first(), comma));
        var whole = holder;
        while (near.has(whole.end(), OF) && near.starting(whole.end() + 1) != null)
            whole = joined(holder, near.starting(whole.end() + 1));
        // “jefe de estación”
        var plain = near.has(holder.end() - 1, TITLE) && near.has(whole.end(), OF) && near.plain(whole.end() + 1);
        return plain ? joined(whole, whole.end() + 2) : whole;
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
            var opens = at == 0 || !near.at(at - 1).word() || near.has(at - 1, CONJUNCTION);
            var end = near.sign(mention.end(), "(") ? near.closing(mention.end()) : mention.end();
            if (opens && near.sign(end, ",") && end < comma && mention.form() == Form.FULL) found = mention;
        }
        return found == null ? null : found.inRole(appositions.role(found.end() + 1, comma, found));
    }

    /** “Moll, harbour master of Tarvik, said”; “the harbour master, Ina Moll, said”. */
    private @Nullable Mention apposed(int comma) {
        for (var at = comma - 1; at > 0 && comma - at < FAR && !near.quote(at); at--) {
            var mention = near.sign(at, ",") ? near.ending(at) : null;
            if (mention == null) continue;
            var inner = near.starting(at + 1);
            var subject = head(mention);
            var office = subject == null || mention.named() && subject == mention ? null : subject;
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
