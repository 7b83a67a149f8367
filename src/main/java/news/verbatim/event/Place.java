// SPDX-License-Identifier: Apache-2.0
package news.verbatim.event;

import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import news.verbatim.http.Parameters;
import news.verbatim.http.Query;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;

/** After which change somebody wants to go on. */
public final class Place {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final String TAKES = "takes the number of a change, or 0 for all of them";

    private Place() {}

    public static long after(String value) {
        if (NUMBER.matcher(value).matches()) return Long.parseLong(value);
        throw Query.bad("after", Flaw.INVALID_FORMAT, TAKES);
    }

    /** Whoever was here before says so in a header; the address is still the one of the first time. */
    static Optional<Long> asked(HttpServerRequest request) {
        var given = new HashMap<String, List<String>>();
        request.params()
                .names()
                .forEach(name -> given.put(name, request.params().getAll(name)));
        Parameters.refuseUnknown(given, Map.of("after", false));
        var after = Optional.ofNullable(request.getParam("after")).map(Place::after);
        var seen = request.getHeader("Last-Event-ID");
        if (seen == null || seen.isEmpty()) return after;
        if (NUMBER.matcher(seen).matches()) return Optional.of(Long.parseLong(seen));
        throw Kind.INVALID_PARAMETER.because("The header Last-Event-ID " + TAKES);
    }

    /** A copy that knows more than there is was made of another sequence, as before a backup was restored. */
    public static Refusal unknown(long after, long last) {
        return Kind.OTHER_SEQUENCE
                .because(
                        "There is no change %d: the last one is %d. What you keep was made of another sequence; start again from 0",
                        after, last)
                .with("last", last);
    }
}
