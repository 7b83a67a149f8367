// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.verbatim.article.Articles;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import org.jspecify.annotations.Nullable;

/** A list of parts with one of them added, replaced or left out. */
final class Listed {

    private Listed() {}

    static <T> List<T> with(List<T> parts, T added) {
        return Stream.concat(parts.stream(), Stream.of(added)).toList();
    }

    static <T> List<T> replaced(List<T> parts, int place, T part) {
        var copy = new ArrayList<>(parts);
        copy.set(place, part);
        return List.copyOf(copy);
    }

    static <T> List<T> without(List<T> parts, int place) {
        var copy = new ArrayList<>(parts);
        copy.remove(place);
        return List.copyOf(copy);
    }

    /** Refuses what is sent to the address of one part under the id of another. */
    static void sameId(UUID kept, @Nullable UUID sent) {
        var faults = new Faults();
        faults.check(
                sent == null || sent.equals(kept),
                "/id",
                Flaw.READ_ONLY,
                "Ids never change: leave this out, or send it");
        faults.orRefuse(Kind.UNACCEPTABLE);
    }

    /** One of a list as it stands in the story; where it is not, the list. */
    static <T> Articles.Part part(String list, List<T> parts, Predicate<T> wanted) {
        return IntStream.range(0, parts.size())
                .filter(i -> wanted.test(parts.get(i)))
                .mapToObj(i -> new Articles.Part(list + "/" + i, parts.get(i)))
                .findFirst()
                .orElseGet(() -> new Articles.Part(list, null));
    }

    static <T> int place(List<T> parts, Predicate<T> wanted, String noun, UUID id) {
        return IntStream.range(0, parts.size())
                .filter(i -> wanted.test(parts.get(i)))
                .findFirst()
                .orElseThrow(() -> Kind.NOT_FOUND.because("This article has no %s %s", noun, id));
    }
}
