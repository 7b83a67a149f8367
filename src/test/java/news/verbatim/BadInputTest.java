// SPDX-License-Identifier: Apache-2.0
package news.verbatim;

import static io.restassured.RestAssured.config;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.verbatim.http.Cursor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of what people and machines send by mistake or in malice, and what each is answered. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTest {

    static final Desk DESK = new Desk();
    static final String ARTICLES = "/desk/v1/articles";
    static final String STRANGE_ID = "0199aaaa-0000-7000-8000-00000000000f";

    /** One thing sent, which group of inputs it stands for, and the answer. */
    record Row(
            String group,
            String name,
            Function<Desk.Article, Response> sent,
            int status,
            String kind,
            List<String> pointers) {
        @Override
        public String toString() {
            return group + ": " + name;
        }
    }

    static Row row(
            String group, String name, Function<Desk.Article, Response> sent, int status, String kind, String... at) {
        return new Row(group, name, sent, status, kind, List.of(at));
    }

    /** A story with one thing altered, sent as a new article. */
    static Row story(String group, String name, Consumer<ObjectNode> alteration, String... at) {
        return row(group, name, _ -> posts(altered(alteration)), 422, "unacceptable", at);
    }

    static ObjectNode altered(Consumer<ObjectNode> alteration) {
        var story = Stories.rain();
        alteration.accept(story);
        return story;
    }

    static Response posts(ObjectNode story) {
        return DESK.says().body(story).post(ARTICLES);
    }

    static Row body(String group, String name, byte[] bytes, int status, String kind, String... at) {
        return row(
                group,
                name,
                _ -> DESK.says().contentType("application/json").body(bytes).post(ARTICLES),
                status,
                kind,
                at);
    }

    static Row body(String group, String name, String json, int status, String kind, String... at) {
        return body(group, name, json.getBytes(UTF_8), status, kind, at);
    }

    static Row query(String group, String query, int status, String kind, String... at) {
        return row(
                group,
                query.length() > 60 ? query.substring(0, 60) + "…" : query,
                _ -> DESK.says().urlEncodingEnabled(false).get(query),
                status,
                kind,
                at);
    }

    static Row publication(String group, String name, String json, int status, String kind, String... at) {
        return row(group, name, article -> DESK.publishes(article, json), status, kind, at);
    }

    static Stream<Row> rows() {
        return Stream.of(size(), shape(), letters(), words(), references(), quotations(), times(), lists())
                .flatMap(rows -> rows);
    }

    static Stream<Row> size() {
        var large = "{\"headline\":\"" + "a".repeat(21 << 20) + "\"}";
        return Stream.of(
                body("F15", "a body of 21 MB", large, 413, "payload-too-large"),
                row(
                        "F15",
                        "21 MB where nothing is read",
                        _ -> DESK.says()
                                .contentType("application/json")
                                .body(large)
                                .post("/desk/v1/nowhere"),
                        413,
                        "payload-too-large"),
                body("F16", "5,000 levels of a known field", "{\"body\":" + "[".repeat(5_000), 400, "malformed-json"),
                body("F16", "5,000 levels of an unknown field", "{\"x\":".repeat(5_000), 400, "malformed-json"),
                body("F16", "200,000 levels", "[".repeat(200_000), 400, "malformed-json"),
                body("F17", "1e1000000000", heading("1e1000000000"), 400, "wrong-type", "/body/0/level"),
                body("F17", "1e20000", heading("1e20000"), 400, "wrong-type", "/body/0/level"),
                body("F17", "1,001 digits", heading("9".repeat(1_001)), 400, "malformed-json"),
                body("F17", "NaN", heading("NaN"), 400, "malformed-json"),
                body("F17", "-Infinity", heading("-Infinity"), 400, "malformed-json"),
                body("F17", "beyond 32 bits", heading("2147483648"), 422, "unacceptable", "/body/0/level"),
                body("F17", "3.0 for a whole number", heading("3.0"), 400, "wrong-type", "/body/0/level"),
                query("F18", ARTICLES + "?q=" + "a".repeat(9_000), 414, "uri-too-long"),
                row(
                        "F18",
                        "a header of 40 kB",
                        _ -> DESK.says().header("X-Long", "a".repeat(40_000)).get(ARTICLES),
                        431,
                        "headers-too-large"),
                row(
                        "F18",
                        "300 headers",
                        _ -> {
                            var request = DESK.says();
                            for (var i = 0; i < 300; i++) request.header("X-" + i, "1");
                            return request.get(ARTICLES);
                        },
                        431,
                        "headers-too-large"),
                story(
                        "10,000 attributions",
                        "10,000 attributions",
                        story -> {
                            for (var i = 0; i < 10_000; i++) term(story);
                        },
                        "/attributions"),
                body(
                        "10,000 attributions",
                        "100,000 unknown names",
                        IntStream.range(0, 100_000)
                                .mapToObj(n -> "\"x" + n + "\":1")
                                .collect(Collectors.joining(",", "{", "}")),
                        400,
                        "unknown-field",
                        "/x0"),
                story(
                        "10,000 attributions",
                        "2,001 blocks",
                        story -> {
                            for (var i = 0; i < 1_999; i++)
                                story.withArray("body").addObject().put("type", "divider");
                        },
                        "/body"),
                body(
                        "10,000 attributions",
                        "100,000 blocks that are nothing",
                        "{\"headline\":\"Rain\",\"body\":[" + "{},".repeat(99_999) + "{}]}",
                        422,
                        "unacceptable",
                        "/body/0/type"),
                story(
                        "10,000 attributions",
                        "a block of 100,001 code points",
                        story -> first(story).put("text", "雨".repeat(100_001)),
                        "/body/0"));
    }

    static String heading(String level) {
        return "{\"headline\":\"Rain\",\"body\":[{\"type\":\"heading\",\"text\":\"Rain\",\"level\":" + level + "}]}";
    }

    static void term(ObjectNode story) {
        var segment = story.withArray("attributions")
                .addObject()
                .put("kind", "term")
                .putArray("segments")
                .addObject();
        segment.put("start", 0)
                .put("end", 4)
                .put("exact", "Rain")
                .putObject("target")
                .put("headline", true);
    }

    static ObjectNode first(ObjectNode story) {
        return (ObjectNode) story.at("/body/0");
    }

    static Stream<Row> shape() {
        return Stream.of(
                body("a body of [], null, \"\", nothing", "[]", "[]", 400, "wrong-type", ""),
                body("a body of [], null, \"\", nothing", "null", "null", 400, "wrong-type", ""),
                body("a body of [], null, \"\", nothing", "\"\"", "\"\"", 400, "wrong-type", ""),
                body("a body of [], null, \"\", nothing", "7", "7", 400, "wrong-type", ""),
                body("a body of [], null, \"\", nothing", "nothing", "", 400, "malformed-json"),
                body("a body of [], null, \"\", nothing", "spaces", " \n ", 400, "malformed-json"),
                body("a body of [], null, \"\", nothing", "{}", "{}", 422, "unacceptable", "/headline"),
                body("a body of [], null, \"\", nothing", "cut short", "{\"headline\":\"Ra", 400, "malformed-json"),
                body(
                        "a body of [], null, \"\", nothing",
                        "single quotes",
                        "{'headline':'Rain'}",
                        400,
                        "malformed-json"),
                other("another content type", "text/plain"),
                other("another content type", "application/xml"),
                other("another content type", "application/x-www-form-urlencoded"),
                other("another content type", "application/jsonp"),
                other("F19", "multipart/form-data"),
                body(
                        "F24",
                        "a key twice",
                        "{\"headline\":\"a\",\"headline\":\"b\"}",
                        400,
                        "malformed-json",
                        "/headline"),
                body(
                        "F24",
                        "a key twice further down",
                        "{\"headline\":\"a\",\"body\":[{\"type\":\"divider\",\"type\":\"divider\"}]}",
                        400,
                        "malformed-json",
                        "/body/0/type"),
                body("F24", "something after the end", "{\"headline\":\"a\"}{}", 400, "malformed-json"),
                body("F24", "a comment", "{\"headline\":\"a\"/**/}", 400, "malformed-json"),
                body(
                        "F24",
                        "unknown fields",
                        "{\"headlin\":\"a\",\"body\":[{\"type\":\"divider\",\"text\":\"a\"}]}",
                        400,
                        "unknown-field",
                        "/headlin",
                        "/body/0/text"),
                query("F24", ARTICLES + "?secton=world", 400, "unknown-field", "?secton"),
                query("F24", ARTICLES + "?limit=1&limit=2", 400, "invalid-parameter", "?limit"),
                story("unknown block type", "a video", story -> first(story).put("type", "video"), "/body/0/type"),
                story("unknown block type", "no type", story -> first(story).remove("type"), "/body/0/type"),
                body(
                        "unknown block type",
                        "a type that is a number",
                        "{\"headline\":\"a\",\"body\":[{\"type\":1}]}",
                        400,
                        "wrong-type",
                        "/body/0/type"));
    }

    static Row other(String group, String type) {
        return row(
                group,
                type,
                _ -> DESK.says()
                        .config(config().encoderConfig(encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
                        .contentType(type)
                        .body("{\"headline\":\"Rain\"}")
                        .post(ARTICLES),
                415,
                "unsupported-media-type");
    }

    static Stream<Row> letters() {
        return Stream.of(
                body("F21", "no UTF-8", bytes("{\"headline\":\"a\u00ff\"}"), 400, "invalid-encoding"),
                body("F21", "overlong UTF-8", bytes("{\"headline\":\"a\u00c0\u00af\"}"), 400, "invalid-encoding"),
                body(
                        "F21",
                        "a surrogate in UTF-8",
                        bytes("{\"headline\":\"\u00ed\u00a0\u0080\"}"),
                        400,
                        "invalid-encoding"),
                body("F21", "UTF-16 with a mark", "{\"headline\":\"Rain\"}".getBytes(UTF_16), 400, "invalid-encoding"),
                body("F21", "UTF-16", "{\"headline\":\"Rain\"}".getBytes(UTF_16LE), 400, "malformed-json"),
                row(
                        "F21",
                        "Latin-1 that says so",
                        _ -> DESK.says()
                                .contentType("application/json; charset=ISO-8859-1")
                                .body("{\"headline\":\"Brüche\"}".getBytes(ISO_8859_1))
                                .post(ARTICLES),
                        400,
                        "invalid-encoding"),
                query("F21", ARTICLES + "?q=%ff", 400, "invalid-encoding"),
                query("F21", ARTICLES + "?q=%c0%af", 400, "invalid-encoding"),
                query("F21", ARTICLES + "?q=%ed%a0%80", 400, "invalid-encoding"),
                body("F22", "NUL", "{\"headline\":\"a\\u0000\"}", 400, "forbidden-character", "/headline"),
                body("F22", "half a pair", "{\"headline\":\"a\\ud800\"}", 400, "forbidden-character", "/headline"),
                body(
                        "F22",
                        "two halves, crossed",
                        "{\"headline\":\"\\udc00\\ud800\"}",
                        400,
                        "forbidden-character",
                        "/headline"),
                body(
                        "F22",
                        "NUL further down",
                        "{\"headline\":\"a\",\"body\":[{\"type\":\"list\",\"items\":[\"b\\u0000\"]}]}",
                        400,
                        "forbidden-character",
                        "/body/0/items/0"),
                body("F22", "NUL in a name", "{\"headline\\u0000\":\"a\"}", 400, "forbidden-character"),
                query("F22", ARTICLES + "?q=%00", 400, "forbidden-character"),
                slug("F23", "an override in an address", "rain\u202e"),
                slug("F23", "a zero-width space in an address", "ra\u200bin"),
                slug("F23", "a Cyrillic letter in an address", "r\u0430in"),
                row(
                        "F23",
                        "an override in a name",
                        _ -> DESK.says()
                                .body("{\"kind\":\"person\",\"name\":\"Oda \\u202eBrandt\"}")
                                .post("/desk/v1/speakers"),
                        422,
                        "unacceptable",
                        "/name"));
    }

    static byte[] bytes(String latin) {
        return latin.getBytes(ISO_8859_1);
    }

    static Row slug(String group, String name, String slug) {
        return story(group, name, story -> story.put("slug", slug), "/slug");
    }

    static Stream<Row> words() {
        return Stream.of(
                story("headline of 0, 1, 500, 501 code points", "0", story -> story.put("headline", ""), "/headline"),
                story("headline of 0, 1, 500, 501 code points", "none", story -> story.remove("headline"), "/headline"),
                story(
                        "headline of 0, 1, 500, 501 code points",
                        "only a space",
                        story -> story.put("headline", " \u2003"),
                        "/headline"),
                story(
                        "headline of 0, 1, 500, 501 code points",
                        "501, most of them outside the basic plane",
                        story -> story.put("headline", "𠮷".repeat(501)),
                        "/headline"),
                slug("slug", "1,000 characters", "a".repeat(1_000)),
                slug("slug", "..", ".."),
                slug("slug", "a/b", "a/b"),
                slug("slug", "empty", ""),
                slug("slug", "capitals", "Rain"),
                slug("slug", "two hyphens", "rain--fall"),
                slug("slug", "a hyphen at the end", "rain-"),
                slug("slug", "a reserved word", "related"),
                slug("slug", "shaped like an id", STRANGE_ID),
                slug("slug", "a line feed after it", "rain\n"));
    }

    static Stream<Row> references() {
        return Stream.of(
                row(
                        "a figure with another article's caption",
                        "a figure with another article's caption",
                        article -> {
                            var caption =
                                    DESK.story(article).at("/captions/0/id").asText();
                            return posts(altered(story -> story.withArray("body")
                                    .addObject()
                                    .put("type", "figure")
                                    .put("caption", caption)));
                        },
                        422,
                        "unacceptable",
                        "/body/2/caption"),
                story(
                        "two leads",
                        "two leads",
                        story -> {
                            for (var n : List.of("c1", "c2")) Stories.caption(story, n, STRANGE_ID, "lead");
                        },
                        "/captions/1/role"),
                story(
                        "two leads",
                        "a photo that does not exist",
                        story -> Stories.caption(story, "c1", STRANGE_ID, "lead"),
                        "/captions/0/media"),
                story(
                        "two leads",
                        "one handle for two blocks",
                        story -> ((ObjectNode) story.at("/body/1")).put("id", "p1"),
                        "/body/1/id"),
                story(
                        "two leads",
                        "one id for two blocks",
                        story -> story.path("body").forEach(block -> ((ObjectNode) block).put("id", STRANGE_ID)),
                        "/body/1/id"),
                story("two leads", "an id that is none", story -> first(story).put("id", "a b"), "/body/0/id"));
    }

    static Stream<Row> quotations() {
        return Stream.of(
                segment("a segment", "one code point too early", 0, 20, 25, "/exact"),
                segment("a segment", "one code point too late", 0, 22, 27, "/exact"),
                segment("a segment", "past the end", 0, 21, 2_000, "/end"),
                segment("a segment", "before the beginning", 0, -1, 5, "/start"),
                segment("a segment", "empty", 0, 5, 5, "/end"),
                story(
                        "a segment",
                        "none",
                        story -> story.withArray("attributions").addObject().put("kind", "term"),
                        "/attributions/0/segments"),
                story(
                        "a segment",
                        "without a place",
                        story -> story.withArray("attributions")
                                .addObject()
                                .put("kind", "term")
                                .putArray("segments")
                                .addObject(),
                        "/attributions/0/segments/0/target"),
                row(
                        "a segment",
                        "an attribution that says nothing at all",
                        article -> DESK.says().body("{}").post(ARTICLES + "/{id}/attributions", article.id()),
                        422,
                        "unacceptable",
                        "/kind",
                        "/segments"),
                segment("a segment", "backwards", 0, 26, 21, "/end"),
                segment("a segment inside a surrogate pair", "counted in UTF-16 units", 2, 2, 4, "/exact"),
                segment("a segment inside a surrogate pair", "with half a letter behind the end", 2, 3, 6, "/end"),
                segment("a segment inside a family emoji", "from within", 3, 3, 8, "/start"),
                segment("a segment inside a family emoji", "up to within", 3, 0, 3, "/end"),
                story(
                        "a segment inside a family emoji",
                        "a mark up to within",
                        story -> ((ObjectNode) hard(story).at("/body/3"))
                                .putArray("marks")
                                .addObject()
                                .put("type", "strong")
                                .put("start", 0)
                                .put("end", 3),
                        "/body/3/marks/0/end"),
                story("a partial without a parent", "no parent", story -> partial(story), "/attributions/0/parent"),
                story(
                        "a partial without a parent",
                        "a parent that is not there",
                        story -> partial(story).put("parent", STRANGE_ID),
                        "/attributions/0/parent"),
                story(
                        "a circle of parents",
                        "two in each other",
                        story -> {
                            Stories.said(story, "a1", "indirect", 1, "drown").put("parent", "a2");
                            Stories.said(story, "a2", "indirect", 1, "drown").put("parent", "a1");
                        },
                        "/attributions/0/parent",
                        "/attributions/1/parent"),
                story(
                        "a circle of parents",
                        "one in itself",
                        story -> Stories.said(story, "a1", "indirect", 1, "drown")
                                .put("parent", "a1"),
                        "/attributions/0/parent"));
    }

    static ObjectNode partial(ObjectNode story) {
        return Stories.said(story, "a1", "partial", 1, "drown");
    }

    /** Two blocks more, with letters outside the basic plane and a family. */
    static ObjectNode hard(ObjectNode story) {
        for (var text : List.of("𠮷𠮷 雨", "ab👩‍👩‍👧‍👦cd"))
            story.withArray("body")
                    .addObject()
                    .put("type", "paragraph")
                    .put("id", "x" + text.length())
                    .put("text", text);
        return story;
    }

    static Row segment(String group, String name, int block, int start, int end, String at) {
        return story(
                group,
                name,
                story -> {
                    var said = Stories.JSON.createObjectNode().put("kind", "term");
                    var segment = said.putArray("segments").addObject();
                    segment.put("start", start).put("end", end).put("exact", block == 2 ? "雨" : "first");
                    segment.putObject("target")
                            .put(
                                    "block",
                                    hard(story).at("/body/" + block + "/id").asText());
                    story.withArray("attributions").add(said);
                },
                "/attributions/0/segments/0" + at);
    }

    static Stream<Row> times() {
        return Stream.of(
                time("a date of 30 February", "2025-02-30T00:00:00Z"),
                story(
                        "a date of 30 February",
                        "of a photo",
                        story ->
                                Stories.caption(story, "c1", STRANGE_ID, "lead").put("takenOn", "2025-02-30"),
                        "/captions/0/takenOn"),
                story(
                        "a date of 30 February",
                        "of an occasion",
                        story -> Stories.said(story, "a1", "term", 1, "drown")
                                .putObject("occasion")
                                .put("date", "2025-02-30"),
                        "/attributions/0/occasion/date"),
                query(
                        "a date of 30 February",
                        ARTICLES + "?updatedFrom=2025-02-30",
                        400,
                        "invalid-parameter",
                        "?updatedFrom"),
                time("an offset of +25:00", "2025-02-03T00:00:00+25:00"),
                time("an offset of +25:00", "2025-02-03T00:00:00"),
                time("an offset of +25:00", "2025-02-03T24:00:00Z"),
                time("an offset of +25:00", "yesterday"),
                publication(
                        "an offset of +25:00",
                        "of a publication",
                        "{\"from\":\"2097-01-01T00:00:00+25:00\"}",
                        422,
                        "unacceptable",
                        "/from"),
                publication(
                        "a zone that does not exist",
                        "Europe/Atlantis",
                        "{\"zone\":\"Europe/Atlantis\"}",
                        422,
                        "unacceptable",
                        "/zone"),
                publication(
                        "a zone that does not exist", "+03:00", "{\"zone\":\"+03:00\"}", 422, "unacceptable", "/zone"),
                publication(
                        "a local time that does not exist or exists twice",
                        "skipped",
                        "{\"from\":\"2097-03-31T02:30:00+01:00\",\"zone\":\"Europe/Berlin\"}",
                        422,
                        "unacceptable",
                        "/from"),
                publication(
                        "a local time that does not exist or exists twice",
                        "shown under another offset",
                        "{\"from\":\"2097-06-01T02:30:00+01:00\",\"zone\":\"Europe/Berlin\"}",
                        422,
                        "unacceptable",
                        "/from"),
                publication(
                        "from after until",
                        "from after until",
                        "{\"from\":\"2097-06-01T00:00:00Z\",\"until\":\"2097-05-01T00:00:00Z\"}",
                        422,
                        "unacceptable",
                        "/until"),
                publication(
                        "from after until",
                        "the same instant in two zones",
                        "{\"from\":\"2097-06-01T00:00:00Z\",\"until\":\"2097-06-01T03:00:00+03:00\"}",
                        422,
                        "unacceptable",
                        "/until"),
                publication(
                        "from after until",
                        "an end that has passed",
                        "{\"until\":\"2001-01-01T00:00:00Z\"}",
                        422,
                        "unacceptable",
                        "/until"));
    }

    static Row time(String group, String time) {
        return story(group, time, story -> story.put("displayedAt", time), "/displayedAt");
    }

    static Stream<Row> lists() {
        var limits = Stream.of("0", "-1", "101", "ten", "1.0", "+5", "", "99999999999999")
                .flatMap(limit -> Stream.of(
                                ARTICLES, "/desk/v1/attributions", "/desk/v1/captions", "/content/v1/articles")
                        .map(list -> query(
                                "limit of 0, -1, 101, ten",
                                list + "?limit=" + limit,
                                400,
                                "invalid-parameter",
                                "?limit")));
        var cursors = Stream.of(
                cursor("cut", next -> next.substring(0, next.length() - 2)),
                cursor("longer", next -> next + "AA"),
                cursor(
                        "altered",
                        next -> next.substring(0, 20) + (next.charAt(20) == 'A' ? 'B' : 'A') + next.substring(21)),
                cursor("empty", _ -> ""),
                cursor("no letters of ours", _ -> "%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9"),
                cursor("very long", _ -> "A".repeat(4_000)),
                cursor("for other filters", next -> next + "&q=rain"),
                cursor("for another order", next -> next + "&sort=updatedAt"),
                cursor("forged with a seal", _ -> forged("yesterday", STRANGE_ID)),
                cursor("forged with a seal and no id", _ -> forged("2025-01-01T00:00:00Z", "x")),
                row(
                        "cursor",
                        "of another list",
                        _ -> DESK.says().queryParam("cursor", next(ARTICLES)).get("/desk/v1/attributions"),
                        400,
                        "invalid-parameter"),
                row(
                        "cursor",
                        "forged for a history",
                        article -> DESK.says()
                                .queryParam("cursor", new Cursor(false, List.of("first")).text("revisions"))
                                .get(ARTICLES + "/{id}/revisions", article.id()),
                        400,
                        "invalid-parameter"));
        var fields = Stream.of("updatedBy", "body.0.text", "headline,password", "*", "../etc", "__proto__", "")
                .map(field -> query(
                        "fields= of something secret",
                        "/content/v1/articles?fields=" + field,
                        400,
                        "invalid-parameter",
                        "?fields"));
        return Stream.of(limits, cursors, fields).flatMap(rows -> rows);
    }

    static Row cursor(String name, Function<String, String> alteration) {
        return row(
                "cursor",
                name,
                _ -> DESK.says()
                        .urlEncodingEnabled(false)
                        .get(ARTICLES + "?limit=1&cursor=" + alteration.apply(next(ARTICLES))),
                400,
                "invalid-parameter");
    }

    static String next(String list) {
        return DESK.says().queryParam("limit", 1).get(list).path("page.next");
    }

    static String forged(String... keys) {
        return new Cursor(false, List.of(keys)).text(String.join("\u001e", Collections.nCopies(8, "")));
    }

    static Desk.Article article;

    @BeforeEach
    void begin() {
        if (article != null) return;
        var story = Stories.rain();
        Stories.caption(story, "c1", DESK.photo("Rain", "Elmsby Photo", "A street"), "lead");
        DESK.writes(Stories.rain());
        article = DESK.writes(story);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void what_is_sent_badly_is_refused_with_its_place_and_nothing_is_stored(Row row) {
        var before = stored();

        var answer = row.sent().apply(article);

        Refused.with(answer, row.status(), row.kind(), row.pointers().toArray(String[]::new))
                .body("detail", not(matchesPattern("(?s).*(Exception|java\\.|org\\.|com\\.|news\\.|SQL).*")));
        assertEquals(before, stored());
    }

    static List<Long> stored() {
        return Stream.of("article", "revision", "speaker", "tag", "publication", "event")
                .map(Rows::count)
                .toList();
    }

    @Test
    void what_is_just_inside_the_limits_is_taken() {
        for (var headline : List.of("a", "𠮷", "a".repeat(500), "𠮷".repeat(500)))
            posts(Stories.rain().put("headline", headline)).then().statusCode(201);
        posts(altered(story -> first(story).put("text", "雨".repeat(100_000))))
                .then()
                .statusCode(201);
        posts(altered(story -> IntStream.range(0, 2_000).forEach(_ -> term(story.put("headline", "Rain")))))
                .then()
                .statusCode(201);
        posts(Stories.rain().put("slug", Newsroom.fresh("a".repeat(100))))
                .then()
                .statusCode(201);
        DESK.publishes(
                        DESK.writes(Stories.rain()),
                        "{\"from\":\"2096-10-28T02:30:00+01:00\",\"zone\":\"Europe/Berlin\"}")
                .then()
                .statusCode(200);
        DESK.publishes(
                        DESK.writes(Stories.rain()),
                        "{\"from\":\"2096-10-28T02:30:00+02:00\",\"zone\":\"Europe/Berlin\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_not_known_is_refused_with_the_nearest_that_is() {
        Refused.with(posts(Stories.rain().put("standfrist", "x")), 400, "unknown-field")
                .body("errors.detail", hasItem(containsString("'standfirst'")));
        Refused.with(DESK.says().get(ARTICLES + "?updateFrom=2025-01-01"), 400, "unknown-field")
                .body("errors.detail", hasItem(containsString("'updatedFrom'")));
        Refused.with(posts(altered(story -> first(story).put("type", "paragrap"))), 422, "unacceptable")
                .body("errors.detail", hasItem(containsString("'paragraph'")));
    }

    /** Groups that no row here stands for, and where each is answered. */
    record Elsewhere(String group, String why) {}

    static final List<Elsewhere> ELSEWHERE = List.of(
            new Elsewhere("F20", "http.EnvelopeTest sends requests that two servers would cut differently"),
            new Elsewhere("F25", "no file is taken yet: POST /desk/v1/media takes JSON alone, and no name of a file"),
            new Elsewhere("F26", "no file is taken yet, so there is no type to lie about"),
            new Elsewhere("F27", "no image is read yet: the size of a photo is what the desk says it is"),
            new Elsewhere("F28", "no file is taken yet, so no metadata is read out of one"),
            new Elsewhere("F29", "no XML and no archive is read: an import is a page of plain text"));

    static final List<String> GROUPS = Stream.concat(
                    IntStream.rangeClosed(15, 29).mapToObj(n -> "F" + n),
                    Stream.of(
                            "headline of 0, 1, 500, 501 code points",
                            "unknown block type",
                            "a figure with another article's caption",
                            "a segment",
                            "a segment inside a surrogate pair",
                            "a segment inside a family emoji",
                            "a partial without a parent",
                            "a circle of parents",
                            "two leads",
                            "slug",
                            "a date of 30 February",
                            "an offset of +25:00",
                            "a zone that does not exist",
                            "a local time that does not exist or exists twice",
                            "from after until",
                            "cursor",
                            "limit of 0, -1, 101, ten",
                            "fields= of something secret",
                            "a body of [], null, \"\", nothing",
                            "another content type",
                            "10,000 attributions"))
            .toList();

    @Test
    void every_group_of_bad_input_has_its_rows_or_a_reason_why_it_cannot_occur() {
        var answered = new TreeSet<String>();
        rows().map(Row::group).forEach(answered::add);
        ELSEWHERE.stream().map(Elsewhere::group).forEach(answered::add);

        assertEquals(new TreeSet<>(GROUPS), answered);
    }
}
