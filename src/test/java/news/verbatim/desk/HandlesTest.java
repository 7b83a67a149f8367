// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import news.verbatim.Desk;
import news.verbatim.Refused;
import news.verbatim.Stories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The short names that a request uses within itself. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandlesTest {

    final Desk desk = new Desk();

    ObjectNode story() {
        var story = Stories.rain();
        Stories.caption(story, "harbour", desk.photo("Rain", "Norden Photo", "Rain"), "inline");
        return story;
    }

    ValidatableResponse refused(ObjectNode story, String pointer) {
        return Refused.with(desk.says().body(story).post("/desk/v1/articles"), 422, "unacceptable")
                .body("errors.pointer", contains(pointer))
                .body("errors.kind", contains("unknown-reference"));
    }

    @Test
    void a_name_that_nothing_in_the_story_has_is_told_with_those_there_are() {
        var story = story();
        story.withArray("body").addObject().put("type", "figure").put("caption", "bridge");
        var at = "/body/" + (story.withArray("body").size() - 1) + "/caption";

        refused(story, at)
                .body(
                        "errors[0].detail",
                        containsString("Nothing in this story is called 'bridge'; there are harbour"));
    }

    @Test
    void one_that_is_nearly_right_is_asked_about() {
        var story = story();
        story.withArray("body").addObject().put("type", "figure").put("caption", "harbor");
        var at = "/body/" + (story.withArray("body").size() - 1) + "/caption";

        refused(story, at).body("errors[0].detail", containsString("did you mean 'harbour'?"));
    }

    @Test
    void so_is_one_within_a_quotation() {
        var story = story();
        var said = story.putArray("attributions").addObject().put("kind", "direct");
        var words = said.putArray("segments")
                .addObject()
                .put("exact", "Rain")
                .put("start", 0)
                .put("end", 4);
        words.putObject("target").put("caption", "bridge");

        Refused.with(
                        desk.says().body(story).post("/desk/v1/articles"),
                        422,
                        "unacceptable",
                        "/attributions/0/segments/0/target/caption")
                .body("errors.detail", hasItem(containsString("called 'bridge'")));
    }
}
