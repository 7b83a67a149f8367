// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import news.verbatim.delivery.Markup;
import news.verbatim.delivery.Masthead;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

/** The body of an article as HTML or as plain text. */
@ApplicationScoped
class Texts implements Markup {

    /** What our own writing makes, and nothing else: whatever it would let through by mistake ends here. */
    private static final Safelist KNOWN = new Safelist()
            .addTags("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "footer", "ul", "ol", "li", "hr", "br")
            .addTags("table", "tr", "th", "td", "figure", "figcaption", "img", "a")
            .addTags("strong", "em", "u", "s", "sub", "sup", "code")
            .addAttributes("a", "href")
            .addAttributes("img", "src", "alt", "width", "height")
            .addProtocols("a", "href", "http", "https", "mailto", "tel", "#")
            .addProtocols("img", "src", "http", "https")
            .preserveRelativeLinks(true);

    private static final OutputSettings AS_WRITTEN = new OutputSettings().prettyPrint(false);

    @Override
    public String html(JsonNode article, Masthead site) {
        return sanitised(Html.of(article, site));
    }

    @Override
    public String text(JsonNode article) {
        return Plain.of(article);
    }

    static String sanitised(String html) {
        return Jsoup.clean(html, "http://localhost/", KNOWN, AS_WRITTEN);
    }
}
