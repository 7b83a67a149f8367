// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.someone;
import static news.verbatim.Newsroom.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import news.verbatim.Desk;
import news.verbatim.Newsroom.Person;
import news.verbatim.Stories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whose articles somebody may change: the same operations on an article of one's own and on another's. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnArticlesTest {

    static final String OTHERS_MAY_NOT = """
            PUT
            PUT /stage
            POST /captions
            PUT /captions/{caption}
            DELETE /captions/{caption}
            POST /attributions
            PUT /attributions/{attribution}
            DELETE /attributions/{attribution}
            POST /proposals
            DELETE""";

    Person owner;
    String at;
    String caption;
    String attribution;

    @BeforeEach
    void write() {
        owner = someone("reporter");
        var desk = new Desk();
        var story = Stories.rain();
        Stories.said(story, "a1", "direct", 1, "“We had stopped hoping,”");
        Stories.caption(story, "c1", desk.photo("Rain", "Elm Photo", "Drops"), "lead");
        var article = as(owner)
                .body(story)
                .post("/desk/v1/articles")
                .then()
                .statusCode(201)
                .extract();
        at = "/desk/v1/articles/" + article.path("id");
        caption = article.path("story.captions[0].id");
        attribution = article.path("story.attributions[0].id");
    }

    /** What is asked is nonsense on purpose: whoever may gets as far as being told so. */
    int answered(String token, String line) {
        var method = line.split(" ")[0];
        var path = line.substring(method.length()).strip();
        var request = with(token).header("If-Match", "\"999\"");
        if (!method.equals("DELETE")) request.body("{}");
        return request.request(method, at + path.replace("{caption}", caption).replace("{attribution}", attribution))
                .statusCode();
    }

    TreeMap<String, Integer> wrong(String token, List<String> lines, boolean may) {
        var wrong = new TreeMap<String, Integer>();
        for (var line : lines) {
            var status = answered(token, line);
            if (status == 401 || status >= 500 || (status == 403) == may) wrong.put(line, status);
        }
        return wrong;
    }

    @Test
    void a_reporter_changes_their_own_articles_and_nobody_elses() {
        var lines = OTHERS_MAY_NOT.lines().toList();
        var none = new TreeMap<String, Integer>();
        assertEquals(none, wrong(someone("reporter").token(), lines, false));
        assertEquals(none, wrong(owner.token(), lines, true));
        assertEquals(none, wrong(someone("editor").token(), lines, true));
        as(someone("reporter")).get(at).then().statusCode(200);
    }

    @Test
    void a_key_with_the_role_of_a_reporter_is_a_reporter_like_any_other() {
        assertEquals(
                new TreeMap<String, Integer>(),
                wrong(Keys.text("desk", "reporter"), OTHERS_MAY_NOT.lines().toList(), false));
    }

    @Test
    void a_photo_editor_changes_the_captions_of_any_article_and_nothing_else_of_it() {
        var captions = new ArrayList<String>();
        var others = new ArrayList<String>();
        OTHERS_MAY_NOT.lines().forEach(line -> (line.contains("caption") ? captions : others).add(line));
        var photo = someone("photo").token();
        assertEquals(new TreeMap<String, Integer>(), wrong(photo, captions, true));
        assertEquals(new TreeMap<String, Integer>(), wrong(photo, others, false));
    }
}
