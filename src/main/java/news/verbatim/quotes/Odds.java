// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import news.verbatim.quotes.Grounds.Way;
import news.verbatim.story.Attribution.Kind;
import news.verbatim.story.SpokenBy.Form;

/**
 * How often proposals made in the same way were right, words and speaker both: counted over newspaper texts, rounded, and
 * to be counted again with {@code src/bench/reliability.py} when the ways of finding change.
 */
final class Odds {

    /** For utterances that marks hold whole, for clauses with fragments in marks, and for what no marks show. */
    private record Rate(double whole, double fragment, double unmarked) {

        double of(Kind kind, boolean marks) {
            return kind == Kind.DIRECT ? whole : marks ? fragment : unmarked;
        }
    }

    private static final Map<Way, Rate> RATES = new EnumMap<>(Map.of(
            Way.NAME_VERB, new Rate(0.97, 0.91, 0.92),
            Way.VERB_NAME, new Rate(0.98, 0.9, 0.94),
            Way.SOURCE, new Rate(0.75, 0.7, 0.88),
            Way.BESIDE, new Rate(0.6, 0.2, 0.3),
            Way.SECOND_VERB, new Rate(0.85, 0.71, 0.66),
            Way.LOOSE, new Rate(0.45, 0.34, 0.71),
            Way.HERE, new Rate(0.8, 0.75, 0.7),
            Way.BEFORE, new Rate(0.42, 0.15, 0.2),
            Way.REPEATED, new Rate(0.6, 0.6, 0.6)));

    /** A name with a verb of which saying is the whole meaning tells most; “noted” and “warned” are followed by much else. */
    private static final Set<String> PLAIN = Set.of("say", "tell");

    private static final Rate OTHER_VERB = new Rate(0.03, 0.13, 0.17);
    private static final Rate NO_NAME = new Rate(0.02, 0.02, 0.02);
    /** “said the boats”: who stands behind the verb without a name is often what was said. */
    private static final Rate NO_NAME_BEHIND = new Rate(0.1, 0.6, 0.6);

    private static final double LEAST = 0.1;

    private Odds() {}

    static double of(Kind kind, boolean marks, Grounds grounds) {
        var rate = RATES.get(grounds.way());
        if (rate == null) return LEAST;
        var odds = rate.of(kind, marks);
        var named = grounds.form() == Form.FULL || grounds.form() == Form.SURNAME;
        if (grounds.way() == Way.NAME_VERB && !PLAIN.contains(grounds.lemma())) odds -= OTHER_VERB.of(kind, marks);
        if (grounds.way() == Way.NAME_VERB && !named) odds -= NO_NAME.of(kind, marks);
        if (grounds.way() == Way.VERB_NAME && !named) odds -= NO_NAME_BEHIND.of(kind, marks);
        return Math.round(odds * 100) / 100.0;
    }
}
