// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.verbatim.story.Story.Contributor;
import org.jspecify.annotations.Nullable;

/** Lines that name the authors, and the names in them. */
record Bylines(String text, boolean explicit, List<Contributor> contributors) {

    private static final Pattern OPENING = Pattern.compile(
            "(?iu)^(?:(?:written|words|story|text|reported|report|reporting|article|posted|published|analysis) by|by|"
                    + "von|text|ein bericht von|eine analyse von|par|propos recueillis par|por|texto|di|door|af|av|autor(?:in)?|autore|auteur|author|yazan|yazar|haber|muhabir)(?:\\s*:\\s*|\\s+)");
    private static final Pattern PARTS = Pattern.compile(
            "\\s*[,;/|·•&]\\s*|\\s+(?:and|und|et|y|e|ve|en|og|och|with|mit|avec|con|in|aus|à|—|–|-)\\s+|\\s{2,}");
    private static final Wordlist NOBODY = Wordlist.of("nobody");
    private static final Wordlist POSTS = Wordlist.of("posts");
    private static final int LONGEST = 140;

    static @Nullable Bylines of(String text) {
        var line = text.strip();
        if (line.length() > LONGEST || Prose.ends(line) && !line.endsWith(".")) return null;
        var opening = OPENING.matcher(line);
        if (!opening.find()) return null;
        var rest = line.substring(opening.end());
        var named = names(rest);
        var staff = NOBODY.hits(Fold.of(rest)) > 0 && line.split("\\s+").length <= 7;
        return named.isEmpty() && !staff ? null : new Bylines(text, true, named);
    }

    /** A line of names and nothing else; only its place on the page can tell it from a heading. */
    static @Nullable Bylines bare(String text) {
        var line = text.strip();
        if (line.length() > 80 || Prose.ends(line) || line.indexOf(':') >= 0) return null;
        var pieces = PARTS.split(line);
        if (pieces.length > 5 || !Names.isPerson(pieces[0])) return null;
        var named = names(line);
        if (named.isEmpty()) return null;
        for (var piece : pieces) if (!Names.isPerson(piece) && !isPost(piece) && !Nameplate.isOne(piece)) return null;
        return new Bylines(text, false, named);
    }

    /** A line that says "editorial staff" or the like, and no more. */
    static @Nullable Bylines staff(String text) {
        return NOBODY.has(Fold.bare(Fold.of(text))) ? new Bylines(text, false, List.of()) : null;
    }

    private static boolean isPost(String piece) {
        return POSTS.hits(Fold.of(piece)) > 0 || piece.split("\\s+").length == 1;
    }

    private static List<Contributor> names(String text) {
        var found = new ArrayList<Contributor>();
        for (var piece : PARTS.split(text)) {
            var name = withoutPost(piece.strip().replaceAll("\\.$|\\s*[@(].*$", ""));
            if (Names.hasShape(name) && !isPost(name) && (found.isEmpty() || !Nameplate.isOne(name)))
                found.add(new Contributor(name, "reporter"));
            else if (!found.isEmpty() && POSTS.hits(Fold.of(piece)) == 0 && !Names.hasShape(piece)) break;
        }
        return List.copyOf(found);
    }

    /** {@code Ana Torv Transport correspondent} names a person first. */
    private static String withoutPost(String piece) {
        var words = piece.split("\\s+");
        if (words.length < 3 || POSTS.hits(Fold.of(piece)) == 0) return piece;
        var first = words[0] + " " + words[1];
        return Names.isPerson(first) ? first : piece;
    }
}
