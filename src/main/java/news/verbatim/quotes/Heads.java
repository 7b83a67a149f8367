// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import news.verbatim.story.SpokenBy.Form;
import org.jspecify.annotations.Nullable;

/** From the words beside a verb to the whole of who is meant: the office before “of”, the name in commas. */
final class Heads {

    private final Near near;

    Heads(Near near) {
        this.near = near;
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
    @Nullable
    Mention head(Mention mention) {
        var end = mention;
        for (var found = mention; near.has(found.first() - 1, PREPOSITION); found = near.ending(found.first() - 1)) {
            var holder = near.ending(found.first() - 1);
            if (holder == null) return null;
            var some = holder.end() - holder.first() == 1 && near.has(holder.first(), GROUP);
            if (holder.form() != Form.TITLE_ONLY && !some) return holder;
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
}
