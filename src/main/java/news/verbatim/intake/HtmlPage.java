// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.Set;
import java.util.regex.Pattern;
import news.verbatim.kernel.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** A page of HTML as the lines that a reader sees. Nothing in it is run or fetched, and however deep it is, no stack grows. */
final class HtmlPage implements NodeFilter {

    private static final Set<String> UNSEEN = Set.of(
            "head",
            "script",
            "style",
            "template",
            "noscript",
            "iframe",
            "object",
            "embed",
            "applet",
            "audio",
            "video",
            "canvas",
            "svg",
            "math",
            "select",
            "datalist",
            "textarea",
            "dialog",
            "noframes",
            "frameset");
    private static final Set<String> APART = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "dl",
            "table",
            "figure",
            "blockquote",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "nav",
            "aside",
            "hr",
            "pre",
            "form");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> STORIES = Set.of("article", "main");
    private static final Pattern HIDDEN =
            Pattern.compile("(?i)(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

    /** Character zero by its number: a browser shows a mark in its place, where the parser drops it. */
    private static final Pattern ZERO = Pattern.compile("&#(?:0++(?:;|(?!\\d))|[xX]0++(?:;|(?!\\p{XDigit})))");

    private static final Pattern TAG = Pattern.compile("<\\p{Alpha}");
    private static final int MOST = 50_000;

    private final Lines lines = new Lines();
    private final Figures figures = new Figures(lines);
    private int stories;
    private int preformatted;

    private HtmlPage() {}

    /** Lines are numbered as those of the source in which they begin. */
    static Page of(String html) {
        if (TAG.matcher(html).results().skip(MOST).findAny().isPresent())
            throw Kind.UNACCEPTABLE.because("The page has more than %d elements: no page of news has", MOST);
        var page = new HtmlPage();
        var parser = Parser.htmlParser().setTrackPosition(true);
        var shown = ZERO.matcher(html).replaceAll("\uFFFD");
        NodeTraversor.filter(page, Jsoup.parse(shown, "", parser).body());
        return page.lines.page();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text)
            lines.add(text.getWholeText(), line(text), preformatted > 0 && !figures.inCaption());
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        if (isUnseen(element)) return FilterResult.SKIP_ENTIRELY;
        part(element);
        count(element, 1);
        figures.open(element);
        begin(element);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            part(element);
            count(element, -1);
            figures.close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void part(Element element) {
        var name = element.normalName();
        if (figures.holdsTogether(element)) lines.apart();
        else if (APART.contains(name)) lines.gap();
        else if (!CELLS.contains(name) && (element.isBlock() || name.equals("br"))) lines.end();
    }

    /** What a reader sees that is no text, and what a reader who cannot see hears. */
    private void begin(Element element) {
        switch (element.normalName()) {
            case "li" -> {
                if (stories > 0 && !figures.inCaption()) lines.before("• ");
            }
            case "td", "th" -> lines.apart();
            case "img" -> {
                var alt = element.attr("alt").strip();
                if (!alt.isEmpty()) figures.alt(alt, line(element));
            }
            default -> {}
        }
    }

    private void count(Element element, int by) {
        var name = element.normalName();
        if (name.equals("pre")) preformatted += by;
        if (STORIES.contains(name)) stories += by;
    }

    private static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName())
                || element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find();
    }

    private static int line(Node node) {
        return node.sourceRange().start().lineNumber();
    }
}
