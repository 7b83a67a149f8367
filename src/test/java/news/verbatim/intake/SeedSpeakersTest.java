// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Stories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who speaks on the one real page; it does not travel with the project, so names are looked up in its lines. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeedSpeakersTest {

    private static final Path PAGE = Path.of("../shared/seed/page.txt");

    final Desk desk = new Desk();
    private List<String> lines = List.of();
    private Desk.Article article;
    private JsonNode story;

    @BeforeEach
    void bring() throws IOException {
        assumeTrue(Files.exists(PAGE), "the real page does not lie beside this clone");
        lines = List.of(Files.readString(PAGE).split("\n", -1));
        String id = Newsroom.as("editor")
                .contentType("text/plain; charset=utf-8")
                .body(Files.readString(PAGE).getBytes(StandardCharsets.UTF_8))
                .post("/desk/v1/intake")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        article = desk.reads(new Desk.Article(id, 1, ""));
        story = desk.story(article);
    }

    /** Words of a line, counted from one. */
    private String words(int line, int from, int to) {
        return String.join(
                " ", Arrays.asList(lines.get(line - 1).split("[ ,]+")).subList(from - 1, to));
    }

    private Map<Integer, String> speakers() {
        var admiral = words(15, 3, 4);
        var president = words(21, 3, 4);
        var host = words(38, 3, 5);
        var spokesperson = words(46, 19, 20);
        var by = new HashMap<Integer, String>();
        for (var line : List.of(15, 17)) by.put(line, admiral);
        for (var line : List.of(21, 23, 25, 30, 32)) by.put(line, president);
        by.put(42, host);
        for (var line : List.of(46, 48)) by.put(line, spokesperson);
        return by;
    }

    private int line(JsonNode said) {
        if (said.at("/segments/0/target/headline").asBoolean()) return 5;
        var block = said.at("/segments/0/target/block").asText();
        for (var one : story.path("body"))
            if (one.path("id").asText().equals(block))
                return lines.indexOf(one.path("text").asText()) + 1;
        return 0;
    }

    private String name(JsonNode said) {
        var id = said.at("/speaker/id");
        if (id.isNull()) return said.at("/suggestion/name").asText();
        return desk.says().get("/desk/v1/speakers/{id}", id.asText()).path("name");
    }

    private List<JsonNode> quoted(String... kinds) {
        var found = new ArrayList<JsonNode>();
        for (var said : story.path("attributions"))
            if (List.of(kinds).contains(said.path("kind").asText())) found.add(said);
        return found;
    }

    @Test
    void everything_in_marks_has_its_speaker_with_the_whole_name_and_terms_have_none() {
        var speakers = speakers();

        assertEquals(10, quoted("direct", "partial").size());
        for (var said : quoted("direct", "partial"))
            assertEquals(speakers.get(line(said)), name(said), said.toString());
        assertEquals(List.of(5, 13, 38), quoted("term").stream().map(this::line).toList());
        for (var said : quoted("term")) assertTrue(said.path("speaker").isNull());
        var pairs = new HashSet<String>();
        for (var said : quoted("direct", "partial", "term"))
            for (var part : said.path("segments"))
                if (part.path("role").asText().equals("content"))
                    pairs.add(part.path("target") + "/" + part.path("start"));
        assertEquals(15, pairs.size());
    }

    @Test
    void a_seat_of_power_and_its_spokesperson_are_two() {
        var kinds = new HashMap<String, String>();
        for (var said : quoted("indirect", "direct"))
            if (line(said) == 46 || line(said) == 48)
                kinds.put(name(said), said.at("/speaker/kind").asText());

        assertEquals(2, kinds.size());
        assertEquals("person", kinds.get(speakers().get(46)));
        assertEquals("state-or-government", kinds.get(words(46, 2, 2)));
    }

    @Test
    void confirmed_with_what_is_suggested_everybody_is_one_speaker() {
        var body = Stories.JSON.createObjectNode();
        var verdicts = body.putArray("verdicts");
        for (var said : story.path("attributions")) {
            var line = verdicts.addObject()
                    .put("attribution", said.path("id").asText())
                    .put("revision", article.revision())
                    .put("verdict", "confirmed");
            if (said.at("/suggestion").isObject()) line.set("speaker", said.path("suggestion"));
        }
        Newsroom.as("editor")
                .body(body)
                .post("/desk/v1/attributions/verdicts")
                .then()
                .statusCode(200);
        story = desk.story(article);

        var ids = new HashMap<String, String>();
        for (var said : quoted("direct", "partial", "indirect")) {
            var id = said.at("/speaker/id").asText();
            var before = ids.put(name(said), id);
            assertTrue(before == null || before.equals(id), said.toString());
        }
        assertEquals(ids.size(), new HashSet<>(ids.values()).size());
        assertNotEquals(0, ids.size());
    }
}
