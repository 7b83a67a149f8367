// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Nearest;

/** Countries as they are written: by their codes of two letters (ISO 3166-1). */
public final class Territories {

    private static final Set<String> COUNTRIES = new TreeSet<>(Set.of(Locale.getISOCountries()));

    private Territories() {}

    public static void check(Faults faults, String pointer, List<String> codes) {
        Rules.atMost(faults, pointer, codes, COUNTRIES.size());
        for (var i = 0; i < Math.min(codes.size(), COUNTRIES.size()); i++) {
            var country = codes.get(i);
            if (country != null && !COUNTRIES.contains(country))
                faults.add(
                        pointer + "/" + i,
                        Flaw.UNKNOWN_VALUE,
                        "No country has this code of two capital letters (ISO 3166-1)%s",
                        Nearest.hint(country, COUNTRIES));
        }
    }
}
