// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

/** Tells from the letters beside it whether a mark can open, can close, or is an apostrophe. */
final class Surroundings {

    private static final String BEFORE_OPENING = "([{<—–-/“„«»‹›‘‚\"'¿¡:|";

    private final String text;
    private final int from;
    private final int to;
    private final boolean headline;
    private final int[] nextClosing;

    Surroundings(String text, int from, int to, boolean headline) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.headline = headline;
        this.nextClosing = new int[to - from + 1];
        nextClosing[to - from] = -1;
        // From the right, so that each apostrophe knows at once whether a better closing mark follows it.
        for (var i = to - 1; i >= from; i--) {
            var here = text.charAt(i);
            var next = nextClosing[i + 1 - from];
            if (here == '‘') next = -1;
            else if ((here == '’' || here == '\'') && !letterAt(i + 1) && !blankAt(i - 1)) next = i;
            nextClosing[i - from] = next;
        }
    }

    static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Two for “''” and “``”, as agencies print a double mark; else one. */
    int width(int at) {
        var single = text.charAt(at) == '\'' || text.charAt(at) == '`';
        return single && at + 1 < to && text.charAt(at + 1) == text.charAt(at) ? 2 : 1;
    }

    boolean mayOpen(char mark, int at, int wide) {
        var after = letterAt(at + 1) || opensSpeech(at + 1);
        return switch (mark) {
            case '“', '„', '«', '‹', '「', '『' -> true;
            case '»', '›', '”', '"' -> starts(at) && !blankAt(at + wide) && at + wide < to;
            case '‚' -> starts(at) && after;
            case '‘' -> starts(at) && after && !decade(at);
            case '\'' -> starts(at) && after && !decade(at) && straightCloses(at);
            default -> false;
        };
    }

    boolean mayClose(char mark, int at, int wide) {
        return switch (mark) {
            case '"' -> !blankAt(at - 1) || !letterAt(at + wide);
            case '’', '\'' -> !letterAt(at + 1) && !blankAt(at - 1) && !possessive(at);
            default -> true;
        };
    }

    /** A plural’s apostrophe: after an s, before a further word, with a better closing mark to come. */
    private boolean possessive(int at) {
        var s = at > from && Character.toLowerCase(text.charAt(at - 1)) == 's';
        return s && blankAt(at + 1) && letterAt(at + 2) && nextClosing[at + 1 - from] > 0;
    }

    private boolean straightCloses(int at) {
        var close = nextClosing[at + 1 - from];
        return close > 0 && (headline || ",.!?".indexOf(text.charAt(close - 1)) >= 0);
    }

    private boolean decade(int at) {
        return at + 2 < to && Character.isDigit(text.charAt(at + 1)) && Character.isDigit(text.charAt(at + 2));
    }

    private boolean starts(int at) {
        return at == from || blankAt(at - 1) || BEFORE_OPENING.indexOf(text.charAt(at - 1)) >= 0;
    }

    private boolean opensSpeech(int at) {
        return at < to && (text.charAt(at) > 0x2000 || "¿¡([$€£#@\"*".indexOf(text.charAt(at)) >= 0);
    }

    private boolean letterAt(int at) {
        return at < to && Character.isLetterOrDigit(text.codePointAt(at));
    }

    private boolean blankAt(int at) {
        return at >= from && at < to && blank(text.charAt(at));
    }
}
