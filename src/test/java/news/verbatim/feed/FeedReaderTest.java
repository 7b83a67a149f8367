// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import static io.restassured.RestAssured.when;
import static news.verbatim.feed.Newsstand.HOME;
import static news.verbatim.feed.Newsstand.HOSTILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apptasticsoftware.rssreader.Item;
import com.apptasticsoftware.rssreader.RssReader;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.Namespace;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.NewsAttributes;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.verbatim.Newsroom;
import news.verbatim.Stories;
import news.verbatim.delivery.Press;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Readers of feeds and of sitemaps that we did not write find all that was printed. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedReaderTest {

    Newsstand stand;

    @BeforeEach
    void open() {
        stand = new Newsstand();
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void somebody_elses_reader_finds_what_was_printed() throws Exception {
        var article = stand.published(stand.rich());
        var printed = when().get("/content/v1/articles/" + article.id()).jsonPath();
        for (var name : List.of("rss.xml", "atom.xml")) {
            var photos = new ArrayList<String>();
            var read = new RssReader()
                    .addItemExtension("media:content", "url", (_, url) -> photos.add(url))
                    .addItemExtension("content:encoded", Item::setContent)
                    .addItemExtension("dc:creator", Item::setAuthor)
                    .read(new ByteArrayInputStream(stand.feed(name).getBytes(StandardCharsets.UTF_8)))
                    .toList();

            assertEquals(1, read.size());
            var item = read.getFirst();
            assertEquals("urn:uuid:" + article.id(), item.getGuid().orElseThrow());
            assertEquals(HOSTILE, item.getTitle().orElseThrow());
            assertEquals(HOSTILE, item.getAuthor().orElseThrow());
            assertEquals(HOME + "/" + printed.getString("slug"), item.getLink().orElseThrow());
            assertTrue(item.getContent().orElseThrow().contains(Html.escaped(HOSTILE)));
            assertEquals(
                    OffsetDateTime.parse(printed.getString("publishedAt")).toEpochSecond(),
                    item.getPubDateAsZonedDateTime().orElseThrow().toEpochSecond());
            assertEquals(List.of("https://images.example/rain.jpg"), photos);
            assertEquals(4, item.getCategories().size(), item.getCategories().toString());
        }
    }

    @Test
    void a_search_engine_finds_what_was_printed() throws Exception {
        var article = stand.published(stand.rich());

        var url = sitemap("news-sitemap.xml").getSiteMapUrls().iterator().next();
        var news = (NewsAttributes) url.getAttributesForExtension(Extension.NEWS)[0];
        var printed = when().get("/content/v1/articles/" + article.id()).jsonPath();
        assertEquals(HOME + "/" + printed.getString("slug"), url.getUrl().toString());
        assertEquals(HOSTILE, news.getTitle());
        assertEquals("en", news.getLanguage());
        assertEquals(
                OffsetDateTime.parse(printed.getString("publishedAt")).toInstant(),
                news.getPublicationDateTime().toInstant());
        assertTrue(news.isValid());

        var index = (SiteMapIndex) parsed("sitemap-index.xml");
        assertEquals(
                List.of(HOME + "/content/v1/feeds/news-sitemap.xml"),
                index.getSitemaps().stream()
                        .map(sitemap -> sitemap.getUrl().toString())
                        .toList());
    }

    @Test
    void a_sitemap_names_no_page_of_another_site() throws Exception {
        var elsewhere = Stories.rain();
        elsewhere.putObject("seo").put("canonicalUrl", "https://elmsby.example.org/rain");
        stand.published(elsewhere);
        var own = Stories.rain();
        own.putObject("seo").put("canonicalUrl", HOME + "/weather/rain?a=1&b=2");
        stand.published(own);

        assertEquals(Set.of(HOME + "/weather/rain?a=1&b=2"), pages());
        assertEquals(1, stand.feed("news-sitemap.xml").split("<url>", -1).length - 1);
    }

    @Test
    void news_is_not_older_than_two_days() throws Exception {
        var now = OffsetDateTime.now();
        stand.published(Stories.rain()
                .put("slug", Newsroom.fresh("old"))
                .put("displayedAt", now.minusHours(48).minusSeconds(1).toString()));
        var fresh = Newsroom.fresh("fresh");
        stand.published(Stories.rain()
                .put("slug", fresh)
                .put("displayedAt", now.minusHours(48).plusMinutes(10).toString()));

        assertEquals(Set.of(HOME + "/" + fresh), pages());
    }

    @Test
    void of_more_news_than_a_sitemap_holds_the_newest_stay() throws Exception {
        var article = stand.published(Stories.rain());
        var press = Arc.container().instance(Press.class).get();
        press.copies(article.id(), 1_003);
        try {
            var feed = stand.feed("news-sitemap.xml");
            Schemas.accept("news-sitemap.xml", feed);
            assertEquals(1_000, feed.split("<loc>", -1).length - 1);
            assertEquals(1_000, sitemap("news-sitemap.xml").getSiteMapUrls().size());
        } finally {
            press.burns(article.id());
        }
    }

    Set<String> pages() throws Exception {
        return sitemap("news-sitemap.xml").getSiteMapUrls().stream()
                .map(SiteMapURL::getUrl)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    SiteMap sitemap(String name) throws Exception {
        return (SiteMap) parsed(name);
    }

    AbstractSiteMap parsed(String name) throws Exception {
        var parser = new SiteMapParser(true);
        parser.setStrictNamespace(true);
        parser.enableExtension(Extension.NEWS);
        parser.addAcceptedNamespace(Namespace.NEWS);
        return parser.parseSiteMap(
                "application/xml",
                stand.feed(name).getBytes(StandardCharsets.UTF_8),
                URI.create(HOME + "/sitemap.xml").toURL());
    }
}
