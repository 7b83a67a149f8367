// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.util.ArrayList;
import java.util.Arrays;
import news.verbatim.kernel.Kind;

/** A request that may come again: whose it is, by which key, to which address, and what was in it. */
record Repeatable(String principal, String key, String route, byte[] digest) {

    /** Refuses a request that has the key of another one. */
    void orRefuse(Repeatable earlier) {
        var differing = new ArrayList<String>();
        if (!route.equals(earlier.route)) differing.add("address");
        if (!Arrays.equals(digest, earlier.digest)) differing.add("body");
        if (differing.isEmpty()) return;
        throw Kind.KEY_REUSED
                .because(
                        "The %s of the request with this key was another: take a new key",
                        String.join(" and the ", differing))
                .with("differing", differing);
    }
}
