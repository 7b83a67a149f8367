// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.someone;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import news.verbatim.Desk;
import news.verbatim.Refused;
import news.verbatim.Stories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RevisionTest {

    static final String REVISIONS = "/desk/v1/articles/{id}/revisions";

    final Desk desk = new Desk();

    @Test
    void every_accepted_change_has_its_entry_with_what_was_done_and_by_whom() {
        var editor = someone("editor", "publisher");
        var story = Stories.rain();
        Stories.said(story, "a1", "term", 1, "drown");
        var id = as(editor).body(story).post("/desk/v1/articles").<String>path("id");
        var article = new Desk.Article(id, 1, "");
        var said = desk.story(article).at("/attributions/0/id").asText();
        var photo = desk.photo("Rain", "Elmsby Photo", "A street");
        as(editor)
                .header("If-Match", "\"1\"")
                .body(desk.story(article).put("kicker", "K"))
                .put("/desk/v1/articles/{id}", id);
        as(editor).body("{\"media\":\"%s\"}".formatted(photo)).post("/desk/v1/articles/{id}/captions", id);
        as(editor)
                .header("If-Match", "\"3\"")
                .body("{\"verdict\":\"confirmed\"}")
                .put("/desk/v1/articles/{id}/attributions/{said}/verdict", id, said);
        as(editor)
                .header("If-Match", "\"4\"")
                .body("{\"stage\":\"in-review\"}")
                .put("/desk/v1/articles/{id}/stage", id);
        as(editor).header("If-Match", "\"5\"").body("{\"note\":\"Go\"}").put("/desk/v1/articles/{id}/publication", id);
        as(editor)
                .header("If-Match", "\"6\"")
                .queryParam("reason", "Wrong photo")
                .delete("/desk/v1/articles/{id}/publication", id);

        as("reporter")
                .get(REVISIONS, id)
                .then()
                .statusCode(200)
                .body("items.revision", equalTo(List.of(7, 6, 5, 4, 3, 2, 1)))
                .body(
                        "items.action",
                        equalTo(List.of(
                                "unpublication", "publication", "stage", "verdict", "captions", "edited", "created")))
                .body(
                        "items.stage",
                        equalTo(List.of("in-review", "in-review", "in-review", "draft", "draft", "draft", "draft")))
                .body("items[0].note", equalTo("Wrong photo"))
                .body("items[1].note", equalTo("Go"))
                .body("items[6].note", nullValue())
                .body("items.recordedBy.unique()", equalTo(List.of(editor.username())));
    }

    @Test
    void an_earlier_revision_holds_everything_the_article_said_then() {
        var article = desk.writes(Stories.everything(desk));
        var first = desk.story(article);
        var changed = first.deepCopy().put("headline", "Another rain");
        changed.putArray("attributions");
        changed.withArray("body").remove(6);
        desk.rewrites(article, changed).then().statusCode(200);

        desk.says()
                .get(REVISIONS + "/1", article.id())
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("action", equalTo("created"));
        assertEquals(first, story(article, 1));
        assertEquals(desk.story(article), story(article, 2));
    }

    com.fasterxml.jackson.databind.JsonNode story(Desk.Article article, int revision) {
        try {
            return Stories.JSON
                    .readTree(desk.says()
                            .get(REVISIONS + "/" + revision, article.id())
                            .asByteArray())
                    .get("story");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void the_history_is_paged_both_ways() {
        var article = desk.writes(Stories.rain());
        for (var i = 1; i < 5; i++)
            desk.rewrites(desk.reads(article), Stories.rain()).then().statusCode(200);

        var seen = new ArrayList<Integer>();
        var page = desk.says().queryParam("limit", 2).get(REVISIONS, article.id());
        seen.addAll(page.path("items.revision"));
        while (page.path("page.next") != null) {
            page = desk.says()
                    .queryParam("limit", 2)
                    .queryParam("cursor", page.<String>path("page.next"))
                    .get(REVISIONS, article.id());
            seen.addAll(page.path("items.revision"));
        }
        assertEquals(List.of(5, 4, 3, 2, 1), seen);
        page = desk.says()
                .queryParam("limit", 2)
                .queryParam("cursor", page.<String>path("page.prev"))
                .get(REVISIONS, article.id());
        assertEquals(List.of(3, 2), page.path("items.revision"));
        page = desk.says()
                .queryParam("limit", 2)
                .queryParam("cursor", page.<String>path("page.prev"))
                .get(REVISIONS, article.id());
        page.then().body("items.revision", equalTo(List.of(5, 4))).body("page.prev", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "-1", "ten", "99999999999999999999", "1.0"})
    void a_revision_there_is_not_is_not_found(String number) {
        var article = desk.writes(Stories.rain());

        Refused.with(desk.says().get(REVISIONS + "/{n}", article.id(), number), 404, "not-found");
        Refused.with(desk.says().get(REVISIONS + "/1", UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void no_change_reaches_what_was_recorded() {
        var article = desk.writes(Stories.rain());
        var entry = desk.says().get(REVISIONS + "/1", article.id()).asString();

        IntStream.range(0, 3).forEach(_ -> desk.rewrites(desk.reads(article), Stories.rain()));
        desk.publishes(desk.reads(article)).then().statusCode(200);

        assertEquals(entry, desk.says().get(REVISIONS + "/1", article.id()).asString());
    }
}
