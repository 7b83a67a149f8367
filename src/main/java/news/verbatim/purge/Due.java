// SPDX-License-Identifier: Apache-2.0
package news.verbatim.purge;

import java.util.ArrayList;
import java.util.List;

/**
 * What a cache is to forget now, and what it has then been told.
 *
 * @param news whether there is anything to remember, if only that it was told again
 */
record Due(List<String> keys, Told told, boolean news) {

    /** Up to where a cache has been told, at once and again, of which names, likewise, and from where its answers are. */
    record Told(long told, long sure, String names, String sureNames, String origin) {}

    /** As much as fits into a header that any cache takes. */
    private static final int LONGEST = 4000;

    /** The same, in as many headers as it takes. */
    List<String> headers() {
        var headers = new ArrayList<String>();
        var line = new StringBuilder();
        for (var key : keys) {
            if (line.length() + key.length() >= LONGEST) {
                headers.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(key);
        }
        if (!line.isEmpty()) headers.add(line.toString());
        return headers;
    }
}
