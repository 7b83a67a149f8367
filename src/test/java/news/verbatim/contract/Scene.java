// SPDX-License-Identifier: Apache-2.0
package news.verbatim.contract;

import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Rows;
import news.verbatim.Stories;
import news.verbatim.contract.Book.Operation;
import news.verbatim.media.Pictures;
import news.verbatim.media.Uploads;
import org.jspecify.annotations.Nullable;

/** The newsroom that the examples of the contract speak of: what an address needs is made from other examples. */
final class Scene {

    /** Ids that stand in the examples. */
    static final String PHOTO = "019ab3c4-7d10-7a52-9c1e-5f2b8d4e6a01";

    static final String BLOCK = "019ab3c4-7d10-7a52-9c1e-5f2b8d4e6a02";

    static final String QUOTATION = "019ab3c4-7d10-7a52-9c1e-5f2b8d4e6a07";

    private static final String ARTICLES = "/desk/v1/articles";
    private static final String[] EVERYBODY = {"reporter", "photo", "editor", "publisher", "legal", "admin"};

    private final Book book;
    private final Desk desk = new Desk(EVERYBODY);
    private final Newsroom.Person person = Newsroom.someone(EVERYBODY);
    private @Nullable String quoted;

    Scene(Book book) {
        this.book = book;
    }

    JsonNode example(String id) {
        var operation = book.operations().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
        var content = operation.said().at("/requestBody/content");
        var json = content.path("application/json");
        return (json.isMissingNode() ? content.properties().iterator().next().getValue() : json).path("example");
    }

    /** Somebody who may do all that is asked; whoever changes a password or signs out is somebody else. */
    RequestSpecification says(Operation operation) {
        return operation.id().matches("changeMyPassword|signOut") ? Newsroom.as(person) : desk.says();
    }

    /** The address with things in it that are there. */
    String address(Operation operation) {
        var path = operation.path();
        if (operation.id().equals("listKeys")) key();
        if (operation.id().equals("judgeAttributions")) waiting();
        if (operation.id().equals("suggest")) return path + "?q=tar";
        if (!path.contains("{")) return path;
        if (path.startsWith(ARTICLES)) return ofArticle(operation);
        if (operation.id().equals("listEchoes")) return path.replace("{id}", repeated());
        if (path.contains("/media/{id}/")) return filed(path);
        if (path.startsWith("/content/")) return readable(path);
        if (path.contains("{username}")) return path.replace("{username}", user());
        if (path.contains("{slug}")) return label(operation);
        if (path.startsWith("/access/v1/keys/")) return path.replace("{id}", key());
        if (path.contains("{kid}")) return path.replace("{kid}", olderSigningKey());
        if (path.startsWith("/desk/v1/captions/"))
            return path.replace(
                    "{id}", caption(made(ARTICLES, example("startArticle").toString())));
        var list = path.replaceFirst("/\\{id}(/takedown)?$", "");
        return path.replace(
                "{id}",
                made(
                        list,
                        example(list.endsWith("media") ? "addMedia" : "addSpeaker")
                                .toString()));
    }

    String tag(String address) {
        var thing = address.replaceFirst("(" + ARTICLES + "/[^/]+)/.*", "$1").replaceFirst("/takedown$", "");
        return desk.says().get(thing).then().statusCode(200).extract().header("ETag");
    }

    private String ofArticle(Operation operation) {
        if (operation.id().matches("(add|rewrite)Attribution")) return withQuotation(operation.path());
        if (operation.id().equals("readSource")) return operation.path().replace("{id}", brought());
        var id = made(ARTICLES, example("startArticle").toString());
        if (operation.id().matches(".*[pP]ublication|unpublishArticle|listEditions")) publish(id);
        if (operation.id().equals("listCaptionsOfArticle")) caption(id);
        var path = operation.path().replace("{id}", id).replace("{number}", "1");
        if (path.contains("{captionId}")) return path.replace("{captionId}", caption(id));
        return path.replace("{attributionId}", first(id, "attributions"));
    }

    /** A quotation that nobody has judged yet, as the examples name it, in an article of its first revision. */
    private void waiting() {
        for (var row : Rows.of("select article from attribution where id = ?", UUID.fromString(QUOTATION)))
            delete(ARTICLES + "/" + row.get("article"));
        made(ARTICLES, example("startArticle").toString().replace("\"a1\"", "\"" + QUOTATION + "\""));
    }

    /** A quotation that stands in two articles. */
    private String repeated() {
        made(ARTICLES, example("startArticle").toString());
        return first(made(ARTICLES, example("startArticle").toString()), "attributions");
    }

