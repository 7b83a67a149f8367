// SPDX-License-Identifier: Apache-2.0
package news.verbatim.mistakes;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.function.Consumer;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Stories;

/** What goes wrong at the desk. */
final class EditorsMistakes {

    private static final String ARTICLES = "/desk/v1/articles";
    private static final String ID = "0199aaaa-0000-7000-8000-00000000000f";

    private final Desk desk = new Desk();
    private final Desk reporter = new Desk("reporter");

    List<Mistake> all() {
        return List.of(
                new Mistake("A wrong password", this::wrongPassword, 401, "user name", "password"),
                new Mistake("Not signed in", () -> given().get(ARTICLES), 401, "Authorize"),
                new Mistake(
                        "Signed in yesterday",
                        () -> given().header("Authorization", "Bearer eyJhbGciOiJFUzI1NiJ9.e30.c2ln")
                                .get(ARTICLES),
                        401,
                        "sign in again"),
                new Mistake(
                        "A reporter publishes",
                        () -> reporter.publishes(desk.writes(Stories.rain())),
                        403,
                        "publisher"),
                new Mistake(
                        "A reporter rewrites someone else's article",
                        () -> reporter.rewrites(desk.writes(Stories.rain()), Stories.rain()),
                        403,
                        "editor"),
                new Mistake("A change without `If-Match`", this::withoutTag, 428, "If-Match", "ETag"),
                new Mistake("`If-Match` without quotation marks", () -> tagged("1"), 400, "\"7\""),
                new Mistake("Someone else was faster", this::stale, 412, "revision 2", "Read it again"),
                new Mistake("The whole answer sent back", this::wholeAnswer, 422, "story"),
                new Mistake("A field misspelt", () -> posts(s -> s.put("headlin", "Rain")), 400, "headline"),
                new Mistake(
                        "The last bracket forgotten",
                        () -> desk.says().body("{\"headline\": \"Rain\"").post(ARTICLES),
                        400,
                        "missing"),
                new Mistake("No headline", () -> posts(s -> s.remove("headline")), 422, "/headline"),
                new Mistake(
                        "A number in quotation marks",
                        () -> posts(s -> s.withArray("body")
                                .addObject()
                                .put("type", "heading")
                                .put("level", "2")),
                        400,
                        "whole number"),
                new Mistake(
                        "A kind of block that there is not",
                        () -> posts(s -> s.withArray("body").addObject().put("type", "image")),
                        422,
                        "figure"),
                new Mistake(
                        "A time without its offset",
                        () -> posts(s -> s.put("displayedAt", "2025-11-27T15:44:00")),
                        422,
                        "with its offset"),
                new Mistake("A section that there is not", this::unknownSection, 422, "did you mean"),
                new Mistake("A reporter's new tag", this::newTag, 422, "editor"),
                new Mistake("An address in capitals", () -> posts(s -> s.put("slug", "Rain Returns")), 422, "hyphens"),
                new Mistake("Quoted words that stand elsewhere", this::wordsElsewhere, 422, "“"),
                new Mistake("A person confirmed without the person", this::nobody, 422, "speaker"),
                new Mistake("A photo that there is not", this::unknownPhoto, 422, "/desk/v1/media"),
                new Mistake("Published without a language", this::unnamedLanguage, 422, "/language"),
                new Mistake("Published until yesterday", this::endsBefore, 422, "after"),
                new Mistake("Approved before it was submitted", this::approvedAtOnce, 409, "in-review"),
                new Mistake("A published article deleted", this::deletedThoughPublished, 409, "unpublish"),
                new Mistake("A photo deleted that is in use", this::photoInUse, 409, "captions"),
                new Mistake(
                        "A page without an article",
                        () -> intake("text/plain; charset=UTF-8", "Subscribe now\n", ""),
                        422,
                        "headline"),
                new Mistake("A page sent as JSON", () -> intake("application/json", "{}", ""), 415, "text/plain"),
                new Mistake(
                        "A time zone by its nickname",
                        () -> intake("text/plain; charset=UTF-8", "Rain\n", "?zone=Istanbul"),
                        400,
                        "Europe/Istanbul"),
                new Mistake(
                        "An article's slug where its id is needed",
                        () -> desk.says().get(ARTICLES + "/rain-returns-to-elmsby"),
                        404,
                        "id"),
                new Mistake("A user name that is taken", this::takenName, 409, "another"),
                new Mistake("A short password", this::shortPassword, 422, "8 characters"));
    }

