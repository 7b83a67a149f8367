// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static news.verbatim.Newsroom.someone;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Refused;
import news.verbatim.Stories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MeanwhileTest {

    static final String ARTICLE = "/desk/v1/articles/{id}";

    final Desk desk = new Desk();
    Newsroom.Person other;

    @BeforeEach
    void begin() {
        other = someone("editor", "publisher");
    }

    static ObjectNode json(Response answer) {
        try {
            return (ObjectNode) Stories.JSON.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody else saves first. */
    void meanwhile(Desk.Article article, JsonNode story) {
        as(other)
                .header("If-Match", desk.reads(article).tag())
                .body(story)
                .put(ARTICLE, article.id())
                .then()
                .statusCode(200);
    }

    static JsonNode block(JsonNode story, int place) {
        return story.at("/body/" + place);
    }

    @Test
    void two_who_changed_different_things_are_put_together_with_one_more_request() {
        var article = desk.writes(Stories.everything(desk));
        var theirs = desk.story(article).put("headline", "Rain stays");
        ((ObjectNode) block(theirs, 5)).put("text", "Rain, and more rain.");
        theirs.withArray("body").remove(7);
        var mine = desk.story(article).put("kicker", "Floods");
        mine.withArray("body")
                .addObject()
                .put("type", "paragraph")
                .put("id", "p9")
                .put("text", "More follows.");
        ((ObjectNode) mine.at("/captions/0")).put("alt", "A woman under a grey sky");
        meanwhile(article, theirs);

        var refused = desk.rewrites(article, mine);

        Refused.with(refused, 412, "stale-revision")
                .body("current.revision", equalTo(2))
                .body("current.updatedBy", equalTo(other.username()))
                .body("current.updatedAt", notNullValue())
                .body("changed", equalTo(List.of("/headline", "/body/5", "/body")))
                .body("conflicts", empty())
                .body("refused", nullValue())
                .body("merge.headline", equalTo("Rain stays"))
                .body("merge.kicker", equalTo("Floods"))
                .body("merge.body[5].text", equalTo("Rain, and more rain."))
                .body("merge.body.size()", equalTo(mine.get("body").size() - 1))
                .body("merge.body[-1].text", equalTo("More follows."))
                .body("merge.captions[0].alt", equalTo("A woman under a grey sky"));
        assertEquals("Rain stays", desk.reads(article).headline());
        var merge = json(refused).get("merge");
        desk.says()
                .header("If-Match", "\"" + refused.path("current.revision") + "\"")
                .body(merge)
                .put(ARTICLE, article.id())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""));
        assertEquals(merge, desk.story(article));
    }

    @Test
    void where_both_changed_one_thing_nothing_is_guessed() {
        var article = desk.writes(Stories.everything(desk));
        var theirs = desk.story(article).put("headline", "Rain stays");
        ((ObjectNode) block(theirs, 5)).put("text", "Rain, and more rain.");
        var mine = desk.story(article).put("headline", "Rain goes");
        ((ObjectNode) block(mine, 5)).put("text", "Hail.");
        meanwhile(article, theirs);

        Refused.with(desk.rewrites(article, mine), 412, "stale-revision")
                .body("merge", nullValue())
                .body("conflicts", equalTo(List.of("/headline", "/body/5")));
        mine.put("headline", "Rain stays").set("body", theirs.get("body"));
        Refused.with(desk.rewrites(article, mine), 412, "stale-revision")
                .body("merge.headline", equalTo("Rain stays"))
                .body("conflicts", empty());
    }

    @Test
    void a_merge_that_would_be_refused_is_not_offered_and_the_reason_is_told() {
        var article = desk.writes(Stories.everything(desk));
        var theirs = desk.story(article);
        theirs.withArray("body").remove(3);
        theirs.putArray("captions");
        var mine = desk.story(article);
        mine.withArray("body")
                .addObject()
                .put("type", "figure")
                .put("caption", mine.at("/captions/0/id").asText());
        meanwhile(article, theirs);

        Refused.with(desk.rewrites(article, mine), 412, "stale-revision")
                .body("merge", nullValue())
                .body("conflicts", empty())
                .body("refused.pointer", equalTo(List.of("/body/9/caption")))
                .body("refused[0].kind", equalTo("unknown-reference"));
    }

    @Test
    void what_would_be_refused_by_itself_is_told_too_and_leaves_nothing_behind() {
        var article = desk.writes(Stories.rain());
        meanwhile(article, desk.story(article).put("kicker", "Weather"));
        var tag = fresh("tag");
        var mine = desk.story(article).put("section", fresh("nowhere"));
        mine.putArray("tags").add(tag);

        Refused.with(desk.rewrites(article, mine), 412, "stale-revision")
                .body("merge", nullValue())
                .body("refused.pointer", equalTo(List.of("/section")));
        mine.putNull("section");
        Refused.with(desk.rewrites(article, mine), 412, "stale-revision")
                .body("merge.tags", equalTo(List.of(tag)))
                .body("merge.kicker", equalTo("Weather"));
        desk.says().get("/desk/v1/tags/{tag}", tag).then().statusCode(404);
    }

    @Test
    void a_revision_there_never_was_has_nothing_to_be_put_together() {
        var article = desk.writes(Stories.rain());

        Refused.with(desk.rewrites(new Desk.Article(article.id(), 99, ""), Stories.rain()), 412, "stale-revision")
                .body("current.revision", equalTo(1))
                .body("changed", empty())
                .body("merge", nullValue())
                .body("conflicts", empty());
    }

    @Test
    void whoever_may_not_write_is_told_that_first() {
        var article = desk.writes(Stories.rain());
        meanwhile(article, desk.story(article).put("kicker", "Weather"));

        Refused.with(new Desk("reporter").rewrites(article, Stories.rain()), 403, "forbidden");
    }

    @Test
    void what_an_editor_judged_meanwhile_stays_judged_and_a_reporter_judges_nothing_by_it() {
        var reporter = someone("reporter");
        var story = Stories.rain();
        Stories.said(story, "a1", "term", 1, "drown");
        Stories.said(story, "a2", "term", 1, "mill");
        var id = as(reporter).body(story).post("/desk/v1/articles").<String>path("id");
        var article = new Desk.Article(id, 1, "");
        var mine = desk.story(article).put("kicker", "Weather");
        ((ObjectNode) mine.at("/attributions/1/segments/0"))
                .put("exact", "the mill")
                .put("start", mine.at("/attributions/1/segments/0/start").asInt() - 4)
                .putNull("prefix");
        var theirs = desk.story(article);
        ((ObjectNode) theirs.at("/attributions/0")).put("verdict", "confirmed");
        meanwhile(article, theirs);

        var refused = as(reporter).header("If-Match", "\"1\"").body(mine).put(ARTICLE, id);

        Refused.with(refused, 412, "stale-revision")
                .body("merge.attributions.verdict", equalTo(List.of("confirmed", "proposed")))
                .body("merge.attributions[1].segments[0].exact", equalTo("the mill"));
        as(reporter)
                .header("If-Match", "\"2\"")
                .body(json(refused).get("merge"))
                .put(ARTICLE, id)
                .then()
                .statusCode(200)
                .body("story.attributions.verdict", equalTo(List.of("confirmed", "proposed")));
    }

    @Test
    void words_that_a_reporter_changed_lose_their_verdict_in_the_merge_as_they_would_have() {
        var reporter = someone("reporter");
        var story = Stories.rain();
        Stories.said(story, "a1", "term", 1, "drown");
        var id = as(reporter).body(story).post("/desk/v1/articles").<String>path("id");
        var article = new Desk.Article(id, 2, "");
        var confirmed = desk.story(article);
        ((ObjectNode) confirmed.at("/attributions/0")).put("verdict", "confirmed");
        meanwhile(article, confirmed);
        var mine = desk.story(article);
        ((ObjectNode) mine.at("/attributions/0/segments/0"))
                .put("exact", "“drown”")
                .put("start", mine.at("/attributions/0/segments/0/start").asInt() - 1)
                .put("end", mine.at("/attributions/0/segments/0/end").asInt() + 1)
                .putNull("prefix")
                .putNull("suffix");
        meanwhile(article, desk.story(article).put("kicker", "Weather"));

        var refused = as(reporter).header("If-Match", "\"2\"").body(mine).put(ARTICLE, id);

        Refused.with(refused, 412, "stale-revision").body("merge.attributions.verdict", equalTo(List.of("proposed")));
        as(reporter)
                .header("If-Match", "\"3\"")
                .body(json(refused).get("merge"))
                .put(ARTICLE, id)
                .then()
                .statusCode(200)
                .body("story.kicker", equalTo("Weather"))
                .body("story.attributions[0].verdict", equalTo("proposed"));
    }

    @Test
    void words_around_a_quotation_are_nobodys_change() {
        var story = Stories.rain();
        Stories.said(story, "a1", "term", 1, "drown");
        var article = desk.writes(story);
        var theirs = desk.story(article);
        ((ObjectNode) block(theirs, 1))
                .put("text", block(theirs, 1).path("text").asText() + " Nor the bridge.");
        ((ObjectNode) theirs.at("/attributions/0/segments/0")).putNull("suffix");
        var mine = desk.story(article);
        ((ObjectNode) mine.at("/attributions/0")).put("reason", "A word of the miller's");
        meanwhile(article, theirs);

        var refused = desk.rewrites(article, mine);

        Refused.with(refused, 412, "stale-revision")
                .body("merge.attributions[0].reason", equalTo("A word of the miller's"))
                .body("merge.attributions[0].segments[0].suffix", equalTo("” the mill. Nor the bridge."));
        desk.says()
                .header("If-Match", "\"2\"")
                .body(json(refused).get("merge"))
                .put(ARTICLE, article.id())
                .then()
                .statusCode(200);
    }

    /** One mends the paragraph, the other judges what is said in it: whoever comes second gets both. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_word_mended_before_a_quotation_and_a_verdict_on_it_go_together(boolean mendedFirst) {
        var story = Stories.rain();
        Stories.said(story, "a1", "term", 1, "drown");
        var article = desk.writes(story);
        var mended = desk.story(article);
        ((ObjectNode) block(mended, 1))
                .put("text", "Yes: " + block(mended, 1).path("text").asText());
        var judged = desk.story(article);
        ((ObjectNode) judged.at("/attributions/0")).put("verdict", "confirmed");
        var start = judged.at("/attributions/0/segments/0/start").asInt();
        meanwhile(article, mendedFirst ? mended : judged);

        var refused = desk.rewrites(article, mendedFirst ? judged : mended);

        Refused.with(refused, 412, "stale-revision")
                .body("conflicts", empty())
                .body("merge.attributions[0].verdict", equalTo("confirmed"))
                .body("merge.attributions[0].anchor", equalTo("anchored"))
                .body("merge.attributions[0].segments[0].start", equalTo(start + 5));
        desk.says()
                .header("If-Match", "\"2\"")
                .body(json(refused).get("merge"))
                .put(ARTICLE, article.id())
                .then()
                .statusCode(200)
                .body(
                        "story.body[1].text",
                        equalTo(block(mended, 1).path("text").asText()))
                .body("story.attributions[0].verdict", equalTo("confirmed"));
    }

    @Test
    void a_verdict_can_be_sent_again_where_only_words_before_the_quotation_were_mended() {
        var story = Stories.rain();
        Stories.said(story, "a1", "term", 1, "drown");
        var article = desk.writes(story);
        var said = desk.story(article).at("/attributions/0/id").asText();
        var mended = desk.story(article);
        ((ObjectNode) block(mended, 1))
                .put("text", "Yes: " + block(mended, 1).path("text").asText());
        meanwhile(article, mended);
        var verdict = ARTICLE + "/attributions/" + said + "/verdict";

        var refused = desk.says()
                .header("If-Match", "\"1\"")
                .body("{\"verdict\":\"rejected\"}")
                .put(verdict, article.id());

        Refused.with(refused, 412, "stale-revision")
                .body("conflicts", empty())
                .body("merge.verdict", equalTo("rejected"));
        desk.says()
                .header("If-Match", "\"2\"")
                .body(json(refused).get("merge"))
                .put(verdict, article.id())
                .then()
                .statusCode(200)
                .body("verdict", equalTo("rejected"));
    }

    @Test
    void an_address_given_meanwhile_stays() {
        var article = desk.writes(Stories.rain());
        var mine = desk.story(article).put("kicker", "Weather");
        desk.publishes(article).then().statusCode(200);
        var slug = desk.story(article).path("slug").asText();

        Refused.with(desk.rewrites(article, mine), 412, "stale-revision")
                .body("changed", equalTo(List.of("/slug")))
                .body("merge.slug", equalTo(slug))
                .body("merge.kicker", equalTo("Weather"));
    }

    /** One request to a part of an article that everything is in: where, and with which body. */
    record Part(String address, String body, String touched, int again) {}

    Part part(String name, JsonNode story) {
        var caption = ((ObjectNode) story.at("/captions/0")).deepCopy().put("alt", "Grey");
        var said = ((ObjectNode) story.at("/attributions/0")).deepCopy().put("reason", "Heard");
        var at = "/attributions/" + said.path("id").asText();
        return switch (name) {
            case "caption" ->
                new Part("/captions/" + caption.path("id").asText(), caption.toString(), "/captions/0/text", 200);
            case "attribution" -> new Part(at, said.toString(), "/attributions/0/addressee", 200);
            case "verdict" -> new Part(at + "/verdict", "{\"verdict\":\"rejected\"}", "/attributions/0/addressee", 200);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"caption", "attribution", "verdict"})
    void a_part_that_nobody_touched_can_be_sent_again_as_it_was(String name) {
        var article = desk.writes(Stories.everything(desk));
        var part = part(name, desk.story(article));
        meanwhile(article, desk.story(article).put("kicker", "Floods"));

        var refused =
                desk.says().header("If-Match", "\"1\"").body(part.body()).put(ARTICLE + part.address(), article.id());

        Refused.with(refused, 412, "stale-revision")
                .body("current.revision", equalTo(2))
                .body("current.updatedBy", equalTo(other.username()))
                .body("changed", equalTo(List.of("/kicker")))
                .body("conflicts", empty());
        desk.says()
                .header("If-Match", "\"2\"")
                .body(json(refused).get("merge"))
                .put(ARTICLE + part.address(), article.id())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"caption", "attribution", "verdict"})
    void a_part_that_somebody_touched_is_not(String name) {
        var article = desk.writes(Stories.everything(desk));
        var part = part(name, desk.story(article));
        var theirs = desk.story(article);
        var steps = part.touched().split("/");
        ((ObjectNode) theirs.at("/" + steps[1] + "/" + steps[2])).put(steps[3], "Somebody else's words");
        meanwhile(article, theirs);

        Refused.with(
                        desk.says()
                                .header("If-Match", "\"1\"")
                                .body(part.body())
                                .put(ARTICLE + part.address(), article.id()),
                        412,
                        "stale-revision")
                .body("merge", nullValue())
                .body("conflicts", equalTo(List.of("/" + steps[1] + "/" + steps[2])));
    }

    @Test
    void one_more_caption_or_attribution_is_in_nobodys_way() {
        var article = desk.writes(Stories.everything(desk));
        var story = desk.story(article);
        meanwhile(article, desk.story(article).put("kicker", "Floods"));

        var refused = desk.says()
                .header("If-Match", "\"1\"")
                .body("{\"media\":\"%s\"}"
                        .formatted(story.at("/captions/0/media").asText()))
                .post(ARTICLE + "/captions", article.id());

        Refused.with(refused, 412, "stale-revision").body("merge.media", notNullValue());
        desk.says()
                .header("If-Match", "\"2\"")
                .body(json(refused).get("merge"))
                .post(ARTICLE + "/captions", article.id())
                .then()
                .statusCode(201);
    }

    @Test
    void only_words_that_were_seen_are_approved_or_published() {
        for (var part : List.of("/stage", "/publication")) {
            var body = part.equals("/stage") ? "{\"stage\":\"in-review\"}" : "{\"note\":\"Go\"}";
            var article = desk.writes(Stories.rain());
            desk.publishes(article).then().statusCode(200);
            var seen = desk.reads(article);
            desk.unpublishes(seen, "Wrong").then().statusCode(200);

            var refused = desk.says().header("If-Match", seen.tag()).body(body).put(ARTICLE + part, article.id());
            Refused.with(refused, 412, "stale-revision").body("changed", empty());
            if (part.equals("/stage"))
                desk.says()
                        .header("If-Match", "\"3\"")
                        .body(json(refused).get("merge"))
                        .put(ARTICLE + part, article.id())
                        .then()
                        .statusCode(200);
            else assertEquals(List.of(""), refused.path("conflicts"));

            var now = desk.reads(article);
            meanwhile(article, desk.story(article).put("kicker", "Floods"));
            Refused.with(
                            desk.says().header("If-Match", now.tag()).body(body).put(ARTICLE + part, article.id()),
                            412,
                            "stale-revision")
                    .body("merge", nullValue())
                    .body("changed", hasItem("/kicker"));
        }
    }

    @Test
    void publishing_goes_on_where_only_the_stage_was_changed() {
        var article = desk.writes(Stories.rain());
        as(other).header("If-Match", "\"1\"").body("{\"stage\":\"in-review\"}").put(ARTICLE + "/stage", article.id());

        var refused = desk.publishes(article, "{\"from\":\"2097-01-01T00:00:00Z\",\"note\":\"Go\"}");

        Refused.with(refused, 412, "stale-revision").body("conflicts", empty());
        desk.publishes(desk.reads(article), json(refused).get("merge").toString())
                .then()
                .statusCode(200)
                .body("from", equalTo("2097-01-01T00:00:00Z"));
    }
}
