// SPDX-License-Identifier: Apache-2.0
package news.verbatim.event;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Stories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever keeps a copy is told of an article when a name in it becomes another, and only then. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenamedTest {

    final Desk desk = new Desk();
    final Sequel sequel = Sequel.fromNow();

    @Test
    void whoever_is_renamed_has_the_articles_that_name_them_told_of() {
        var name = Newsroom.fresh("Oda Brandt");
        var speaker = desk.speaker(name);
        var story = Stories.rain();
        var said = Stories.said(story, "a1", "direct", 1, "We had stopped hoping,");
        ((ObjectNode) said.get("speaker")).put("id", speaker);
        said.put("verdict", "confirmed");
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);
        var planned = desk.writes(story);
        desk.publishes(planned, "{\"from\": \"2099-01-01T00:00:00Z\"}").then().statusCode(200);

        renamed("speakers/" + speaker, "{\"kind\":\"person\",\"name\":\"" + name + " the younger\"}");

        assertEquals(List.of("published", "reprinted"), sequel.kindsOf(article.id()));
        assertEquals(List.of(), sequel.of(planned.id()));
    }

    @Test
    void whoever_is_shown_and_is_renamed_has_the_articles_told_of_as_well() {
        var name = Newsroom.fresh("Oda Brandt");
        var speaker = desk.speaker(name);
        var story = Stories.rain();
        Stories.caption(story, "c1", desk.photo("Rain", "Elmsby Photo", "A street"), "lead")
                .putArray("depicted")
                .addObject()
                .put("speaker", speaker)
                .put("name", name);
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);
        var before = tag(article);

        renamed("speakers/" + speaker, "{\"kind\":\"person\",\"name\":\"" + name + " the younger\"}");

        assertNotEquals(before, tag(article));
        assertEquals(List.of("published", "reprinted"), sequel.kindsOf(article.id()));
    }

    @Test
    void a_section_or_tag_that_is_renamed_changes_no_article_so_that_there_is_nothing_to_tell() {
        var section = desk.section();
        var tag = Newsroom.fresh("harbour");
        var story = Stories.rain().put("section", section);
        story.putArray("tags").add(tag);
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);
        var before = tag(article);

        renamed("sections/" + section, "{\"name\":\"The harbour and the town\"}");
        renamed("tags/" + tag, "{\"name\":\"The harbour\"}");

        assertEquals(before, tag(article));
        assertEquals(List.of("published"), sequel.kindsOf(article.id()));
        desk.rewrites(desk.reads(article), desk.story(article).put("headline", "Rain again"));
        desk.publishes(desk.reads(article)).then().statusCode(200);
        when().get("/content/v1/articles/" + article.id())
                .then()
                .body("section.name", equalTo("The harbour and the town"));
        assertEquals(List.of("published", "updated"), sequel.kindsOf(article.id()));
    }

    static String tag(Desk.Article article) {
        return when().get("/content/v1/articles/" + article.id())
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    void renamed(String what, String body) {
        var known = desk.says().get("/desk/v1/" + what);
        desk.says()
                .header("If-Match", known.header("ETag"))
                .body(body)
                .put("/desk/v1/" + what)
                .then()
                .statusCode(200);
    }
}
