// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;

/** Whether a client can take what is packed with gzip (RFC 9110, Accept-Encoding). */
final class Encoding {

    private Encoding() {}

    static boolean gzip(HttpServerRequest request) {
        var accepted = request.headers().getAll("Accept-Encoding");
        return !accepted.isEmpty() && gzip(accepted.size() == 1 ? accepted.getFirst() : String.join(",", accepted));
    }

    static boolean gzip(String accepted) {
        var any = false;
        for (var part : accepted.toLowerCase(Locale.ROOT).split(",")) {
            var words = part.split(";");
            var coding = words[0].strip();
            if (coding.equals("gzip") || coding.equals("x-gzip")) return wanted(words);
            if (coding.equals("*")) any = wanted(words);
        }
        return any;
    }

    private static boolean wanted(String[] words) {
        for (var i = 1; i < words.length; i++) if (words[i].strip().matches("q\\s*=\\s*0(\\.0*)?")) return false;
        return true;
    }
}
