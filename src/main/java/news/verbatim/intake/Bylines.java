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
            "(?iu)^(?:(?:(?:ein|eine|un|une|una|a|an)\\s+)?(?:bericht|analyse|kommentar|reportage|interview|porträt|enquête|crónica|entrevista|analysis|report|column|"
                    + "comment|review|written|words|story|text|reported|reporting|article|posted|published|aufgezeichnet|texte)\\s+(?:by|von|de|por|par)"
                    + "|as told to|by|von|(?:text|words|report|story|reporting|texte?|texto)(?: ?(?:und|and|&|et|y) ?(?:fotos|photos|photographs|pictures|fotografías))?(?=\\s*:)|text und fotos|texte|par|propos recueillis par|por|texto|di|door|af|av|autor(?:in|es?)?|autore|auteure?|authors?|words|interview|yazan|yazar|haber|muhabir|röportaj)"
                    + "(?:\\s*:\\s*|\\s+)(?:(?:our|unserem|unserer|unserem|notre|nuestro|nuestra)\\s+\\p{L}+\\s+(?:(?:special|spéciale?|especial)\\s+)?)?");
    private static final Pattern PARTS = Pattern.compile(
            "\\s*[,;/|·•&]\\s*(?:(?:and|und|et|y|e|ve|with|mit|avec|con)\\s+)?|\\s+(?:and|und|et|y|e|ve|en|og|och|with|mit|avec|con|in|aus|à|at|from|for|für|pour|para|—|–|-)\\s+|\\s{2,}");
    private static final Pattern FROM = Pattern.compile(
            "\\s+(?:in|from|at|aus|à|en|desde|depuis)\\s+[^,;/|]{1,40}?(?=\\s*[,;/|]|\\s+(?:and|und|et|y|ve)\\s|$)");
    private static final Pattern PHOTOS = Pattern.compile(
            "(?iu)^\\s*(?:photos?|photographs?|photography|pictures|fotos?|bilder|fotografie|fotografías?|fotoğraflar|fotoğraf|illustrations?)(?:\\s+(?:by|von|de|par)\\s+|\\s*:\\s*)");
    private static final Pattern PHOTOS_BEHIND =
            Pattern.compile("(?iu)\\((?:photos?|fotos?|pictures|bilder|fotografías?)\\)$");
    private static final Pattern ASIDE = Pattern.compile("\\s*[@(].*$");
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
        for (var i = 0; i < pieces.length; i++)
            pieces[i] = ASIDE.matcher(pieces[i]).replaceFirst("");
        if (pieces.length > 5 || pieces.length == 0 || !Names.isPerson(pieces[0])) return null;
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
        for (var piece : PARTS.split(FROM.matcher(text).replaceAll(""))) {
            var photographer = PHOTOS.matcher(piece);
            var before = photographer.find();
            var other = before || PHOTOS_BEHIND.matcher(piece).find();
            var name = withoutPost((before ? piece.substring(photographer.end()) : piece)
                    .strip()
                    .replaceAll("\\.$|\\s*[@(].*$", ""));
            if (Names.hasShape(name)
                    && !isPost(name)
                    && (found.isEmpty() || Names.isPerson(name) && !Nameplate.isOne(name)))
                found.add(new Contributor(name, other ? "photographer" : "reporter"));
            else if (!isPost(piece) && !Names.hasShape(piece)) break;
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
