// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;
import static news.verbatim.quotes.Lexicon.Sense.CONJUNCTION;

import news.verbatim.story.SpokenBy.Form;
import org.jspecify.annotations.Nullable;

/** Who stands behind a verb of saying, past the age and the trade that come before the name. */
final class Followers {

    private final Near near;
    private final Heads heads;
    private final Appositions appositions;

    Followers(Near near, Heads heads) {
        this.near = near;
        this.heads = heads;
        this.appositions = new Appositions(near);
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
        return mention.form() == Form.TITLE_ONLY ? heads.withOffice(mention) : mention;
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
            if (near.has(at, DETERMINER)) return null;
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
}
