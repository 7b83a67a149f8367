// SPDX-License-Identifier: Apache-2.0
package news.verbatim.event;

import static io.restassured.RestAssured.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.verbatim.Rows;

/** What a partner reads who begins now: all that comes after, in order. */
record Sequel(long begun) {

    static Sequel fromNow() {
        return new Sequel(last());
    }

    static long last() {
        return (Long) Rows.of("select last from tiding_counter").getFirst().get("last");
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
