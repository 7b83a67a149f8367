// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;

/** What a client says it can take (RFC 9110, Accept and Accept-Encoding): the range that fits most closely decides. */
public final class Accepted {

    private static final int MOST_HEADERS = 50;
    private static final int MOST_CHARACTERS = 8192;

    private static final List<String> JSON = List.of("*/*", "application/*", "application/json");
    private static final List<String> GZIP = List.of("*", "x-gzip", "gzip");

    private Accepted() {}

    public static boolean json(HttpServerRequest request) {
        return json(request.headers().getAll("Accept"));
    }

    static boolean json(List<String> accept) {
        return any(accept, JSON, true);
    }

    public static boolean type(HttpServerRequest request, String mediaType) {
        return type(mediaType, request.headers().getAll("Accept"));
    }

    /** Whether it is named itself, and our own JSON is not. */
    public static boolean preferred(HttpServerRequest request, String mediaType) {
        var accept = request.headers().getAll("Accept");
        return any(accept, List.of(mediaType), false) && !any(accept, List.of("application/json"), false);
    }

    /** Whether our own JSON is taken, and no other form of it is named. */
    public static boolean nothingButJson(HttpServerRequest request) {
        for (var accept : request.headers().getAll("Accept")) if (accept.contains("+")) return false;
        return json(request);
    }

    static boolean type(String type, List<String> accept) {
        return any(accept, List.of("*/*", type.replaceFirst("/.*", "/*"), type), true);
    }

    public static boolean gzip(HttpServerRequest request) {
        return any(request.headers().getAll("Accept-Encoding"), GZIP, false);
    }

    private static boolean any(List<String> values, List<String> ranges, boolean unasked) {
        if (values.isEmpty() || values.stream().allMatch(String::isBlank)) return unasked;
        var closest = -1;
        var taken = false;
        for (var value : values)
            for (var part : value.toLowerCase(Locale.ROOT).split(",")) {
                var words = part.split(";");
                var fits = words.length == 0 ? -1 : ranges.indexOf(words[0].strip());
                if (fits > closest) {
                    closest = fits;
                    taken = wanted(words);
                }
            }
        return taken;
    }

    private static boolean wanted(String[] words) {
        for (var i = 1; i < words.length; i++) if (words[i].strip().matches("q\\s*=\\s*0(\\.0*)?")) return false;
        return true;
    }

    /** Whether there are no more headers than any reader sends; with more, the house's entrance decides. */
    public static boolean modest(HttpServerRequest request) {
        if (request.headers().size() > MOST_HEADERS || request.version() == null) return false;
        var size = 0;
        for (var header : request.headers())
            size += header.getKey().length() + header.getValue().length();
        return size <= MOST_CHARACTERS;
    }
}
