// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import static news.verbatim.feed.Newsstand.HOSTILE;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import news.verbatim.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every feed is what its kind asks for, whatever an article says. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedSchemaTest {

    static final List<String> FEEDS =
            List.of("rss.xml", "atom.xml", "feed.json", "news-sitemap.xml", "sitemap-index.xml");

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
    void every_feed_is_what_its_kind_asks_for_whatever_an_article_says() throws Exception {
        stand.published(stand.rich());
        var corrected = stand.published(Stories.rain());
        stand.desk.rewrites(
                stand.desk.reads(corrected), stand.desk.story(corrected).put("headline", "Rain, after all"));
        stand.desk
                .publishes(stand.desk.reads(corrected), "{\"change\":\"correction\",\"note\":\"It did rain\"}")
                .then()
                .statusCode(200);
        stand.desk
                .unpublishes(stand.desk.reads(stand.published(Stories.rain())), HOSTILE)
                .then()
                .statusCode(200);

        for (var name : FEEDS) Schemas.accept(name, stand.feed(name));
    }

    @Test
    void a_feed_with_nothing_in_it_is_one_all_the_same() throws Exception {
        for (var name : List.of("rss.xml", "atom.xml", "feed.json")) Schemas.accept(name, stand.feed(name));
    }

    @Test
    void what_is_wrong_is_found() throws Exception {
        stand.published(Stories.rain().put("standfirst", "After five dry months"));

        spoiled("rss.xml", "<guid isPermaLink=\"false\">", "<guid>");
        spoiled("rss.xml", "<pubDate>", "<published>2024-05-02</published><pubDate>");
        spoiled("atom.xml", "<published>", "<published>Thu ");
        spoiled("atom.xml", "<summary type=\"text\">", "<summary type=\"plain\">");
        spoiled("feed.json", "\"date_published\":\"", "\"date_published\":\"x");
        spoiled("news-sitemap.xml", "<news:language>en", "<news:language>english");
        spoiled("news-sitemap.xml", "<loc>https:", "<loc><b/>https:");
        spoiled("sitemap-index.xml", "<lastmod>", "<lastmod>Thu ");
    }

    void spoiled(String name, String right, String wrong) throws Exception {
        var feed = stand.feed(name);
        assertTrue(feed.contains(right), feed);
        assertFalse(Schemas.faults(name, feed.replace(right, wrong)).isEmpty(), wrong);
    }

    @Test
    void a_language_is_named_as_search_engines_name_it() throws Exception {
        var languages =
                Map.of("en-GB", "en", "zh-Hans", "zh-cn", "zh-TW", "zh-tw", "zh-Hant-MO", "zh-tw", "yue", "yue");
        for (var language : languages.keySet()) stand.published(Stories.rain().put("language", language));

        var feed = stand.feed("news-sitemap.xml");
        Schemas.accept("news-sitemap.xml", feed);
        for (var named : languages.values())
            assertTrue(feed.contains("<news:language>" + named + "</news:language>"), feed);
    }
}
