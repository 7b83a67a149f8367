// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.verbatim.story.Caption;
import news.verbatim.story.Place;
import org.jspecify.annotations.Nullable;

/** Who a caption says is shown: names of people in its order, with their role as it is printed beside them. */
final class Depicted {

    private static final Wordlist PLACING = Wordlist.of("placing");

    private final Tokens tokens;
    private final String body;
    private final boolean nounsHaveCapitals;
    private final List<String> places;

    private Depicted(String caption, String body, @Nullable String language, @Nullable Place place) {
        this.tokens = Tokens.of(caption);
        this.body = body;
        this.nounsHaveCapitals = "de".equals(language);
        this.places = place == null ? List.of() : place.toString().lines().toList();
    }

    static List<Caption.Depicted> in(String caption, String body, @Nullable String language, @Nullable Place place) {
        if (caption.length() > Line.LONGEST) return List.of();
        return new Depicted(caption, body, language, place).people();
    }

    private List<Caption.Depicted> people() {
        var found = new ArrayList<Caption.Depicted>();
        for (var i = 0; i < tokens.size(); ) {
            var end = tokens.run(i);
            if (end > i) {
                var person = person(i, end);
                if (person != null && found.stream().noneMatch(p -> p.name().equals(person.name()))) found.add(person);
            }
            i = Math.max(end, i + 1);
        }
        return List.copyOf(found);
    }

    private Caption.@Nullable Depicted person(int from, int to) {
        var start = Roles.nameStart(tokens, from, to);
        if (to - start < 2 || to - start > 5) return null;
        var name = tokens.text(start, to);
        if (!Names.hasShape(name) || places.stream().anyMatch(p -> p.contains("=" + name + ","))) return null;
        var role = Roles.beside(tokens, from, start, to);
        if (role == null ? !isPerson(name, start, to) : Names.isBody(name) && !isKnown(name)) return null;
        return new Caption.Depicted(null, name, role);
    }

    private boolean isPerson(String name, int start, int to) {
        if (Names.isBody(name)) return false;
        if (Positions.isBehind(tokens, to)) return true;
        var before = start == 0 ? "" : tokens.get(start - 1);
        if (PLACING.has(Fold.of(before)) || before.chars().anyMatch(Character::isDigit)) return false;
        if (nounsHaveCapitals) return body.contains(name);
        if (isKnown(name) || Positions.isInRow(tokens.before(start))) return true;
        var after = to < tokens.size() ? tokens.get(to) : "";
        var beyond = to + 1 < tokens.size() ? tokens.get(to + 1) : "";
        if (after.equals(",")) return beyond.chars().allMatch(Character::isDigit);
        if (tokens.isSentenceStart(start))
            return !after.isEmpty() && Character.isLowerCase(after.charAt(0)) && to - start <= 3;
        return !before.equals(",") && !Character.isUpperCase(before.charAt(0));
    }

    /** Whether the article speaks of the same person by the last name alone, as newsrooms do after the first mention. */
    private boolean isKnown(String name) {
        var surname = name.substring(name.lastIndexOf(' ') + 1);
        var alone = Pattern.compile("(?<![\\p{L}–-])" + Pattern.quote(surname) + "(?![\\p{L}–-])");
        return count(alone, body) > count(Pattern.compile(Pattern.quote(name)), body) || body.contains(name);
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().limit(50).count();
    }
}
