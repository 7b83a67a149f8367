// SPDX-License-Identifier: Apache-2.0
package news.verbatim.attack;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Stories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whether readers can find out by asking what they may not read. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OracleTest {

    static final String NEVER = "zzq-nothing-of-this-name";
    static final String NEVER_AN_ID = "0199aaaa-0000-7000-8000-00000000000f";

    final Desk desk = new Desk();

    @Test
    void no_value_of_a_draft_changes_what_readers_get() {
        var draft = desk.writes(secret());

        nothingShows(desk.whole(draft));
        assertEquals(404, when().get("/content/v1/articles/{id}", draft.id()).statusCode());
    }

    @Test
    void no_value_of_a_working_revision_changes_what_readers_get() {
        var article = desk.writes(Stories.rain());
        desk.publishes(article).then().statusCode(200);
        var seen = when().get("/content/v1/articles/{id}", article.id()).asString();
        var now = desk.reads(article);
        var later = secret();
        desk.rewrites(now, later).then().statusCode(200);

        var story = (ObjectNode) desk.whole(article).get("story");
        nothingShows(story);
        assertEquals(seen, when().get("/content/v1/articles/{id}", article.id()).asString());
    }

    @Test
    void what_was_unpublished_is_found_no_more() {
        var article = desk.writes(secret());
        desk.publishes(article).then().statusCode(200);
        desk.unpublishes(desk.reads(article), "by mistake").then().statusCode(200);

        nothingShows(desk.whole(article));
    }

    @Test
    void lists_are_ordered_and_cut_by_public_fields_only() {
        for (var list : contentLists())
            for (var field : List.of("createdAt", "updatedBy", "stage", "story", "password", "id; drop table article"))
                for (var parameter : List.of("sort", "fields", field.split("\\W")[0]))
                    assertEquals(
                            400,
                            given().queryParam(parameter, field).get(list).statusCode(),
                            list + "?" + parameter + "=" + field);
    }

    /** A story whose every word is its own. */
    ObjectNode secret() {
        var story = Stories.printable(desk);
        story.put("headline", Newsroom.fresh("qheadline"))
                .put("kicker", Newsroom.fresh("qkicker"))
                .put("standfirst", Newsroom.fresh("qstandfirst"))
                .put("byline", Newsroom.fresh("qbyline"))
                .put("slug", Newsroom.fresh("qslug"));
        ((ObjectNode) story.at("/captions/0"))
                .put("text", Newsroom.fresh("qtext"))
                .put("credit", Newsroom.fresh("qcredit"))
                .put("alt", Newsroom.fresh("qalt"));
        ((ObjectNode) story.at("/attributions/1/occasion")).put("label", Newsroom.fresh("qlabel"));
        return story;
    }

    /** Every text of it, asked of every list by every filter: answered as what never was. */
    void nothingShows(JsonNode whole) {
        var texts = new TreeSet<String>();
        collect(whole, texts);
        texts.removeIf(text -> text.length() < 4 || text.length() > 200 || !rare(text));
        assertTrue(texts.size() > 10, texts.toString());
        filters()
                .forEach((list, parameters) -> parameters.forEach(parameter -> texts.forEach(text -> {
                    var answer = asked(list, parameter, text);
                    var never = asked(list, parameter, text.matches("[0-9a-f-]{36}") ? NEVER_AN_ID : NEVER);
                    if (answer.statusCode() == 200)
                        assertEquals(List.of(), answer.path("items"), list + "?" + parameter + "=" + text);
                    else assertEquals(400, answer.statusCode(), list + "?" + parameter + "=" + text);
                    if (never.statusCode() == 200 && answer.statusCode() == 200)
                        assertEquals(never.<Object>path("page"), answer.<Object>path("page"));
                })));
        for (var list : contentLists()) {
            var all = given().queryParam("limit", 100).get(list).asString();
            texts.stream().filter(text -> text.startsWith("q")).forEach(text -> assertFalse(all.contains(text), list));
        }
    }

    /** Words and ids that are nobody else's. */
    static boolean rare(String text) {
        return text.matches("q\\w+-[0-9a-f]{12}|(section|rain|mill)-[0-9a-f]{12}|[0-9a-f-]{36}");
    }

    static Response asked(String list, String parameter, String value) {
        return given().queryParam(parameter, value).get(list);
    }

    static List<String> contentLists() {
        return List.copyOf(filters().keySet());
    }

    static Map<String, List<String>> filters() {
        return Map.of(
                "/content/v1/articles", List.of("section", "tag", "speaker", "byline", "language"),
                "/content/v1/quotes", List.of("speaker", "q", "occasion", "article"),
                "/content/v1/captions", List.of("q", "depicted", "credit"),
                "/content/v1/speakers", List.of("q"));
    }

    static void collect(JsonNode node, TreeSet<String> texts) {
        if (node.isTextual()) texts.add(node.textValue());
        node.forEach(child -> collect(child, texts));
    }
}
