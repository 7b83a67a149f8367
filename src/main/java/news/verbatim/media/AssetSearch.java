// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.verbatim.http.Cursor;
import news.verbatim.http.Proofreading;
import news.verbatim.http.Sieve;
import news.verbatim.kernel.Ids;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The list of photos, as asked. */
final class AssetSearch {

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
    }

    /** One more than a page, the newest first. */
    List<Asset> photos(Session database, Optional<Cursor> from, int size) {
        return sieve.rows(database, Asset.class, from, size);
    }

    private void shown(@Nullable String who) {
        if (who != null && Ids.isId(who)) sieve.and(SHOWN, "depicted", UUID.fromString(who));
        else sieve.words("depicted", who, "a.folded_names");
    }
}
