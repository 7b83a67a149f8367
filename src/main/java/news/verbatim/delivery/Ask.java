// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.verbatim.http.Query;
import news.verbatim.kernel.Flaw;

/** What a reader asks for, in one spelling: parameters sorted, those of campaigns left out. */
record Ask(String path, List<String> parameters) {

    private static final Set<String> CAMPAIGN = Set.of("fbclid", "gclid");
    private static final Set<String> PLACE = Set.of("cursor", "limit", "fields");

    private static final String NEWEST_FIRST = "sort=-publishedAt"; // as when nothing is said

    static Ask of(String uri) {
        var cut = uri.indexOf('?');
        if (cut < 0) return new Ask(uri, List.of());
        var parameters = Arrays.stream(uri.substring(cut + 1).split("&"))
                .filter(p -> !p.isEmpty() && !campaign(name(p)))
                .sorted()
                .toList();
        return new Ask(uri.substring(0, cut), parameters);
    }

    /** The key of what is asked for at this address. Of most there is but one spelling, and readers wait for this. */
    static String key(String uri) {
        var cut = uri.indexOf('?');
        var plain = cut < 0
                || cut + 1 < uri.length() && uri.indexOf('&', cut) < 0 && !campaign(name(uri.substring(cut + 1)));
        return plain ? uri : of(uri).key();
    }

    /** The REST layer takes {@code limit=} for no limit at all; whoever wrote it meant something. */
    Ask orRefuse() {
        for (var parameter : parameters)
            if (parameter.length() <= name(parameter).length() + 1)
                throw Query.bad(name(parameter), Flaw.MISSING, "is given without a value");
        return this;
    }

    /** The same for every spelling of one request: by this its answer is kept. */
    String key() {
        return parameters.isEmpty() ? path : uri(parameters);
    }

    /** The same parameters at another path. */
    Ask to(String otherPath) {
        return new Ask(otherPath, parameters);
    }

    /** What a cursor is tied to: which list, not how much of it. */
    String filters() {
        return uri(without(p -> PLACE.contains(name(p)) || p.equals(NEWEST_FIRST)));
    }

    /** The same list at another place. */
    String at(String cursor) {
        var rest = without(p -> name(p).equals("cursor")).stream();
        return uri(Stream.concat(rest, Stream.of("cursor=" + cursor)).toList());
    }

    private List<String> without(Predicate<String> unwanted) {
        return parameters.stream().filter(unwanted.negate()).toList();
    }

    private String uri(List<String> some) {
        return some.stream().collect(Collectors.joining("&", path + "?", ""));
    }

    private static boolean campaign(String name) {
        return name.startsWith("utm_") || CAMPAIGN.contains(name);
    }

    private static String name(String parameter) {
        var end = parameter.indexOf('=');
        return end < 0 ? parameter : parameter.substring(0, end);
    }
}
