// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import news.verbatim.Desk;
import news.verbatim.Desk.Article;
import news.verbatim.Newsroom;
import news.verbatim.Refused;
import news.verbatim.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** What is published is in the feeds, and what is taken back is not. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedTest {

    static final String FEEDS = "/content/v1/feeds/";

    final Desk desk = new Desk();
    String tag;
    Article article;
    Object before;

    @BeforeEach
    void somethingIsPublished() {
        before = Newsstand.address();
        Newsstand.address(null);
        tag = Newsroom.fresh("feed");
        var story = Stories.printable(desk);
        story.putArray("tags").add(tag);
        story.remove(List.of("displayedAt", "displayedText"));
        story.put("headline", "Rain & <b>wind</b> \"over\" the harbour’s wall");
        story.put("byline", "By Nora Bright");
        story.putArray("contributors").addObject().put("name", "Nora Bright").put("role", "reporter");
        article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);
    }

    @AfterEach
    void theSiteIsAsItWas() {
        Newsstand.address(before);
    }

    String feed(String name) {
        return when().get(FEEDS + name + "?tag=" + tag)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    static SyndFeed read(String feed) throws FeedException {
        return new SyndFeedInput().build(new StringReader(feed));
    }

    static Document document(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    static String at(Document document, String path) throws Exception {
        var names = path.replaceAll("/([a-z][A-Za-z:_-]*)", "/*[name()='$1']"); // prefixes as they are written
        return XPathFactory.newInstance().newXPath().evaluate(names, document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss.xml", "atom.xml"})
    void another_reader_finds_the_article_with_everything_that_was_printed(String name) throws Exception {
        var feed = read(feed(name));

        assertEquals(1, feed.getEntries().size());
        SyndEntry entry = feed.getEntries().getFirst();
        assertEquals("urn:uuid:" + article.id(), entry.getUri());
        assertEquals("Rain & <b>wind</b> \"over\" the harbour’s wall", entry.getTitle());
        assertEquals("Nora Bright", entry.getAuthor());
        assertTrue(entry.getContents().getFirst().getValue().contains("<p>"), entry.toString());
        assertTrue(entry.getPublishedDate() != null);
        assertTrue(entry.getCategories().stream()
                .anyMatch(
                        category -> category.getName().toLowerCase(Locale.ROOT).contains("feed")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss.xml", "atom.xml", "news-sitemap.xml"})
    void what_xml_cannot_write_is_left_out_and_costs_nobody_the_feed(String name) throws Exception {
        var story = Stories.rain();
        story.putArray("tags").add(tag);
        story.put("headline", "Rain\u0001 over\uFFFE Elmsby]]> \uD83C\uDF27");
        story.withArray("body").addObject().put("type", "paragraph").put("text", "Drops\u000B and \u0007 more");
        desk.publishes(desk.writes(story)).then().statusCode(200);

        var feed = feed(name);
        document(feed);
        assertTrue(feed.contains("Rain over Elmsby"), feed);
    }

    @Test
    void a_photo_comes_with_its_caption_and_its_credit_apart() throws Exception {
        var rss = document(feed("rss.xml"));

        assertEquals("image", at(rss, "/rss/channel/item/media:content/@medium"));
        assertTrue(!at(rss, "/rss/channel/item/media:content/media:description").isBlank());
        assertTrue(!at(rss, "/rss/channel/item/media:content/media:credit").isBlank());
        assertEquals("", at(rss, "/rss/channel/item/author"));
        assertEquals("false", at(rss, "/rss/channel/item/guid/@isPermaLink"));
    }

    @Test
    void what_is_taken_back_leaves_a_tombstone_in_atom_and_nothing_elsewhere() throws Exception {
        desk.unpublishes(desk.reads(article), "Wrong").then().statusCode(200);

        var atom = feed("atom.xml");
        assertEquals(0, read(atom).getEntries().size());
        assertEquals("urn:uuid:" + article.id(), at(document(atom), "/feed/at:deleted-entry/@ref"));
        assertEquals(0, read(feed("rss.xml")).getEntries().size());
        when().get(FEEDS + "feed.json?tag=" + tag).then().body("items.size()", equalTo(0));
        when().get(FEEDS + "news-sitemap.xml?tag=" + tag).then().statusCode(204).body(emptyString());
    }

    @Test
    void where_there_is_no_news_there_is_no_sitemap_of_it_since_none_may_be_empty() {
        for (var name : List.of("news-sitemap.xml", "sitemap-index.xml")) {
            when().get(FEEDS + name + "?tag=" + tag).then().statusCode(200);
            for (var times = 0; times < 2; times++)
                when().get(FEEDS + name + "?tag=" + tag + "-of-nobody")
                        .then()
                        .statusCode(204)
                        .header("Content-Length", nullValue())
                        .header("Content-Type", nullValue())
                        .header("Surrogate-Key", containsString("list"))
                        .body(emptyString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss.xml", "atom.xml", "feed.json", "news-sitemap.xml", "sitemap-index.xml"})
    void where_the_site_has_no_address_a_feed_names_the_one_it_was_asked_for_at(String name) {
        var story = Stories.rain();
        story.putArray("tags").add(tag);
        desk.publishes(desk.writes(story)).then().statusCode(200);
        for (var host : List.of("news.example:8443", "other.example", "news.example:8443")) {
            var feed = given().header("Host", host)
                    .get(FEEDS + name + "?tag=" + tag)
                    .then();
            feed.statusCode(200).body(containsString("http://" + host + "/content/v1/"));
            var text = feed.extract().asString();
            for (var mark : List.of("href=\"/", "url=\"/", "src=\"/", ">/content", "\"/content", "<loc>/"))
                assertTrue(!text.contains(mark), mark + " in " + text);
        }
    }

    @Test
    void the_json_feed_has_what_the_others_have() {
        when().get(FEEDS + "feed.json?tag=" + tag)
                .then()
                .statusCode(200)
                .contentType("application/feed+json")
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("items.size()", equalTo(1))
                .body("items[0].id", equalTo("urn:uuid:" + article.id()))
                .body("items[0].content_html", containsString("<p>"))
                .body("items[0].authors[0].name", equalTo("Nora Bright"))
                .body("items[0].image", startsWith("https://"));
    }

    @Test
    void the_sitemap_has_the_news_of_two_days() throws Exception {
        try (var _ = new Newsstand()) {
            var sitemap = document(feed("news-sitemap.xml"));

            assertEquals("en", at(sitemap, "/urlset/url/news:news/news:publication/news:language"));
            assertEquals(
                    "Rain & <b>wind</b> \"over\" the harbour’s wall", at(sitemap, "/urlset/url/news:news/news:title"));
            assertTrue(!at(sitemap, "/urlset/url/loc").isBlank());
            assertTrue(
                    !at(sitemap, "/urlset/url/news:news/news:publication_date").isBlank());

            var old = Stories.rain();
            old.putArray("tags").add(tag);
            old.put("displayedAt", "2019-04-01T09:00:00+02:00");
            desk.publishes(desk.writes(old)).then().statusCode(200);
            assertEquals(1, feed("news-sitemap.xml").split("<loc>").length - 1);
            assertEquals(2, read(feed("rss.xml")).getEntries().size());
            when().get(FEEDS + "sitemap-index.xml").then().statusCode(200).body(containsString("news-sitemap.xml"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rss.xml, application/rss+xml",
        "atom.xml, application/atom+xml",
        "feed.json, application/feed+json",
        "news-sitemap.xml, application/xml"
    })
    void every_feed_can_be_asked_for_again_at_no_cost(String name, String mediaType) {
        var first =
                when().get(FEEDS + name + "?tag=" + tag).then().statusCode(200).contentType(mediaType);
        first.header("Cache-Control", containsString("max-age=15"))
                .header("Surrogate-Key", containsString("a-" + article.id().substring(24)))
                .header("Link", containsString("rel=\"self\""));

        given().header("If-None-Match", first.extract().header("ETag"))
                .get(FEEDS + name + "?tag=" + tag)
                .then()
                .statusCode(304);
        given().header("Accept", "text/html").get(FEEDS + name).then().statusCode(406);
        Refused.with(when().get(FEEDS + name + "?tga=" + tag), 400, "unknown-field");
    }
}
