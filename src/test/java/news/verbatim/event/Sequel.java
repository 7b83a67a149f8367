// SPDX-License-Identifier: Apache-2.0
package news.verbatim.event;

import static io.restassured.RestAssured.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.verbatim.Desk;
import news.verbatim.Rows;
import news.verbatim.Stories;

/** What a partner reads who begins now: all that comes after, in order. */
record Sequel(long begun) {

    static Sequel fromNow() {
        return new Sequel(last());
    }

    static long last() {
        return (Long) Rows.of("select last from tiding_counter").getFirst().get("last");
    }

    /** The id of an article that was published, however often it took: many at once may be too many. */
    static String publishedAtLast(Desk desk) {
        var article = Optional.<Desk.Article>empty();
        while (article.isEmpty()) article = published(desk);
        return article.get().id();
    }

    private static Optional<Desk.Article> published(Desk desk) {
        var written = desk.says().body(Stories.rain()).post("/desk/v1/articles");
        if (written.statusCode() != 201) return Optional.empty();
        var article = new Desk.Article(written.path("id"), 1, "");
        return desk.publishes(article).statusCode() == 200 ? Optional.of(article) : Optional.empty();
    }

    /** Page after page; every number follows the one before it. */
    List<JsonNode> all() {
        var found = new ArrayList<JsonNode>();
        var after = begun;
        for (var full = true; full; ) {
            var page = when().get("/content/v1/changes?limit=7&after=" + after)
                    .then()
                    .statusCode(200);
            var body = page.extract().as(JsonNode.class);
            for (var change : body.get("items")) {
                assertEquals(++after, change.get("sequence").asLong());
                found.add(change);
            }
            full = body.get("items").size() == 7;
            assertEquals(full ? "" + after : "null", body.at("/page/next").asText());
        }
        return found;
    }

    List<JsonNode> of(String article) {
        return all().stream()
                .filter(change -> change.get("article").asText().equals(article))
                .toList();
    }

    List<String> kindsOf(String article) {
        return of(article).stream().map(change -> change.get("kind").asText()).toList();
    }

    /** Waits for what comes by the clock. */
    List<JsonNode> until(String article, int many) {
        var patience = Instant.now().plusSeconds(60);
        for (var found = of(article); ; found = of(article)) {
            if (found.size() >= many) return found;
            assertTrue(Instant.now().isBefore(patience), "it was told in time");
        }
    }
}
