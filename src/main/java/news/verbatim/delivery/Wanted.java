// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.util.Arrays;
import java.util.List;
import news.verbatim.http.Query;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Nearest;
import org.jspecify.annotations.Nullable;

/** One value of a filter: any of these words, or none of them. A filter given several times wants all of its values. */
record Wanted(boolean not, List<String> words) {

    private static final int MOST = 50;

    static List<Wanted> of(String name, @Nullable List<String> values) {
        if (values == null) return List.of();
        if (values.size() > MOST) throw Query.bad(name, Flaw.TOO_MANY, "may be given " + MOST + " times");
        return values.stream().map(v -> one(name, v)).toList();
    }

    /** The same, where only these words are known. */
    static List<Wanted> of(String name, @Nullable List<String> values, List<String> known) {
        var wanted = of(name, values);
        for (var group : wanted)
            for (var word : group.words)
                if (!known.contains(word))
                    throw Query.bad(
                            name, Flaw.UNKNOWN_VALUE, "takes " + String.join(", ", known) + Nearest.hint(word, known));
        return wanted;
    }

    String[] array() {
        return words.toArray(String[]::new);
    }

    private static Wanted one(String name, String value) {
        var not = value.startsWith("-");
        var words = Arrays.stream((not ? value.substring(1) : value).split(",", -1))
                .map(String::strip)
                .map(w -> not && w.startsWith("-") ? w.substring(1) : w)
                .toList();
        if (words.size() > MOST) throw Query.bad(name, Flaw.TOO_MANY, "takes up to " + MOST + " words");
        if (words.stream().anyMatch(w -> w.isEmpty() || w.startsWith("-")))
            throw Query.bad(
                    name,
                    Flaw.INVALID_FORMAT,
                    "takes words with commas between them, with a '-' before the first for none of them");
        return new Wanted(not, words);
    }
}
