// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import static io.restassured.RestAssured.when;
import static news.verbatim.Newsroom.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import news.verbatim.Desk;
import news.verbatim.Desk.Article;
import news.verbatim.Newsroom;
import news.verbatim.Stories;

/** Articles of one tag, in every feed there is, of a site that says where readers find it as long as this is open. */
final class Newsstand implements AutoCloseable {

    static final String HOME = "https://elmsby.example";

    /** What has a meaning in XML, in HTML or in JSON, or for those who write from right to left. */
    static final String HOSTILE = "Rain & <b>wind</b> \"over\" the 'harbour' \\n ]]> --> \uD83C\uDF27 עברית &amp; &#1;";

    final Desk desk = new Desk();
    final String tag = Newsroom.fresh("feeds");
    private final Object before = address();

    Newsstand() {
        address(HOME);
    }

    Article published(ObjectNode story) {
        story.withArray("tags").add(tag);
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);
        return article;
    }

    String feed(String name) {
        return when().get("/content/v1/feeds/" + name + "?tag=" + tag)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    ObjectNode rich() {
        var story = Stories.printable(desk);
        story.remove(List.of("displayedAt", "displayedText", "seo"));
        story.put("headline", HOSTILE).put("standfirst", HOSTILE + "\u0001").put("byline", HOSTILE);
        story.putArray("contributors").addObject().put("name", HOSTILE).put("role", "reporter");
        story.withArray("body").addObject().put("type", "paragraph").put("text", (HOSTILE + "\n").repeat(400));
        for (var caption : story.path("captions"))
            ((ObjectNode) caption).put("text", HOSTILE).put("credit", HOSTILE).put("alt", HOSTILE);
        return story;
    }

    @Override
    public void close() {
        address(before);
    }

    static Object address() {
        return as("admin").get("/desk/v1/site").jsonPath().get("baseUrl");
    }

    static void address(Object url) {
        var site = as("admin").get("/desk/v1/site").then().statusCode(200).extract();
        var body = new HashMap<String, Object>(site.jsonPath().getMap("$"));
        body.keySet().removeAll(List.of("revision", "updatedAt", "updatedBy"));
        body.put("baseUrl", url);
        as("admin")
                .header("If-Match", site.header("ETag"))
                .body(body)
                .put("/desk/v1/site")
                .then()
                .statusCode(200);
    }
}
