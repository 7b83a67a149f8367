// SPDX-License-Identifier: Apache-2.0
package news.verbatim.purge;

import java.util.ArrayList;
import java.util.List;

/** What caches are told to forget: by the names that answers carry, or everything. */
final class Keys {

    /** No answer carries it: a cache puts it on everything that it keeps of us. */
    static final List<String> EVERYTHING = List.of("all");

    private static final int MOST = 5000;

    private Keys() {}

    /** Names are told as sections, tags and the site; the last is in answers that do not say so, and changes seldom. */
    static List<String> of(List<String> noted, String toldNames, String names) {
        if (!site(names).equals(site(toldNames)) || noted.size() > MOST) return EVERYTHING;
        if (names.equals(toldNames) || noted.contains(Purges.LISTS)) return noted;
        var keys = new ArrayList<>(noted);
        keys.add(Purges.LISTS);
        return keys;
    }

    private static String site(String names) {
        return names.substring(names.lastIndexOf('/') + 1);
    }
}
