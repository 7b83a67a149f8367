// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.vertx.core.http.HttpServerRequest;

/** What an answer says about the way it came: whoever was once here by TLS shall not come without. */
public final class Transport {

    private static final String A_YEAR = "max-age=31536000";

    private Transport() {}

    /** The scheme is the client's: a front's word counts where the settings trust it, and nowhere else. */
    public static void mark(HttpServerRequest request) {
        if (request.isSSL()) request.response().putHeader("Strict-Transport-Security", A_YEAR);
    }
}
