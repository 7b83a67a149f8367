// SPDX-License-Identifier: Apache-2.0
package news.verbatim.attack;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Rows;
import news.verbatim.Stories;
import news.verbatim.contract.Book;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that would be something else elsewhere: SQL, a script, a template, a header, a formula. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class InjectionTest {

    static final List<String> SQL = List.of(
            "'",
            "''",
            "\"",
            "`",
            "\\",
            "\\'",
            "$$",
            "$1",
            "?",
            ":q",
            "%",
            "_%_",
            "zzq' or '1'='1",
            "zzq') or ('1'='1",
            "zzq\" or \"1\"=\"1",
            "zzq' union select password from account --",
            "zzq'; drop table article; --",
            "zzq'/**/or/**/1=1#",
            "zzq' and 1=cast((select version()) as int)--",
            "zzq & | ! ( ) : * <->",
            "zzq:*",
            "-publishedAt, (select 1)",
            "publishedAt desc; select 1",
            "case when 1=1 then id else slug end",
            "(select pg_sleep(0))");
    static final String HOSTILE = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)> {{7*7}} ${7*7} "
            + "${jndi:ldap://127.0.0.1/a} ' or 1=1 -- =cmd|' /C calc'!A0 ]]> <!-- &lt; %0d%0a \\u003c \u2028 \u00a0 👩‍👩‍👧‍👦";

    static final String SHORT = HOSTILE.substring(0, 90);

    final Desk desk = new Desk();

    @Test
    void no_parameter_and_no_address_is_read_as_sql() {
        desk.publishes(desk.writes(Stories.printable(desk))).then().statusCode(200);
        var book = new Book(given().get("/q/openapi?format=json").as(JsonNode.class));
        var articles = Rows.count("article");
        var wrong = new TreeMap<String, Object>();
        for (var operation : book.operations()) {
            if (!operation.method().equals("GET")) continue;
            if (operation.path().matches(".*/feeds/(?!rss).*")) continue; // all of them read one query, in one way
            for (var probe : SQL) {
                var address = operation.path().replaceAll("\\{\\w+}", "{it}");
                for (var parameter : operation.parameters("query")) {
                    var name = parameter.path("name").asText();
                    if (address.contains("{")) continue;
                    var answer = desk.says().queryParam(name, probe).get(address);
                    var whole = operation + " " + name + "=" + probe;
                    if (answer.statusCode() != 400 && answer.statusCode() != 200) wrong.put(whole, answer.statusCode());
                    if (probe.startsWith("zzq'") && answer.statusCode() == 200 && finds(answer))
                        wrong.put(whole, answer.asString());
                }
                var values = Collections.nCopies(address.split("\\{it}", -1).length - 1, probe)
                        .toArray();
                if (values.length == 0) continue;
                var answer = desk.says().get(address.replace("{it}", "{x}").transform(InjectionTest::numbered), values);
                if (answer.statusCode() != 404 && answer.statusCode() != 400)
                    wrong.put(operation + " at " + probe, answer.statusCode());
            }
        }
        assertEquals(Map.of(), wrong);
        assertEquals(articles, Rows.count("article"));
    }

    /** Whether a list holds anything, a feed has an entry, or voices were counted. */
    private static boolean finds(Response answer) {
        if (answer.contentType().contains("xml")) return answer.asString().matches("(?s).*<(item|entry|url)>.*");
        var json = answer.as(JsonNode.class);
        return !(json.has("items") ? json.get("items") : json.get("speakers")).isEmpty();
    }

    private static String numbered(String address) {
        var said = address;
        for (var i = 0; said.contains("{x}"); i++) said = said.replaceFirst("\\{x}", "{x" + i + "}");
        return said;
    }

    @Test
    void hostile_text_in_every_field_comes_back_as_it_was_and_only_as_json() {
        var story = Stories.printable(desk);
        for (var field : List.of("headline", "kicker", "standfirst", "byline", "dateline", "displayedText"))
            story.put(field, HOSTILE);
        for (var block : story.withArray("body"))
            if (block.has("text") && !block.at("/id").asText().matches("p\\d"))
                ((ObjectNode) block).put("text", HOSTILE);
        story.withObject("/seo").put("title", HOSTILE).put("description", HOSTILE);
        story.withObject("/source").put("name", HOSTILE);
        ((ObjectNode) story.at("/captions/0"))
                .put("text", HOSTILE)
                .put("credit", HOSTILE)
                .put("alt", HOSTILE);
        ((ObjectNode) story.at("/contributors/0")).put("name", HOSTILE).put("role", SHORT);
        ((ObjectNode) story.at("/captions/0/depicted/0")).put("name", HOSTILE).put("roleAsGiven", HOSTILE);

        var article = desk.writes(story);
        var kept = desk.story(article);
        for (var field : List.of("headline", "kicker", "standfirst", "byline", "dateline", "displayedText"))
            assertEquals(HOSTILE, kept.path(field).asText(), field);
        for (var place : List.of(
                "/seo/title",
                "/source/name",
                "/captions/0/text",
                "/captions/0/credit",
                "/captions/0/alt",
                "/contributors/0/name",
                "/captions/0/depicted/0/name"))
            assertEquals(HOSTILE, kept.at(place).asText(), place);
        desk.publishes(article).then().statusCode(200);
        for (var address : List.of("/content/v1/articles/" + article.id(), "/content/v1/articles"))
            given().get(address)
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Content-Security-Policy", startsWith("default-src 'none'"));
        given().get("/content/v1/articles/{id}", article.id())
                .then()
                .body("headline", equalTo(HOSTILE))
                .body("captions[0].text", equalTo(HOSTILE))
                .body("captions[0].credit", equalTo(HOSTILE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/v1/speakers", "/desk/v1/sections", "/desk/v1/tags", "/desk/v1/media"})
    void hostile_names_come_back_as_they_were(String list) {
        var name = HOSTILE.replace("\u2028", "");
        var body = Stories.JSON.createObjectNode();
        if (list.endsWith("speakers"))
            body.put("kind", "person").put("name", name).put("honorific", SHORT);
        else if (list.endsWith("media"))
            body.put("headline", name).put("text", name).put("credit", name);
        else body.put("slug", Newsroom.fresh("hostile")).put("name", name);
        var made = desk.says().body(body).post(list).then().statusCode(201);
        made.header("Location", not(containsString("script")));
        var field = list.endsWith("media") ? "text" : "name";
        made.body(field, equalTo(name)).contentType("application/json");
        desk.says().get(made.extract().header("Location")).then().body(field, equalTo(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/content/v1/articles?section=%0d%0aX-Injected:%201",
                "/content/v1/articles?limit=1&byline=a%0d%0aX-Injected:%201",
                "/content/v1/articles/a%0d%0aX-Injected:%201",
                "/content/v1/articles/OLD?fields=%0d%0aX-Injected:%201",
                "/content/v1/articles/OLD?utm_source=%0d%0aX-Injected:%201",
                "/desk/v1/articles?q=%0d%0aX-Injected:%201",
                "/q/swagger-ui%0d%0aX-Injected:%201",
                "/%0d%0aX-Injected:%201"
            })
    void no_line_break_gets_into_a_header(String address) {
        var moved = desk.writes(Stories.rain().put("slug", Newsroom.fresh("old")));
        var old = desk.story(moved).path("slug").asText();
        desk.publishes(moved).then().statusCode(200);
        desk.rewrites(desk.reads(moved), desk.story(moved).put("slug", Newsroom.fresh("new")));
        desk.publishes(desk.reads(moved)).then().statusCode(200);
        var answer = desk.says()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .header("X-Request-Id", "a%0d%0aX-Injected: 1")
                .get(address.replace("OLD", old));
        assertTrue(answer.statusCode() < 500, answer.asString());
        assertEquals(null, answer.header("X-Injected"));
        answer.headers().forEach(header -> assertTrue(header.getValue().matches("[^\r\n]*"), header.toString()));
    }
}
