// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.verbatim.article.CaptionRow;
import news.verbatim.http.Cursor;
import news.verbatim.http.Proofreading;
import news.verbatim.http.Query;
import news.verbatim.http.Sieve;
import news.verbatim.kernel.Ids;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The desk's list of captions: what one does not say itself, its photo is asked. */
final class CaptionSearch {

    private static final String FROM = "select c.* from caption c join asset a on a.id = c.media where true";
    private static final String SHOWN =
            "(exists (select from caption_depicted d where d.caption = c.id and d.speaker = :depicted)"
                    + " or exists (select from asset_depicted d where d.asset = a.id and d.speaker = :depicted))";
    private static final String STALE = "exists (select from stale_caption s where s.caption = c.id)";
    private static final String TAKEN = "coalesce(c.taken_on, a.taken_on)";

    private final Sieve sieve = new Sieve(FROM, "c.id");

    /** What is wrong with any of it is told at once, before anything is asked of the database. */
    CaptionSearch(CaptionFilters filters, Proofreading proof) {
        proof.check(() -> sieve.words("q", filters.q(), "coalesce(c.folded, a.folded)"));
        proof.check(() -> id("media", filters.media()));
        proof.check(() -> id("article", filters.article()));
        proof.check(() -> shown(filters.depicted()));
        proof.check(() -> sieve.words("place", filters.place(), "concat_ws(chr(10), c.folded_place, a.folded_place)"));
        proof.check(() -> sieve.words("credit", filters.credit(), "coalesce(c.folded_credit, a.folded_credit)"));
        proof.check(
                () -> sieve.words("rights", filters.rights(), "concat_ws(chr(10), a.folded_rights, a.folded_terms)"));
        proof.check(() -> sieve.from("takenFrom", filters.takenFrom(), TAKEN));
        proof.check(() -> sieve.before("takenTo", filters.takenTo(), TAKEN));
        proof.check(() -> stale(filters.stale()));
    }

    /** One more than a page, the newest first. */
    List<CaptionRow> rows(Session database, Optional<Cursor> from, int size) {
        return sieve.rows(database, CaptionRow.class, from, size);
    }

    private void id(String name, @Nullable String asked) {
        if (asked != null) sieve.and("c." + name + " = :" + name, name, Query.id(name, asked));
    }

    private void shown(@Nullable String who) {
        if (who != null && Ids.isId(who)) sieve.and(SHOWN, "depicted", UUID.fromString(who));
        else sieve.words("depicted", who, "concat_ws(chr(10), c.folded_names, a.folded_names)");
    }

    private void stale(@Nullable String asked) {
        if (asked != null) sieve.and(Query.yesOrNo("stale", asked) ? STALE : "not " + STALE);
    }
}
