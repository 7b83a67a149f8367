// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.verbatim.story.Caption;
import news.verbatim.story.Place;
import org.jspecify.annotations.Nullable;

/** Who a caption says is shown: names of people in its order, with their role as it is printed beside them. */
final class Depicted {

    private static final Wordlist PLACING = Wordlist.of("placing");
    private static final Wordlist ADDRESSING = Wordlist.of("addressing");
    private static final Set<String> ADDRESSED = Set.of("to", "à", "a");
    private static final Set<String> CLAIMS = Set.of("copyright", "photo", "foto", "credit", "courtesy");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "their");
    private static final Set<String> CALLED =
            Set.of("named", "called", "dubbed", "nicknamed", "christened", "names", "like", "including", "as");
    private static final Pattern NUMBER = Pattern.compile("[IVX]{1,6}\\.?");

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
        if (Roles.goesOn(tokens, to) || tokens.isOwner(to - 1) || CLAIMS.contains(Fold.of(tokens.get(from))))
            return null;
        var start = Roles.nameStart(tokens, from, to);
        var styled = styled(start, to);
        if (styled != null) return styled;
        if (to - start < 2 || to - start > 5) return null;
        var name = tokens.text(start, to);
        if (!Names.hasShape(name) || places.stream().anyMatch(p -> p.contains("=" + name + ","))) return null;
        var role = Roles.beside(tokens, from, start, to);
        if (role == null ? !isPerson(name, start, to) : Names.isBody(name) && !isKnown(name)) return null;
        return new Caption.Depicted(null, name, role);
    }

    /** "Pope Leo" and "Mr. Rell": of one name, or one with a number, the title is a part. */
    private Caption.@Nullable Depicted styled(int start, int to) {
        var numbered = to - start == 2 && NUMBER.matcher(tokens.get(to - 1)).matches();
        if (start >= to || to - start != 1 && !numbered) return null;
        var style = Roles.style(tokens, start);
        var name = tokens.get(start);
        if (style < 0 || !Names.isCapital(name) || name.length() < 2 || Names.isBody(name)) return null;
        if (isPlaced(style) || isThing(style) || to < tokens.size() && isNumber(tokens.get(to))) return null;
        var title = tokens.text(style, start);
        return new Caption.Depicted(null, tokens.text(style, to), title);
    }

    /** Ships and ploughs bear titles too: "the ferry Queen Oda", "a boat named Sir Olav", "“King Olav”". */
    private boolean isThing(int style) {
        if (style == 0) return false;
        var before = tokens.get(style - 1);
        var kind = style > 1
                && ARTICLES.contains(Fold.of(tokens.get(style - 2)))
                && Character.isLowerCase(before.charAt(0))
                && !Roles.isRole(before);
        return kind || CALLED.contains(before) || "“\"‘«„'".contains(before);
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    /** Whether the word before leads to a place: "to" does not where somebody talks to somebody. */
    private boolean isPlaced(int start) {
        var before = start == 0 ? "" : tokens.get(start - 1);
        var addressed = start > 1 && ADDRESSED.contains(before) && ADDRESSING.has(Fold.of(tokens.get(start - 2)));
        return PLACING.has(Fold.of(before)) && !addressed;
    }

    private boolean isPerson(String name, int start, int to) {
        if (Names.isBody(name)) return false;
        if (Positions.isBehind(tokens, to) || isNumbered(to)) return true;
        var before = start == 0 ? "" : tokens.get(start - 1);
        if (isPlaced(start) || before.chars().anyMatch(Character::isDigit)) return false;
        if (nounsHaveCapitals) return body.contains(name);
        if (isKnown(name) || Positions.isInRow(tokens.before(start))) return true;
        var after = to < tokens.size() ? tokens.get(to) : "";
        var beyond = to + 1 < tokens.size() ? tokens.get(to + 1) : "";
        if (after.equals(",")) return beyond.chars().allMatch(Character::isDigit);
        if (tokens.isSentenceStart(start) || isOwned(start))
            return !after.isEmpty() && Character.isLowerCase(after.charAt(0)) && isShort(start, to);
        return !before.equals(",") && !Character.isUpperCase(before.charAt(0));
    }

    /** As players are by what stands on their shirts: "Ina Moll #13 of Tarvik". */
    private boolean isNumbered(int to) {
        return to + 1 < tokens.size() && tokens.get(to).equals("#") && isNumber(tokens.get(to + 1));
    }

    /** As players are by their clubs, where a sentence begins with one: "Tarvik City's Ina Moll scores". */
    private boolean isOwned(int start) {
        var owner = start;
        while (owner > 0 && Names.isCapital(tokens.get(owner - 1))) owner--;
        return owner < start && tokens.isOwner(start - 1) && tokens.isSentenceStart(owner);
    }

    /** Rows of more than three capitals head something else, unless a particle makes one name of them. */
    private boolean isShort(int start, int to) {
        var particles = 0;
        for (var i = start; i < to; i++) if (Names.isParticle(tokens.get(i))) particles++;
        return to - start - particles <= 3 || particles > 0 && to - start - particles <= 4;
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