    private void publish(String id) {
        var published = ARTICLES + "/" + id + "/publication";
        desk.says()
                .header("If-Match", tag(published))
                .body("{}")
                .put(published)
                .then()
                .statusCode(200);
    }

    private String caption(String id) {
        photo();
        return made(ARTICLES + "/" + id + "/captions", example("addCaption").toString());
    }

    private String first(String id, String list) {
        return desk.says()
                .get(ARTICLES + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("story." + list + "[0].id");
    }

    /** One article has the block that the examples quote from. */
    private String withQuotation(String path) {
        if (quoted == null)
            quoted = made(ARTICLES, example("startArticle").toString().replace("\"p2\"", "\"" + BLOCK + "\""));
        return path.replace("{id}", quoted)
                .replace("{attributionId}", path.contains("{a") ? first(quoted, "attributions") : "");
    }

    private String brought() {
        return desk.says()
                .contentType("text/plain; charset=UTF-8")
                .body(example("bringPage").asText())
                .post("/desk/v1/intake")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String readable(String path) {
        var article = desk.writes(Stories.printable(desk));
        desk.publishes(article).then().statusCode(200);
        var story = desk.story(article);
        if (path.contains("/speakers/"))
            return path.replace("{name}", story.at("/attributions/0/speaker/id").asText());
        if (path.contains("/media/"))
            return path.replace("{id}", story.at("/captions/0/media").asText());
        if (path.contains("/quotes/"))
            return path.replace("{id}", story.at("/attributions/0/id").asText());
        return path.replace("{name}", article.id());
    }

    /** A photo that has a file, and stands in an article where readers are to get it. */
    private String filed(String path) {
        String id = Uploads.send(Pictures.jpeg(64, 48), "harbour.jpg", "{\"text\": \"Boats\", \"alt\": \"Two boats\"}")
                .path("id");
        if (path.startsWith("/content/")) {
            var story = Stories.rain();
            Stories.caption(story, "photo", id, "lead");
            desk.publishes(desk.writes(story)).then().statusCode(200);
        }
        return path.replace("{id}", id).replace("{name}", "card");
    }

    private String label(Operation operation) {
        var what = operation.path().contains("sections") ? "addSection" : "addTag";
        var list = operation.path().replaceFirst("/\\{slug}$", "");
        desk.says().body(example(what).toString()).post(list).then().statusCode(oneOf(201, 409));
        return operation.path().replace("{slug}", example(what).path("slug").asText());
    }

    String user() {
        desk.says()
                .body(example("addUser").toString())
                .post("/access/v1/users")
                .then()
                .statusCode(oneOf(201, 409));
        return example("addUser").path("username").asText();
    }

    private String key() {
        var name = Newsroom.fresh("website");
        return made("/access/v1/keys", "{\"name\":\"" + name + "\",\"scopes\":[\"desk\"],\"roles\":[\"reporter\"]}");
    }

    private String olderSigningKey() {
        desk.says().post("/access/v1/signing-keys").then().statusCode(200);
        return desk.says()
                .get("/access/v1/signing-keys")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { !it.signs }.id");
    }

    private String made(String list, String body) {
        return desk.says()
                .body(body)
                .post(list)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** What the examples name by its id is there; ids are given and not asked for, so it is put there from behind. */
    void photo() {
        if (desk.says().get("/desk/v1/media/" + PHOTO).statusCode() == 200) return;
        var made = made("/desk/v1/media", "{\"headline\":\"Small harbour, Tarvik\"}");
        sql("update asset set id = ?1 where id = ?2", UUID.fromString(PHOTO), UUID.fromString(made));
    }

    /** Names that are taken once are free again; what cannot be had otherwise was made by another test from the same example. */
    void free(Operation operation) {
        switch (operation.id()) {
            case "addUser" ->
                sql(
                        "update account set username = ?1 where username = ?2",
                        Newsroom.fresh("x"),
                        named("addUser", "username"));
            case "addKey" ->
                sql("update api_key set name = ?1 where name = ?2", Newsroom.fresh("x"), named("addKey", "name"));
            case "addSection", "addTag" -> delete(operation.path() + "/" + named(operation.id(), "slug"));
            default -> {}
        }
    }

    private void delete(String address) {
        if (desk.says().get(address).statusCode() == 200)
            desk.says().header("If-Match", tag(address)).delete(address).then().statusCode(204);
    }

    private String named(String id, String field) {
        return example(id).path(field).asText();
    }

    private static void sql(String statement, Object first, Object second) {
        var database = Arc.container().instance(EntityManager.class).get();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(statement)
                        .setParameter(1, first)
                        .setParameter(2, second)
                        .executeUpdate());
    }
}
