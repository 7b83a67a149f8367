// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static news.verbatim.quotes.Lexicon.Sense.*;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import news.verbatim.story.SpokenBy.Form;
import news.verbatim.story.SpokenBy.Kind;
import org.jspecify.annotations.Nullable;

/** What a story says of people beside their whole names, wherever it does, captions too: honorific and office. */
final class Introductions {

    private static final Pattern ARTICLE = Pattern.compile("(?iu)^(?:the|an?|former|then) ");
    private static final int LONGEST = 200;

    private final Map<String, String> honorifics = new HashMap<>();
    private final Map<String, String> offices = new HashMap<>();

    void hear(Sentence sentence) {
        // The frames first: they have read the apposition behind the name.
        for (var frame : sentence.frames()) if (frame.speaker() != null) meet(sentence.near(), frame.speaker());
        for (var mention : sentence.mentions()) meet(sentence.near(), mention);
    }

    @Nullable
    String honorific(String name) {
        return honorifics.get(name);
    }

    @Nullable
    String office(String name) {
        return offices.get(name);
    }

    private void meet(Near near, Mention mention) {
        if (mention.kind() != Kind.PERSON || mention.form() != Form.FULL) return;
        var behind = near.sign(mention.end(), ",") ? new Appositions(near).behind(mention, true) : mention;
        var office = office(near, mention.role() == null ? behind.role() : mention.role());
        if (office != null) offices.putIfAbsent(mention.name(), office);
        var honorific = honorific(near, mention);
        if (honorific != null) honorifics.putIfAbsent(mention.name(), honorific);
    }

    /** Without its article, and only if it tells an office. */
    private static @Nullable String office(Near near, @Nullable String role) {
        if (role == null || role.length() > LONGEST) return null;
        for (var word : role.toLowerCase(Locale.ROOT).split("[\\s,]+"))
            if (near.has(TITLE, word) || near.has(HONORIFIC, word))
                return ARTICLE.matcher(role).replaceFirst("").strip();
        return null;
    }

    /** “Rear Adm.”: all of them that stand right before the name. */
    private static @Nullable String honorific(Near near, Mention mention) {
        var end = mention.first();
        while (end < mention.end() && near.at(end).from() < mention.from()) end++;
        var first = end;
        while (first > mention.first() && near.has(first - 1, HONORIFIC)) first--;
        return first == end ? null : near.slice(first, end);
    }
}
