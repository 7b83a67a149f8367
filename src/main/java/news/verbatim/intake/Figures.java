// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The figures of a page of HTML while it is walked through: a caption is one line, with the edges of its elements noted. */
final class Figures {

    private static final Set<String> SMALL_PRINT = Set.of("cite", "small");
    private static final Pattern CREDIT = Pattern.compile(
            "(?i)credit|copyright|photograph(?:er|e|ie)?(?![\\p{L}])|bildquelle|fotograf|(?:^|[\\s_-])(?:author|byline|source|creator|rights|agency|quelle)(?:$|[\\s_-])");

    private static final class Open {

        final int number;
        int captions;

        Open(int number) {
            this.number = number;
        }
    }

    private final Lines lines;
    private final Deque<Open> open = new ArrayDeque<>();
    private int count;

    Figures(Lines lines) {
        this.lines = lines;
    }

    boolean inCaption() {
        return !open.isEmpty() && open.peek().captions > 0;
    }

    /** Whether an element breaks no line because a caption goes on with it. */
    boolean holdsTogether(Element element) {
        var name = element.normalName();
        if (!inCaption() || name.equals("figcaption") || name.equals("figure")) return false;
        return element.isBlock() || name.equals("br");
    }

    void open(Element element) {
        switch (element.normalName()) {
            case "figure" -> {
                open.push(new Open(++count));
                mount();
            }
            case "figcaption" -> {
                if (!open.isEmpty()) open.peek().captions++;
                mount();
                lines.before("Caption: ");
            }
            default -> edge(element, true);
        }
    }

    void close(Element element) {
        switch (element.normalName()) {
            case "figure" -> {
                if (!open.isEmpty()) open.pop();
                mount();
            }
            case "figcaption" -> {
                if (inCaption()) open.peek().captions--;
                mount();
            }
            default -> edge(element, false);
        }
    }

    /** The text for the blind stands above the caption; within one, a picture is an ornament. */
    void alt(String words, int number) {
        if (open.isEmpty() || inCaption() && lines.isBegun()) return;
        lines.end();
        lines.before("Alt text: ");
        lines.add(words, number, false);
        lines.end();
        if (inCaption()) lines.before("Caption: ");
    }

    private void mount() {
        lines.mount(open.isEmpty() ? 0 : open.peek().number, inCaption());
    }

    private void edge(Element element, boolean begins) {
        if (open.isEmpty()) return;
        var credit = isCredit(element);
        if (credit || SMALL_PRINT.contains(element.normalName()) || holdsTogether(element))
            lines.edge(credit && begins);
    }

    private static boolean isCredit(Element element) {
        return CREDIT.matcher(element.className()).find()
                || CREDIT.matcher(element.attr("itemprop")).find();
    }
}
