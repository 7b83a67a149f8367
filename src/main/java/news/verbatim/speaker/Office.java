// SPDX-License-Identifier: Apache-2.0
package news.verbatim.speaker;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import news.verbatim.speaker.Speaker.Term;

/** An office as a text names it: “the harbour master of Tarvik”, “Tarvik harbour master”. */
final class Office {

    private static final Pattern ARTICLE =
            Pattern.compile("^(?:the|der|die|das|den|dem|le|la|el|los|las|present|current) |^l'");
    private static final Pattern WHERE =
            Pattern.compile(" (?:of|for|at|in|with|de|du|des|der|del|von|fur) (?:the )?|, ");

    private final String name;

    Office(String asGiven) {
        name = bare(asGiven);
    }

    /** Folded titles that a term may have which is this office: the whole, and what is left without the place. */
    Set<String> titles() {
        var titles = new LinkedHashSet<String>();
        titles.add(name);
        var words = WHERE.split(name, 2)[0].split(" ");
        for (var from = Math.max(0, words.length - 5); from < words.length; from++)
            titles.add(String.join(" ", List.of(words).subList(from, words.length)));
        return titles;
    }

    /** {@code mentioned} tells whether the text speaks of an organisation: “the mayor” alone may be anybody’s. */
    boolean isHeld(Speaker by, LocalDate day, Predicate<String> mentioned) {
        return by.terms().stream().anyMatch(term -> Tenure.covers(day, term) && is(term, mentioned));
    }

    private boolean is(Term term, Predicate<String> mentioned) {
        var title = bare(term.title());
        var where = term.organisation() == null ? "" : bare(term.organisation());
        if (name.equals(title)) return where.isEmpty() || mentioned.test(where);
        if (where.isEmpty()) return false;
        var rest = WHERE.split(name, 2);
        if (rest.length == 2 && rest[0].equals(title)) return isSame(rest[1], where);
        return name.endsWith(" " + title) && isSame(name.substring(0, name.length() - title.length() - 1), where);
    }

    /** “Tarvik” is as good as “Port of Tarvik”. */
    private static boolean isSame(String place, String where) {
        return (" " + where + " ").contains(" " + place + " ") || (" " + place + " ").contains(" " + where + " ");
    }

    private static String bare(String text) {
        return ARTICLE.matcher(Folding.fold(text)).replaceFirst("");
    }
}
