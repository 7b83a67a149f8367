// SPDX-License-Identifier: Apache-2.0
package news.verbatim.speaker;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import news.verbatim.speaker.Speaker.Term;

/** When an office was held, as far as dates that may be as rough as a year can tell. */
final class Tenure {

    private Tenure() {}

    static boolean runsBackwards(Term term) {
        return firstPossible(term).isAfter(lastPossible(term));
    }

    /** Whether both say the same of days on which each surely held; two that merely touch in a rough date do not. */
    static boolean contradict(Term a, Term b) {
        return Objects.equals(a.title(), b.title())
                && Objects.equals(a.organisation(), b.organisation())
                && firstSure(a).isBefore(lastSure(b))
                && firstSure(b).isBefore(lastSure(a));
    }

    /** The term of that day: one that surely held before one that may have, the shorter before the longer. */
    static Optional<Term> at(LocalDate day, List<Term> terms) {
        return terms.stream()
                .filter(t -> covers(day, t))
                .min(Comparator.<Term, Boolean>comparing(t -> day.isBefore(firstSure(t)) || day.isAfter(lastSure(t)))
                        .thenComparing(t ->
                                lastPossible(t).toEpochDay() - firstPossible(t).toEpochDay()));
    }

    /** Whether it may have been held that day. */
    static boolean covers(LocalDate day, Term term) {
        return !day.isBefore(firstPossible(term)) && !day.isAfter(lastPossible(term));
    }

    private static LocalDate firstPossible(Term term) {
        return term.from() == null ? LocalDate.MIN : term.from().first();
    }

    private static LocalDate lastPossible(Term term) {
        return term.to() == null ? LocalDate.MAX : term.to().last();
    }

    private static LocalDate firstSure(Term term) {
        return term.from() == null ? LocalDate.MIN : term.from().last();
    }

    private static LocalDate lastSure(Term term) {
        return term.to() == null ? LocalDate.MAX : term.to().first();
    }
}
