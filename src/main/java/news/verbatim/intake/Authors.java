// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.verbatim.story.Story.Contributor;

/** The names in a byline, each with what its bearer did. */
final class Authors {

    private static final Pattern PARTS = Pattern.compile(
            "(\\s*[,;/|·•]\\s*(?:(?:and|und|et|y|e|ve|with|mit|avec|con)\\s+)?|(?<=\\p{Ll}{2})\\.\\s+|\\s{2,})"
                    + "|\\s*&\\s*|\\s+(?:and|und|et|y|e|ve|en|og|och|with|mit|avec|con|of|for|für|pour|para|—|–|-)\\s+");
    /** Where they write from: {@code By Ana Torv in Port Elma and Leo Brandt in Tarvik}. */
    private static final Pattern FROM = Pattern.compile(
            "\\s+(?:in|from|at|aus|à|en|desde|depuis)\\s+[^,;/|]{1,40}?(?=\\s*[,;/|]|\\s+(?:and|und|et|y|ve)\\s|$)");

    private static final Pattern BEHIND = Pattern.compile("\\s*\\(([^()]*)\\)?\\s*$");
    private static final Pattern ADDRESS = Pattern.compile("\\s*@.*$|\\.$");
    private static final Wordlist NOBODY = Wordlist.of("nobody");
    private static final Wordlist POSTS = Wordlist.of("posts");

    private final List<Contributor> found = new ArrayList<>();

    private Authors() {}

    static List<Contributor> in(String text) {
        var authors = new Authors();
        var line = FROM.matcher(text).replaceAll("");
        var from = 0;
        var listed = false;
        for (var m = PARTS.matcher(line); m.find(); from = m.end()) {
            if (!authors.add(line.substring(from, m.start()), listed)) return List.copyOf(authors.found);
            listed = m.group(1) != null;
        }
        authors.add(line.substring(from), listed);
        return List.copyOf(authors.found);
    }

    /** What a byline is made of, cut where it goes on to the next name, post or paper. */
    static String[] pieces(String text) {
        var pieces = PARTS.split(FROM.matcher(text).replaceAll(""));
        for (var i = 0; i < pieces.length; i++) pieces[i] = withoutPost(plain(pieces[i]));
        return pieces;
    }

    static boolean isPost(String piece) {
        return POSTS.hits(Fold.of(piece)) > 0 || piece.split("\\s+").length == 1;
    }

    /** Adds the piece if it is a name; answers false where it is neither that nor something that may stand beside one. */
    private boolean add(String piece, boolean listed) {
        var behind = BEHIND.matcher(piece);
        var duty = behind.find() ? Duties.named(behind.group(1)) : null;
        var opened = Duties.opening(piece);
        var name = withoutPost(plain(opened == null ? piece : piece.substring(opened.length())));
        if (Names.hasShape(name) && !isPost(name) && !(listed && !found.isEmpty() && isPlaceOrPaper(name))) {
            found.add(new Contributor(name, opened != null ? Duties.of(opened) : duty == null ? "reporter" : duty));
            return true;
        }
        return piece.isBlank() || isPost(name) || Names.hasShape(name);
    }

    private static String plain(String piece) {
        return ADDRESS.matcher(BEHIND.matcher(piece.strip()).replaceFirst(""))
                .replaceFirst("")
                .strip();
    }

    private static boolean isPlaceOrPaper(String name) {
        return Names.isBody(name) || Nameplate.isOne(name);
    }

    /** {@code Ana Torv Transport correspondent} names a person first, {@code Ana Torv Norden Wire} too. */
    private static String withoutPost(String piece) {
        var words = piece.split("\\s+");
        if (words.length < 3) return piece;
        var more = String.join(" ", List.of(words).subList(2, words.length));
        var first = words[0] + " " + words[1];
        var post = POSTS.hits(Fold.of(more)) > 0 || NOBODY.hits(Fold.of(more)) > 0 || Nameplate.isOne(more);
        return post && Names.isPerson(first) ? first : piece;
    }
}
