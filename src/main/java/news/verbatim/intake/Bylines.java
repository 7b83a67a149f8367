// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.List;
import java.util.regex.Pattern;
import news.verbatim.story.Story.Contributor;
import org.jspecify.annotations.Nullable;

/** A line that names the authors, and the names in it. */
record Bylines(String text, boolean explicit, List<Contributor> contributors) {

    private static final String KINDS =
            "bericht|analyse|kommentar|reportage|interview|porträt|enquête|crónica|entrevista|analysis|report|column|"
                    + "comment|review|written|words|story|text|reported|reporting|article|posted|published|aufgezeichnet|texte";
    private static final String PICTURES =
            "(?:\\s*(?:und|and|&|et|y)\\s*(?:fotos|photos|photographs|pictures|fotografías))?";
    private static final Pattern OPENING = Pattern.compile(
            "(?iu)^(?:(?:(?:ein|eine|un|une|una|a|an)\\s+)?(?:" + KINDS + ")" + PICTURES
                    + "\\s+(?:by|von|de|por|par)|as told to|de(?=\\s+notre\\s)|propos recueillis par"
                    + "|(?:text|words|report|story|reporting|reporter|correspondent|texte?|texto|autor(?:in|es?)?|autore|auteure?|authors?|interview|yazan|yazar|haber|muhabir|röportaj)"
                    + PICTURES + "(?=\\s*:)|texte|texto|by|from|von|par|por|di|door|af|av)"
                    + "(?:\\s*:\\s*|\\s+)(?:(?:our|unserem|unserer|notre|nuestro|nuestra)\\s+\\p{L}+\\s+(?:(?:special|spéciale?|especial)\\s+)?)?");
    private static final Pattern REPORTS = Pattern.compile(
            "(?iu)\\s+(?:reports|writes|berichtet|schreibt)(?:\\s+(?:from|in|for|aus|über)\\s+.{1,40})?\\.?$");
    private static final Wordlist NOBODY = Wordlist.of("nobody");
    private static final int LONGEST = 140;

    static @Nullable Bylines of(String text) {
        var line = text.strip();
        if (line.length() > LONGEST || Prose.ends(line) && !line.endsWith(".")) return null;
        var reports = REPORTS.matcher(line);
        if (reports.find() && Names.isPerson(line.substring(0, reports.start())))
            return new Bylines(text, true, Authors.in(line.substring(0, reports.start())));
        var opening = OPENING.matcher(line);
        if (!opening.find()) return null;
        var rest = line.substring(opening.end());
        var named = Authors.in(rest);
        var staff = NOBODY.hits(Fold.of(rest)) > 0 && line.split("\\s+").length <= 7;
        return named.isEmpty() && !staff ? null : new Bylines(text, true, named);
    }

    /** A line of names and nothing else; only its place on the page can tell it from a heading. */
    static @Nullable Bylines bare(String text) {
        var line = text.strip();
        if (line.length() > 80 || Prose.ends(line) || line.indexOf(':') >= 0) return null;
        var pieces = Authors.pieces(line);
        if (pieces.length == 0 || pieces.length > 5 || !isName(pieces[0])) return null;
        var named = Authors.in(line);
        if (named.isEmpty()) return null;
        for (var piece : pieces) if (!isName(piece) && !Authors.isPost(piece) && !Nameplate.isOne(piece)) return null;
        return new Bylines(text, false, named);
    }

    /** A line that says "editorial staff" or the like, and no more. */
    static @Nullable Bylines staff(String text) {
        return NOBODY.has(Fold.bare(Fold.of(text))) ? new Bylines(text, false, List.of()) : null;
    }

    private static boolean isName(String piece) {
        return Names.isPerson(piece);
    }
}