    private Response wrongPassword() {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams("grant_type", "password", "username", "nobody", "password", "a guess")
                .post("/access/v1/token");
    }

    private Response posts(Consumer<ObjectNode> alteration) {
        var story = Stories.rain();
        alteration.accept(story);
        return desk.says().body(story).post(ARTICLES);
    }

    private Response withoutTag() {
        return desk.says()
                .body(Stories.rain())
                .put(ARTICLES + "/" + desk.writes(Stories.rain()).id());
    }

    private Response tagged(String tag) {
        var article = desk.writes(Stories.rain());
        return desk.says().header("If-Match", tag).body(Stories.rain()).put(ARTICLES + "/" + article.id());
    }

    private Response stale() {
        var article = desk.writes(Stories.rain());
        desk.rewrites(article, Stories.rain());
        return desk.rewrites(article, Stories.rain());
    }

    private Response wholeAnswer() {
        return desk.rewrites(desk.writes(Stories.rain()), desk.whole(desk.writes(Stories.rain())));
    }

    private Response unknownSection() {
        var near = desk.section() + "s";
        return posts(s -> s.put("section", near));
    }

    private Response newTag() {
        var story = Stories.rain();
        var known = Newsroom.fresh("winter");
        desk.says()
                .body("{\"slug\":\"%s\",\"name\":\"Winter\"}".formatted(known))
                .post("/desk/v1/tags");
        story.putArray("tags").add(known + "s");
        return reporter.says().body(story).post(ARTICLES);
    }

    private Response wordsElsewhere() {
        return posts(story -> ((ObjectNode) Stories.said(story, "a1", "direct", 1, "“We had stopped hoping,”")
                        .at("/segments/0"))
                .put("exact", "“We had stopped hoping”"));
    }

    private ObjectNode quoting() {
        var story = Stories.rain();
        Stories.said(story, "a1", "direct", 1, "“We had stopped hoping,”");
        return story;
    }

    private Response nobody() {
        var article = desk.writes(quoting());
        var said = desk.story(article).at("/attributions/0/id").asText();
        return desk.says()
                .header("If-Match", article.tag())
                .body("{\"verdict\":\"confirmed\"}")
                .put(ARTICLES + "/" + article.id() + "/attributions/" + said + "/verdict");
    }

    private Response unknownPhoto() {
        return posts(story -> Stories.caption(story, "c1", ID, "lead"));
    }

    private Response unnamedLanguage() {
        var story = Stories.rain();
        story.remove("language");
        return desk.publishes(desk.writes(story));
    }

    private Response endsBefore() {
        return desk.publishes(
                desk.writes(Stories.rain()),
                "{\"from\":\"2027-01-31T06:00:00+01:00\",\"until\":\"2027-01-30T06:00:00+01:00\"}");
    }

    private Response approvedAtOnce() {
        var article = desk.writes(Stories.rain());
        return desk.says()
                .header("If-Match", article.tag())
                .body("{\"stage\":\"approved\"}")
                .put(ARTICLES + "/" + article.id() + "/stage");
    }

    private Response deletedThoughPublished() {
        var article = desk.writes(Stories.rain());
        desk.publishes(article).then().statusCode(200);
        return desk.deletes(desk.reads(article));
    }

    private Response photoInUse() {
        var photo = desk.photo("Rain", "Elm Photo", "Drops");
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead");
        desk.writes(story);
        return desk.says().header("If-Match", "\"1\"").delete("/desk/v1/media/" + photo);
    }

    private Response intake(String type, String page, String query) {
        return desk.says().contentType(type).body(page).post("/desk/v1/intake" + query);
    }

    private Response takenName() {
        var taken = Newsroom.someone("reporter").username();
        return user(taken, "a stone for each story");
    }

    private Response shortPassword() {
        return user(Newsroom.fresh("someone"), "rain");
    }

    private Response user(String username, String password) {
        return desk.says()
                .body("{\"username\":\"%s\",\"displayName\":\"Ina Moll\",\"password\":\"%s\",\"roles\":[]}"
                        .formatted(username, password))
                .post("/access/v1/users");
    }
}
