// SPDX-License-Identifier: Apache-2.0
package news.verbatim.purge;

import java.net.URI;
import java.util.Set;

/** One cache in front, by its address. What is said of it anywhere else holds no secret. */
record Cache(URI address) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    Cache {
        if (address.getHost() == null || !SCHEMES.contains(address.getScheme()) || address.getUserInfo() != null)
            throw new IllegalArgumentException(
                    "VERBATIM_PURGE_URLS takes addresses such as http://127.0.0.1:6081/, separated by commas; a secret goes into VERBATIM_PURGE_SECRET");
    }

    String name() {
        return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
    }
}
