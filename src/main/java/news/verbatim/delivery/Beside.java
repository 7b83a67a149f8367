// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import news.verbatim.http.StoredJson;

/** What is told of a whole list beside its page: how many there are, and how they fall into groups. */
record Beside(Total total, List<Facet> facets, String newest, boolean isSearch) {

    /** Members for the page, and for after it. */
    record Told(String inPage, String after) {}

    static final Told NONE = new Told("", "");

    private static final int LOOKED = 10_000;
    private static final int LOOKED_FOR_WORDS = 1_000;

    static final Beside NOTHING = new Beside(Total.NONE, List.of(), "", false);

    Told told(Stacks stacks, Listing.Source source, Instant now, Rarity rarity) {
        return new Told(total.told(stacks, source, now), facets.isEmpty() ? "" : groups(stacks, source, now, rarity));
    }

    /** Of at most so many of the newest, so that it takes no longer in a large archive; the answer says if that was all. */
    private String groups(Stacks stacks, Listing.Source source, Instant now, Rarity rarity) {
        var found = new LinkedHashMap<String, Object>();
        var most = isSearch ? LOOKED_FOR_WORDS : LOOKED;
        var counted = Facet.count(
                facets,
                stacks,
                source.select(Facet.hits(facets), now)
                        .then("order by " + (rarity.areFew(most) ? Order.byHand(newest) : newest) + " desc"),
                most);
        found.put("counted", counted.rows());
        found.put("complete", counted.complete());
        found.putAll(counted.groups());
        return ",\"facets\":" + StoredJson.text(found);
    }
}
