// SPDX-License-Identifier: Apache-2.0
package news.verbatim.audit;

import static io.restassured.RestAssured.when;
import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static news.verbatim.Newsroom.signIn;
import static news.verbatim.Newsroom.someone;
import static news.verbatim.Newsroom.with;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import news.verbatim.Desk;
import news.verbatim.Newsroom.Person;
import news.verbatim.Rows;
import news.verbatim.Stories;
import news.verbatim.media.Pictures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A long day: one of everything that can be changed, and each leaves one line. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryChangeTest {

    static final String DESK = "/desk/v1/";

    final Set<String> done = new TreeSet<>();
    Person person;

    @BeforeEach
    void someoneWhoMayEverything() {
        person = someone("reporter", "photo", "editor", "publisher", "legal", "admin");
    }

    /** Does it on a revision, and looks at what was written down of it. */
    Response does(
            String action,
            String kind,
            @Nullable Integer before,
            @Nullable Integer after,
            Function<RequestSpecification, Response> act) {
        var number = fresh("request");
        var request = as(person).header("X-Request-Id", number);
        if (before != null) request.header("If-Match", "\"" + before + "\"");
        var answer = act.apply(request);
        assertTrue(answer.statusCode() < 300, action + ": " + answer.asString());
        return written(number, action, kind, before, after, answer);
    }

    Response written(
            String number,
            String action,
            String kind,
            @Nullable Integer before,
            @Nullable Integer after,
            Response answer) {
        var lines = Rows.of("select * from audit where request = ? and action <> 'reprintArticle'", number);
        assertEquals(1, lines.size(), action);
        var line = lines.getFirst();
        assertEquals(person.username(), line.get("actor"), action);
        assertEquals("token", line.get("via"), action);
        assertEquals(action, line.get("action"));
        assertEquals(kind, line.get("kind"), action);
        assertEquals(before, line.get("revision_before"), action);
        assertEquals(after, line.get("revision_after"), action);
        done.add(action);
        return answer;
    }

    static Set<String> changes() {
        var paths = when().get("/q/openapi?format=json").jsonPath().<Map<String, Map<String, Object>>>get("paths");
        var changes = new TreeSet<String>();
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
            if (path.matches("/(desk|access)/.*")
                    && Set.of("post", "put", "patch", "delete").contains(method))
                changes.add("" + ((Map<?, ?>) operation).get("operationId"));
        }));
        changes.remove("signIn");
        return changes;
    }

    @Test
    void an_article_that_is_printed_anew_for_a_photo_says_so_in_its_own_history() {
        var desk = new Desk();
        var photo = desk.photo("Rain over Elmsby", fresh("Elmsby Photo"), "A street in the rain");
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead");
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);

        as(person)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"1\"")
                .body("{\"credit\": \"Lindhaven Photo\"}")
                .patch(DESK + "media/" + photo)
                .then()
                .statusCode(200);

        as(person)
                .get(DESK + "audit?article=" + article.id())
                .then()
                .statusCode(200)
                .body("items.action.count { it == 'reprintArticle' }", equalTo(1))
                .body("items.find { it.action == 'reprintArticle' }.details", equalTo("minor"))
                .body("items.find { it.action == 'reprintArticle' }.actor", equalTo(person.username()));
    }

    @Test
    void every_change_there_is_leaves_exactly_one_line() throws IOException {
        labels();
        people();
        var speaker = does(
                        "addSpeaker",
                        "speaker",
                        null,
                        1,
                        r -> r.body("{\"kind\":\"person\",\"name\":\"Oda Brandt\"}")
                                .post(DESK + "speakers"))
                .<String>path("id");
        does(
                "rewriteSpeaker",
                "speaker",
                1,
                2,
                r -> r.body("{\"kind\":\"person\",\"name\":\"Oda Brand\"}").put(DESK + "speakers/" + speaker));
        does("deleteSpeaker", "speaker", 2, null, r -> r.delete(DESK + "speakers/" + speaker));
        var photo = photos();
        article(photo);
        does(
                "bringPage",
                "article",
                null,
                1,
                r -> r.contentType("text/plain; charset=utf-8")
                        .body(
                                "Rain returns to Elmsby\n\nRain fell on Elmsby for the first time since May, and nobody minded.\n\n"
                                        + "\u201cWe had stopped hoping,\u201d said Oda Brandt, who keeps the mill by the river.\n")
                        .post(DESK + "intake"));
        does(
                "changeMyPassword",
                "user",
                null,
                null,
                r -> r.body("{\"current\":\"%s\",\"password\":\"quite another one\"}".formatted(person.password()))
                        .put("/access/v1/me/password"));
        signOut();

        assertEquals(changes(), done);
    }

    void labels() {
        for (var kind : Map.of("section", "Section", "tag", "Tag").entrySet()) {
            var slug = fresh(kind.getKey());
            var all = DESK + kind.getKey() + "s";
            var body = "{\"slug\":\"%s\",\"name\":\"%s\"}";
            does(
                    "add" + kind.getValue(),
                    kind.getKey(),
                    null,
                    1,
                    r -> r.body(body.formatted(slug, "Rain")).post(all));
            does(
                    "rewrite" + kind.getValue(),
                    kind.getKey(),
                    1,
                    2,
                    r -> r.body(body.formatted(slug, "Rains")).put(all + "/" + slug));
            does("delete" + kind.getValue(), kind.getKey(), 2, null, r -> r.delete(all + "/" + slug));
        }
    }

    void people() {
        var name = fresh("ada");
        does(
                "addUser",
                "user",
                null,
                1,
                r -> r.body("{\"username\":\"%s\",\"displayName\":\"Ada\",\"password\":\"ink and paper\",\"roles\":[]}"
                                .formatted(name))
                        .post("/access/v1/users"));
        does(
                "changeUser",
                "user",
                1,
                2,
                r -> r.body("{\"displayName\":\"Ada Quill\",\"roles\":[],\"enabled\":true}")
                        .put("/access/v1/users/" + name));
        does("endSessions", "user", null, null, r -> r.delete("/access/v1/users/" + name + "/sessions"));
        keys();
        var site = as(person).get(DESK + "site");
        var revision = site.<Integer>path("revision");
        var other = site.as(ObjectNode.class);
        for (var read : Set.of("revision", "createdAt", "updatedAt", "updatedBy", "id")) other.remove(read);
        var name0 = other.get("name").asText();
        does(
                "rewriteSite",
                "site",
                revision,
                revision + 1,
                r -> r.body(other.put("name", name0 + " 2").toString()).put(DESK + "site"));
        does(
                "rewriteSite",
                "site",
                revision + 1,
                revision + 2,
                r -> r.body(other.put("name", name0).toString()).put(DESK + "site"));
    }

    void keys() {
        var key = does(
                        "addKey",
                        "key",
                        null,
                        1,
                        r -> r.body("{\"name\":\"%s\",\"scopes\":[\"desk\"],\"roles\":[\"editor\"]}"
                                        .formatted(fresh("key")))
                                .post("/access/v1/keys"))
                .<String>path("id");
        does(
                "changeKey",
                "key",
                1,
                2,
                r -> r.body("{\"roles\":[\"photo\"],\"expiresAt\":null}").put("/access/v1/keys/" + key));
        does("revokeKey", "key", 2, null, r -> r.delete("/access/v1/keys/" + key));
        var nobodys = does("turnSigningKey", "signing-key", null, null, r -> r.post("/access/v1/signing-keys"))
                .<String>path("id");
        assertEquals(
                1,
                Rows.of("select 1 from audit where action = 'turnSigningKey' and object = ?", nobodys)
                        .size());
        does("turnSigningKey", "signing-key", null, null, r -> r.post("/access/v1/signing-keys"));
        does("dropSigningKey", "signing-key", null, null, r -> r.delete("/access/v1/signing-keys/" + nobodys));
    }

    String photos() {
        var photo = does("addMedia", "media", null, 1, r -> r.body("{}").post(DESK + "media"))
                .<String>path("id");
        does("rewriteMedia", "media", 1, 2, r -> r.body("{\"text\":\"Drops\"}").put(DESK + "media/" + photo));
        does(
                "changeMedia",
                "media",
                2,
                3,
                r -> r.contentType("application/merge-patch+json; charset=UTF-8")
                        .body("{\"text\":\"More drops\"}")
                        .patch(DESK + "media/" + photo));
        var second = does("addMedia", "media", null, 1, r -> r.body("{}").post(DESK + "media"))
                .<String>path("id");
        does("deleteMedia", "media", 1, null, r -> r.delete(DESK + "media/" + second));
        var third = does("addMedia", "media", null, 1, r -> r.body("{}").post(DESK + "media"))
                .<String>path("id");
        does(
                "takeDownMedia",
                "media",
                1,
                2,
                r -> r.body("{\"reason\":\"A test\",\"notice\":\"Taken down\"}")
                        .put(DESK + "media/" + third + "/takedown"));
        var file = Pictures.jpeg(20, 10);
        does("addMedia", "media", null, 1, r -> sends(r, file));
        return photo;
    }

    static Response sends(RequestSpecification request, byte[] file) {
        return request.contentType("multipart/form-data")
                .multiPart("file", "a.jpg", file)
                .post(DESK + "media");
    }

    void article(String photo) throws IOException {
        var second = does(
                        "startArticle",
                        "article",
                        null,
                        1,
                        r -> r.body(Stories.rain()).post(DESK + "articles"))
                .<String>path("id");
        does("deleteArticle", "article", 1, null, r -> r.delete(DESK + "articles/" + second));
        var id = does(
                        "startArticle",
                        "article",
                        null,
                        1,
                        r -> r.body(Stories.rain()).post(DESK + "articles"))
                .<String>path("id");
        var at = DESK + "articles/" + id;
        does(
                "moveArticle",
                "article",
                1,
                2,
                r -> r.body("{\"stage\":\"in-review\"}").put(at + "/stage"));
        var use = "{\"media\":\"%s\",\"role\":\"lead\",\"text\":%s}";
        var caption = does(
                        "addCaption",
                        "caption",
                        2,
                        3,
                        r -> r.body(use.formatted(photo, "null")).post(at + "/captions"))
                .<String>path("id");
        does(
                "rewriteCaption",
                "caption",
                3,
                4,
                r -> r.body(use.formatted(photo, "\"Drops\"")).put(at + "/captions/" + caption));
        does("removeCaption", "caption", 4, 5, r -> r.delete(at + "/captions/" + caption));
        attributions(at);
        var story = (ObjectNode)
                Stories.JSON.readTree(as(person).get(at).asByteArray()).get("story");
        does(
                "rewriteArticle",
                "article",
                11,
                12,
                r -> r.body(story.put("kicker", "Weather")).put(at));
        does("restoreRevision", "revision", 12, 13, r -> r.post(at + "/revisions/11/restoration"));
        does("publishArticle", "article", 13, 14, r -> r.body("{}").put(at + "/publication"));
        does(
                "unpublishArticle",
                "article",
                14,
                15,
                r -> r.queryParam("reason", "a test").delete(at + "/publication"));
        var lines = Rows.of("select sequence from audit where article = cast(? as uuid)", id);
        assertEquals(15, lines.size());
        review(photo);
    }

    /** Only words that have aged are reviewed: anything else changes nothing, and leaves no line. */
    void review(String photo) {
        var story = Stories.rain();
        Stories.caption(story, "c1", photo, "lead").put("text", "Drops");
        var started =
                does("startArticle", "article", null, 1, r -> r.body(story).post(DESK + "articles"));
        var caption = DESK + "articles/" + started.<String>path("id") + "/captions/"
                + started.<String>path("story.captions[0].id");
        does("rewriteMedia", "media", 3, 4, r -> r.body("{\"text\":\"Rain\"}").put(DESK + "media/" + photo));
        does(
                "reviewCaption",
                "caption",
                1,
                2,
                r -> r.body("{\"mediaRevision\":4}").put(caption + "/review"));
    }

    /** The revision before is known where the request names none, too. */
    void attributions(String at) throws IOException {
        var number = fresh("request");
        var found = as(person).header("X-Request-Id", number).post(at + "/proposals");
        written(number, "proposeAttributions", "article", 5, 6, found);
        var said = (ObjectNode)
                Stories.JSON.readTree(found.asByteArray()).get("items").get(0);
        var one = at + "/attributions/" + said.get("id").asText();
        said.putObject("occasion").put("kind", "interview").put("date", "2025-11");
        does("rewriteAttribution", "attribution", 6, 7, r -> r.body(said).put(one));
        does(
                "judgeAttribution",
                "attribution",
                7,
                8,
                r -> r.body("{\"verdict\":\"rejected\"}").put(one + "/verdict"));
        var line = "{\"attribution\":\"%s\",\"revision\":8,\"verdict\":\"proposed\"}"
                .formatted(said.get("id").asText());
        var together = fresh("request");
        var judged = as(person)
                .header("X-Request-Id", together)
                .body("{\"verdicts\":[" + line + "]}")
                .post(DESK + "attributions/verdicts");
        written(together, "judgeAttributions", "attribution", 8, 9, judged);
        does("removeAttribution", "attribution", 9, 10, r -> r.delete(one));
        var story = (ObjectNode)
                Stories.JSON.readTree(as(person).get(at).asByteArray()).get("story");
        var term = Stories.said(story, "a1", "term", 1, "drown");
        term.remove("id");
        does("addAttribution", "attribution", 10, 11, r -> r.body(term).post(at + "/attributions"));
    }

    void signOut() {
        var number = fresh("request");
        var token = signIn(person.username(), "quite another one");
        with(token).header("X-Request-Id", number).delete("/access/v1/token");
        var lines = Rows.of("select action, kind, object from audit where request = ?", number);
        assertEquals(
                Map.of("action", "signOut", "kind", "user", "object", person.username()), Map.copyOf(lines.getFirst()));
        done.add("signOut");
    }
}
