// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.verbatim.http.Cursor;
import news.verbatim.http.Proofreading;
import news.verbatim.http.Query;
import news.verbatim.http.Sieve;
import news.verbatim.kernel.Ids;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The list of photos, as asked. */
final class AssetSearch {

    private static final String DATE = "2025-11-27";
    private static final String ON_SITE =
            "cast(cast(:%s as date) as timestamp) at time zone (select time_zone from site)";
    private static final String SHOWN =
            "exists (select from asset_depicted d where d.asset = a.id and d.speaker = :depicted)";

    private final Sieve sieve = new Sieve("select a.* from asset a where true", "a.id");

    /** What is wrong with any of it is told at once, before anything is asked of the database. */
    AssetSearch(AssetFilters filters, Proofreading proof) {
        proof.check(() -> sieve.words("q", filters.q(), "a.folded"));
        proof.check(() -> shown(filters.depicted()));
        proof.check(() -> sieve.words("place", filters.place(), "a.folded_place"));
        proof.check(() -> sieve.words("credit", filters.credit(), "a.folded_credit"));
        proof.check(
                () -> sieve.words("rights", filters.rights(), "concat_ws(chr(10), a.folded_rights, a.folded_terms)"));
        proof.check(() -> sieve.from("takenFrom", filters.takenFrom(), "a.taken_on"));
        proof.check(() -> sieve.before("takenTo", filters.takenTo(), "a.taken_on"));
        proof.check(() -> ends("rightsEndFrom", filters.rightsEndFrom(), ">="));
        proof.check(() -> ends("rightsEndTo", filters.rightsEndTo(), "<"));
    }

    /** One more than a page, the newest first. */
    List<Asset> photos(Session database, Optional<Cursor> from, int size) {
        return sieve.rows(database, Asset.class, from, size);
    }

    private void ends(String name, @Nullable String asked, String than) {
        if (asked == null) return;
        var instant = Query.instant(name, asked, ZoneOffset.UTC);
        if (asked.length() > DATE.length()) sieve.and("a.rights_end " + than + " :" + name, name, instant);
        else sieve.and("a.rights_end " + than + " " + ON_SITE.formatted(name), name, asked);
    }

    private void shown(@Nullable String who) {
        if (who != null && Ids.isId(who)) sieve.and(SHOWN, "depicted", UUID.fromString(who));
        else sieve.words("depicted", who, "a.folded_names");
    }
}
