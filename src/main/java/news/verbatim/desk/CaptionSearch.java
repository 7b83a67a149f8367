// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import news.verbatim.article.CaptionRow;
import news.verbatim.article.Folded;
import news.verbatim.http.Cursor;
import news.verbatim.http.Proofreading;
import news.verbatim.http.Query;
import news.verbatim.kernel.Ids;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The desk's list of captions: fixed conditions, put together as asked, with every value bound. */
final class CaptionSearch {

    private static final String FROM = "select c.* from caption c join asset a on a.id = c.media where true";
    private static final String SHOWN =
            "(exists (select from caption_depicted d where d.caption = c.id and d.speaker = :depicted)"
                    + " or exists (select from asset_depicted d where d.asset = a.id and d.speaker = :depicted))";
    private static final String STALE = "exists (select from stale_caption s where s.caption = c.id)";
    private static final String TAKEN = "coalesce(c.taken_on, a.taken_on)";

    private final StringBuilder conditions = new StringBuilder(FROM);
    private final Map<String, Object> values = new HashMap<>();

    /** What is wrong with any of it is told at once, before anything is asked of the database. */
    CaptionSearch(CaptionFilters filters, Proofreading proof) {
        proof.check(() -> words("q", filters.q(), "coalesce(c.folded, a.folded)"));
        proof.check(() -> id("media", filters.media()));
        proof.check(() -> id("article", filters.article()));
        proof.check(() -> shown(filters.depicted()));
        proof.check(() -> words("place", filters.place(), "concat_ws(chr(10), c.folded_place, a.folded_place)"));
        proof.check(() -> words("credit", filters.credit(), "coalesce(c.folded_credit, a.folded_credit)"));
        proof.check(() -> words("rights", filters.rights(), "concat_ws(chr(10), a.folded_rights, a.folded_terms)"));
        proof.check(() -> taken("takenFrom", filters.takenFrom(), "-12-31", ">="));
        proof.check(() -> taken("takenTo", filters.takenTo(), "-01-01", "<"));
        proof.check(() -> stale(filters.stale()));
    }

    /** One more than a page, the newest first. */
    List<CaptionRow> rows(Session database, Optional<Cursor> from, int size) {
        var back = from.map(Cursor::back).orElse(false);
        from.ifPresent(cursor -> and(
                back ? "c.id > :edge" : "c.id < :edge",
                "edge",
                Query.id("cursor", cursor.keys().getFirst())));
        conditions.append(back ? " order by c.id" : " order by c.id desc");
        var query = database.createNativeQuery(conditions.toString(), CaptionRow.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(size + 1).getResultList();
    }

    private void and(String condition, String name, Object value) {
        conditions.append(" and ").append(condition);
        values.put(name, value);
    }

    private void words(String name, @Nullable String asked, String where) {
        if (asked == null) return;
        for (var word : Folded.words(Query.words(name, asked))) {
            var value = "word" + values.size();
            and("position(:" + value + " in " + where + ") > 0", value, word);
        }
    }

    private void id(String name, @Nullable String asked) {
        if (asked != null) and("c." + name + " = :" + name, name, Query.id(name, asked));
    }

    private void shown(@Nullable String who) {
        if (who != null && Ids.isId(who)) and(SHOWN, "depicted", UUID.fromString(who));
        else words("depicted", who, "concat_ws(chr(10), c.folded_names, a.folded_names)");
    }

    /** A year or a month may mean any day in it. */
    private void taken(String name, @Nullable String asked, String rest, String than) {
        if (asked == null) return;
        var day = Query.day(name, asked).toString();
        var when = "(" + TAKEN + " || substr('" + rest + "', length(" + TAKEN + ") - 3)) collate \"C\"";
        and(when + " " + than + " :" + name, name, day);
    }

    private void stale(@Nullable String asked) {
        if (asked != null)
            conditions
                    .append(Query.yesOrNo("stale", asked) ? " and " : " and not ")
                    .append(STALE);
    }
}
