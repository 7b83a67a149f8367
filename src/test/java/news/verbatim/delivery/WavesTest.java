// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import news.verbatim.Desk;
import news.verbatim.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In an archive in which a word was in every article for a while, and in none since. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WavesTest {

    static final int WITH = 620;
    static final int SINCE = 2_500;
    static final String WORD = "quagmirella";

    /** Bound: the article that is multiplied, from when on, how many. */
    private static final String MULTIPLIED = """
            with made as (
                select e.id as old, gen_random_uuid() as edition, gen_random_uuid() as article,
                    ?::timestamptz + n * interval '1 minute' as at
                from edition e, generate_series(1, ?) n where e.article = ?),
            filed as (
                insert into article (id, revision, stage, headline, created_at, created_by, updated_at, updated_by)
                select article, 1, 'DRAFT', 'a wave', at, 'waves', at, 'waves' from made)
            insert into edition (id, article, revision, version, path, begins_at, current, language, section, tags,
                speakers, published_at, updated_at, etag, keys, card_keys, document, card, heading, words)
            select m.edition, m.article, 1, 1, 'wave-' || m.edition, m.at, true, e.language, e.section, e.tags,
                e.speakers, m.at, m.at, e.etag, e.keys, e.card_keys, e.document,
                convert_to(replace(convert_from(e.card, 'UTF8'), e.article::text, m.article::text), 'UTF8'), e.heading, e.words
            from made m join edition e on e.id = m.old""";

    @Inject
    DataSource database;

    @Inject
    Stacks stacks;

    final Desk desk = new Desk();

    @BeforeEach
    void the_archive_is_there() throws SQLException {
        multiply(published(WORD + " again"), "1990-01-15T00:00:00Z", WITH);
        multiply(published("Nothing of the kind"), "1991-01-01T00:00:00Z", SINCE);
        does("analyze edition");
    }

    @AfterEach
    void nothing_is_left_of_it() throws SQLException {
        does("delete from edition where path like 'wave-%'");
        does("delete from article where created_by = 'waves'");
    }

    String published(String headline) {
        var article = desk.writes(Stories.rain().put("headline", headline));
        desk.publishes(article).then().statusCode(200);
        return article.id();
    }

    void multiply(String article, String from, int times) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(MULTIPLIED)) {
            statement.setString(1, from);
            statement.setInt(2, times);
            statement.setObject(3, UUID.fromString(article));
            assertEquals(times, statement.executeUpdate());
        }
    }

    void does(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All pages, from the first to the last and back. */
    List<String> leafedThrough(String sort) {
        var there = new ArrayList<String>();
        var cursor = "";
        var last = "";
        while (cursor != null) {
            last = cursor;
            var page = page(sort, cursor);
            there.addAll(page.getList("items.id"));
            cursor = page.getString("page.next");
        }
        var back = new ArrayList<String>();
        for (var prev = page(sort, last).getString("page.prev"); prev != null; ) {
            var page = page(sort, prev);
            back.addAll(0, page.getList("items.id"));
            prev = page.getString("page.prev");
        }
        assertEquals(there.subList(0, back.size()), back);
        assertTrue(there.size() - back.size() <= 100, "what is not come back over is the last page");
        return there;
    }

    JsonPath page(String sort, String cursor) {
        var request = given().queryParam("q", WORD).queryParam("limit", 100).queryParam("sort", sort);
        if (!cursor.isEmpty()) request.queryParam("cursor", cursor);
        return request.get("/content/v1/articles")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-publishedAt", "publishedAt", "-updatedAt"})
    void a_word_of_long_ago_is_found_in_every_order_page_by_page_and_each_article_once(String sort) {
        var found = leafedThrough(sort);
        assertTrue(found.size() > WITH, () -> found.size() + " found");
        assertEquals(found.size(), found.stream().distinct().count());
    }

    @Test
    void the_best_of_them_and_their_groups_are_told_as_well() {
        assertTrue(leafedThrough("relevance").size() > WITH);
        var facets = given().queryParam("q", WORD)
                .queryParam("facets", "month")
                .get("/content/v1/articles")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertTrue(facets.getInt("facets.counted") > WITH);
        assertEquals(WITH, facets.getInt("facets.month.find { it.value == '1990-01' }.count"), facets::prettify);
    }

    /** So that the tests above go the way that they are about. */
    @Test
    void the_database_expects_many_and_none_of_them_is_as_near_as_that_would_be() {
        Listing.Source with = (select, now) -> new Clauses(select + " from edition e where true", now)
                .and("e.words @@ websearch_to_tsquery('reading_english', ?)", WORD);
        var rarity = new Rarity(Plan.rows(stacks, with, Instant.now()), Plan.editions(stacks));
        assertFalse(rarity.areFew(21), rarity::toString);
        assertTrue(rarity.reach(21) < SINCE, rarity::toString);
    }
}
