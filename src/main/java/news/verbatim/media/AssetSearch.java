// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import news.verbatim.http.Cursor;
import news.verbatim.http.Proofreading;
import news.verbatim.http.Query;
import news.verbatim.kernel.Ids;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The list of photos: fixed conditions, put together as asked, with every value bound. */
final class AssetSearch {

    private static final String SHOWN =
            "exists (select from asset_depicted d where d.asset = a.id and d.speaker = :depicted)";

    private final StringBuilder conditions = new StringBuilder("select a.* from asset a where true");
    private final Map<String, Object> values = new HashMap<>();

    /** What is wrong with any of it is told at once, before anything is asked of the database. */
    AssetSearch(AssetFilters filters, Proofreading proof) {
        proof.check(() -> words("q", filters.q(), "a.folded"));
        proof.check(() -> shown(filters.depicted()));
        proof.check(() -> words("place", filters.place(), "a.folded_place"));
        proof.check(() -> words("credit", filters.credit(), "a.folded_credit"));
        proof.check(() -> words("rights", filters.rights(), "concat_ws(chr(10), a.folded_rights, a.folded_terms)"));
        proof.check(() -> taken("takenFrom", filters.takenFrom(), "-12-31", ">="));
        proof.check(() -> taken("takenTo", filters.takenTo(), "-01-01", "<"));
    }

    /** One more than a page, the newest first. */
    List<Asset> photos(Session database, Optional<Cursor> from, int size) {
        var back = from.map(Cursor::back).orElse(false);
        from.ifPresent(cursor -> and(
                back ? "a.id > :edge" : "a.id < :edge",
                "edge",
                Query.id("cursor", cursor.keys().getFirst())));
        conditions.append(back ? " order by a.id" : " order by a.id desc");
        var query = database.createNativeQuery(conditions.toString(), Asset.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(size + 1).getResultList();
    }

    private void and(String condition, String name, Object value) {
        conditions.append(" and ").append(condition);
        values.put(name, value);
    }

    private void words(String name, @Nullable String asked, String where) {
        if (asked == null) return;
        for (var word : Words.of(Query.words(name, asked))) {
            var value = "word" + values.size();
            and("position(:" + value + " in " + where + ") > 0", value, word);
        }
    }

    private void shown(@Nullable String who) {
        if (who != null && Ids.isId(who)) and(SHOWN, "depicted", UUID.fromString(who));
        else words("depicted", who, "a.folded_names");
    }

    /** A year or a month may mean any day in it. */
    private void taken(String name, @Nullable String asked, String rest, String than) {
        if (asked == null) return;
        var when = "(a.taken_on || substr('" + rest + "', length(a.taken_on) - 3)) collate \"C\"";
        and(when + " " + than + " :" + name, name, Query.day(name, asked).toString());
    }
}
