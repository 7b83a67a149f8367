// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.regex.Pattern;

/** Knows the furniture of pages, line by line: buttons, bars, counts, promises, links to elsewhere. */
final class Chrome {

    private static final Wordlist WHOLE = Wordlist.of("whole");
    private static final Wordlist LINKS = Wordlist.of("links");
    private static final Wordlist END = Wordlist.of("end");
    private static final Wordlist CUES = Wordlist.of("cues");
    private static final Wordlist STARTS = Wordlist.of("starts");
    private static final Wordlist OPENINGS = Wordlist.of("openings");
    private static final Pattern COUNT = Pattern.compile(
            "^\\(?[\\d.,]+ ?k?\\)? (?:comments?|shares?|views?|likes?|reads?|replies|photos?|"
                    + "kommentare?|aufrufe|commentaires?|partages?|vues|comentarios?|compartidos?|yorum|paylasim|okunma|goruntulenme|fotograf|commenti|reacties)$");
    private static final Pattern MINUTES = Pattern.compile(
            "^(?:[\\p{L}']+[ :]*){0,5}:? ?\\d{1,3}[ -]?(?:mins?|minutes?|minuten|minuto|minutos|minuti|dakika|dk|sn|')\\b[\\p{L} -]{0,20}$");
    private static final Pattern CLIP =
            Pattern.compile("^(?:[\\p{L}' ]{0,30}[ :·|-]*)?\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?/ ?\\d{1,2}:\\d{2})?$");
    private static final Pattern AGO = Pattern.compile(
            "^(?:\\p{L}+:? ){0,2}(?:\\d+|an?|one) ?(?:s|m|h|d|hr|hrs|min|mins|seconds?|minutes?|hours?|days?|weeks?|months?) ago$|"
                    + "^(?:\\p{L}+ )?(?:vor|il y a|hace|ha) (?:\\d+|einer|einem|une?|una?) \\p{L}+$|^\\d+ \\p{L}+ (?:once|fa|atras|geleden)$|^(?:just now|yesterday|today|gestern|heute|hier|ayer|dun)$");
    private static final Pattern PAGER =
            Pattern.compile("^(?:\\p{L}+ )?\\d+(?: ?(?:of|/|von|de|sur) ?\\d+)$|^[\\d\\s.…<>«»‹›|-]+(?:\\p{L}{4,8})?$");

    private Chrome() {}

    static Part of(Line line) {
        if (line.isLong()) return Part.OPEN;
        var bare = Fold.bare(line.folded());
        if (bare.isEmpty()) return isRule(line) ? Part.DIVIDER : Part.FURNITURE;
        if (CUES.has(bare)) return Part.CUE;
        if (END.has(bare)) return Part.END;
        if (LINKS.has(bare)) return Part.LINKS;
        if (WHOLE.has(bare) || isCount(bare)) return Part.FURNITURE;
        if (Copyright.is(line)) return Part.COPYRIGHT;
        if (isPointer(line) || Navigation.is(line) || Promises.is(line)) return Part.FURNITURE;
        return Part.OPEN;
    }

    private static boolean isCount(String bare) {
        if (bare.length() > 60) return false;
        return COUNT.matcher(bare).matches()
                || MINUTES.matcher(bare).matches()
                || CLIP.matcher(bare).matches() && bare.matches(".*\\p{L}.*") && WHOLE.begins(bare)
                || AGO.matcher(bare).matches()
                || PAGER.matcher(bare).matches();
    }

    /** A hint at another page: {@code Read more: …}, {@code Share on …}. */
    private static boolean isPointer(Line line) {
        if (line.length() > 200 || line.words() > 25) return false;
        var folded = line.folded().replaceFirst("^[^\\p{L}\\p{N}]+", "");
        var colon = folded.indexOf(':');
        if (colon > 0 && colon < 45) {
            var label = Fold.bare(folded.substring(0, colon));
            if (LINKS.has(label) || STARTS.has(label) && !Prose.isSolid(line)) return true;
        }
        var bar = folded.indexOf(" | ");
        if (bar > 0 && STARTS.has(folded.substring(0, bar)) && line.words() > 4) return true;
        return line.length() <= 110 && line.words() <= 16 && OPENINGS.begins(folded) && Promises.isUnquoted(line);
    }

    private static boolean isRule(Line line) {
        var signs = line.folded().replace(" ", "");
        return signs.length() >= 3 && signs.chars().distinct().count() == 1 && "*·•~⁂#".indexOf(signs.charAt(0)) >= 0
                || signs.equals("⁂");
    }
}
