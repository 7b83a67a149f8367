// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import news.verbatim.delivery.Syndication.Issue;

/** The news of the last two days, as search engines read it (sitemaps.org, and Google's extension for news). */
final class NewsSitemap {

    static final String MEDIA_TYPE = "application/xml";
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

    /** Where Chinese is in traditional script if nothing else is said. */
    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private NewsSitemap() {}

    static byte[] of(Issue issue) {
        if (isEmpty(issue)) return new byte[0];
        return written(xml -> {
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(SITEMAP);
            xml.writeNamespace("news", NEWS);
            for (var article : issue.articles()) if (issue.site().isAtHome(article)) article(xml, article, issue);
            xml.writeEndElement();
        });
    }

    /** Where the sitemaps are. */
    static byte[] index(Issue issue) {
        if (isEmpty(issue)) return new byte[0];
        return written(xml -> {
            xml.writeStartElement("sitemapindex");
            xml.writeDefaultNamespace(SITEMAP);
            xml.writeStartElement("sitemap");
            element(xml, "loc", issue.site().absolute("/content/v1/feeds/news-sitemap.xml"));
            element(
                    xml,
                    "lastmod",
                    issue.articles().getFirst().path("updatedAt").asText());
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    /** Neither may be empty (sitemaps.org): where there is no news there is no sitemap of it. */
    private static boolean isEmpty(Issue issue) {
        return issue.articles().stream().noneMatch(issue.site()::isAtHome);
    }

    private static void article(XMLStreamWriter xml, JsonNode article, Issue issue) throws XMLStreamException {
        xml.writeStartElement("url");
        element(xml, "loc", issue.site().page(article));
        element(xml, "lastmod", article.path("updatedAt").asText());
        xml.writeStartElement(NEWS, "news");
        xml.writeStartElement(NEWS, "publication");
        news(xml, "name", issue.site().name());
        news(xml, "language", language(article.path("language").asText()));
        xml.writeEndElement();
        news(xml, "publication_date", article.path("publishedAt").asText());
        news(xml, "title", article.path("headline").asText());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** In two or three letters, but for Chinese, where search engines ask which script it is in. */
    private static String language(String tag) {
        var locale = Locale.forLanguageTag(tag);
        if (!locale.getLanguage().equals("zh")) return locale.getLanguage();
        var traditional = locale.getScript().isEmpty()
                ? TRADITIONAL.contains(locale.getCountry())
                : locale.getScript().equals("Hant");
        return traditional ? "zh-tw" : "zh-cn";
    }

    private interface Content {
        void into(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static byte[] written(Content content) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setPrefix("news", NEWS);
            content.into(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // memory does not fail to be written
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void news(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(NEWS, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
