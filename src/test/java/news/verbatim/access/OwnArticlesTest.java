// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.someone;
import static news.verbatim.Newsroom.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
            PUT /stage
            POST /captions
            PUT /captions/{caption}
            DELETE /captions/{caption}
            PUT /attributions/{attribution}
            DELETE /attributions/{attribution}
            POST /attributions
            POST /proposals
            PUT
            DELETE""";

    final String said = """
            {"kind": "direct", "segments": [{"target": {"block": "%s"}, "start": 0, "end": 24,
             "exact": "“We had stopped hoping,”"}], "speaker": {"kind": "person", "nameAsGiven": "Oda Brandt"}}""";

    Person owner;
    String at;
    String media;
    String caption;
    String attribution;

    @BeforeEach
    void write() {
        owner = someone("reporter");
        var desk = new Desk();
        var story = Stories.rain();
        Stories.said(story, "a1", "direct", 1, "“We had stopped hoping,”");
        media = desk.photo("Rain", "Elm Photo", "Drops");
        Stories.caption(story, "c1", media, "inline");
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

    /** Asked as somebody would who may: on the present revision, with a body that is right. */
    int answered(String token, String line) {
        var method = line.split(" ")[0];
        var path = line.substring(method.length()).strip();
        var present = as("legal").get(at);
        var request = with(token).header("If-Match", present.header("ETag"));
        if (!method.equals("DELETE")) request.body(body(path, present));
        return request.request(method, at + path.replace("{caption}", caption).replace("{attribution}", attribution))
                .statusCode();
    }

    Object body(String path, Response present) {
        if (path.equals("/stage")) return "{\"stage\": \"in-review\"}";
        if (path.equals("/proposals")) return "{}";
        if (path.startsWith("/captions")) return "{\"media\": \"%s\", \"role\": \"inline\"}".formatted(media);
        if (path.startsWith("/attributions")) return said.formatted(present.<String>path("story.body[1].id"));
        return Stories.rain();
    }

    TreeMap<String, Integer> wrong(String token, List<String> lines, boolean may) {
        var wrong = new TreeMap<String, Integer>();
        for (var line : lines) {
            var status = answered(token, line);
            if (may ? status / 100 != 2 : status != 403) wrong.put(line, status);
        }
        return wrong;
    }

    @Test
    void a_reporter_changes_their_own_articles_and_nobody_elses() {
        var lines = OTHERS_MAY_NOT.lines().toList();
        var none = new TreeMap<String, Integer>();
        assertEquals(none, wrong(someone("reporter").token(), lines, false));
        as(someone("reporter")).get(at).then().statusCode(200).header("ETag", "\"1\"");
        assertEquals(none, wrong(owner.token(), lines, true));
        write();
        assertEquals(none, wrong(someone("editor").token(), lines, true));
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
        assertEquals(new TreeMap<String, Integer>(), wrong(photo, others, false));
        assertEquals(new TreeMap<String, Integer>(), wrong(photo, captions, true));
    }
}
