// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import java.util.List;
import java.util.regex.Pattern;
import news.verbatim.story.Attribution;
import news.verbatim.story.SpokenBy;
import news.verbatim.story.SpokenBy.Form;
import news.verbatim.story.SpokenBy.Kind;
import news.verbatim.story.Suggestion;
import org.jspecify.annotations.Nullable;

/** Describes whoever is taken for the speaker as the desk would record them; nobody where two could be meant. */
final class Suggesting {

    /** The name as printed keeps it; a newsroom's list of speakers does without. */
    private static final Pattern ARTICLE = Pattern.compile("(?iu)^(?:(?:the|der|die|das|le|la|les|el|los|las) |l[’'])");

    private static final int LONGEST = 200;

    private final Cast cast;
    private final Introductions introductions;

    Suggesting(Cast cast, Introductions introductions) {
        this.cast = cast;
        this.introductions = introductions;
    }

    @Nullable
    Suggestion of(Attribution said, @Nullable String name) {
        var by = said.speaker();
        if (by == null || by.kind() == null || by.form() == null || name == null || name.length() > LONGEST)
            return null;
        return switch (by.kind()) {
            case PERSON -> person(by, name);
            case ORGANIZATION, STATE_OR_GOVERNMENT -> body(by);
            case UNNAMED_GROUP, ANONYMOUS, DOCUMENT -> null;
        };
    }

    private @Nullable Suggestion person(SpokenBy by, String name) {
        if (by.form() == Form.TITLE_ONLY || by.form() == Form.METONYM || !cast.knows(name)) return null;
        if (by.form() == Form.PRONOUN && name.indexOf(' ') < 0) return null;
        if (by.form() != Form.FULL && by.nameAsGiven() != null && cast.shared(by.nameAsGiven())) return null;
        var office = introductions.office(name);
        return new Suggestion(
                Kind.PERSON,
                name,
                introductions.honorific(name),
                surname(name),
                office == null ? List.of() : List.of(new Suggestion.Office(office, null, null, null)));
    }

    private static @Nullable Suggestion body(SpokenBy by) {
        if (by.form() == Form.TITLE_ONLY || by.form() == Form.PRONOUN || by.nameAsGiven() == null) return null;
        var name = ARTICLE.matcher(by.nameAsGiven()).replaceFirst("");
        return name.isBlank() ? null : new Suggestion(by.kind(), name, null, null, List.of());
    }

    /** “van Hoek”: the last word with the small ones before it; none where there is nothing else. */
    private static @Nullable String surname(String name) {
        var words = name.strip().split("\\s+");
        var first = words.length - 1;
        while (first > 1 && Character.isLowerCase(words[first - 1].codePointAt(0))) first--;
        if (first < 1 || words[first].endsWith(".")) return null;
        return String.join(" ", List.of(words).subList(first, words.length));
    }
}
