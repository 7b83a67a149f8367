// SPDX-License-Identifier: Apache-2.0
package news.verbatim.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day at the desk as editors have it: in Swagger UI, in a real browser, by pressing what is there to be pressed. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskDayTest extends SwaggerPage {

    @TempDir
    Path downloads;

    JsonNode brought() throws IOException {
        var page = Files.readString(Copy.PAGE);
        var intake = desk.operation("Intake", "bringPage").body(page).execute();
        assertEquals(201, intake.status());
        intake.shot("desk-2-brought");
        return intake.json();
    }

    /** The ids of quotations somebody said, in the order of the story. */
    static String said(JsonNode page, int place) {
        return StreamSupport.stream(page.at("/story/attributions").spliterator(), false)
                .filter(said -> said.path("kind").asText().equals("direct"))
                .skip(place)
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    SwaggerUi.Operation confirm(JsonNode page, int place, int revision, String name) {
        return desk.operation("Attributions", "judgeAttribution")
                .fill(Map.of(
                        "id", page.path("id").asText(), "attributionId", said(page, place), "If-Match", tag(revision)))
                .body("{\"verdict\": \"confirmed\", \"speaker\": {\"kind\": \"person\", \"name\": \"%s\"}}"
                        .formatted(name))
                .execute();
    }

    static String tag(int revision) {
        return "\"" + revision + "\"";
    }

    @Test
    void a_page_comes_in_is_judged_looked_at_published_and_read() throws Exception {
        signIn();
        var page = brought();
        var id = page.path("id").asText();

        var first = confirm(page, 0, 1, "Ilse Marrow");
        assertEquals(200, first.status());
        assertEquals("confirmed", first.json().path("verdict").asText());
        first.shot("desk-3-confirmed");
        assertEquals(200, confirm(page, 1, 2, "Odile Fenwright").status());

        look(id);

        var publication = desk.operation("Publishing", "publishArticle")
                .fill(Map.of("id", id, "If-Match", tag(3)))
                .body("{}")
                .execute();
        assertEquals("published", publication.json().path("state").asText(), publication.answer());
        publication.shot("desk-6-published");

        var read = desk.operation("Content", "readArticle")
                .fill(Map.of("name", id))
                .execute();
        read.shot("desk-7-read");
        assertEquals(200, read.status());
        var names = read.json().findValuesAsText("name");
        assertTrue(names.contains("Ilse Marrow") && names.contains("Odile Fenwright"), names.toString());
        assertEquals(2, read.json().path("attributions").size());
    }

    /** The page of HTML that comes back is saved with one press and opened as any file. */
    void look(String id) throws Exception {
        var preview =
                desk.operation("Publishing", "showProof").fill(Map.of("id", id)).execute();
        assertEquals(200, preview.status());
        preview.shot("desk-4-preview");
        tab.savesTo(downloads);
        preview.download();
        Patience.until("the page is saved", () -> saved() != null);
        var window = browser.tab();
        window.open(saved().toUri().toString());
        window.shot("desk-5-proof");
        assertEquals(
                2,
                window.value("document.querySelectorAll('.remarks > .confirmed').length")
                        .asInt());
        assertTrue(window.text("header h2").contains("eady to publish"));
    }

    Path saved() throws IOException {
        try (var files = Files.list(downloads)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .findFirst()
                    .orElse(null);
        }
    }

    @Test
    void a_photo_is_sent_and_comes_back_in_the_sizes_of_the_site() throws IOException {
        signIn();
        var file = Files.readAllBytes(Path.of("src", "site", "examples", "harbour.jpg"));

        var sent = desk.operation("Media", "addMedia").file("harbour.jpg", file).execute();
        sent.shot("desk-8-photo");

        assertTrue(List.of(200, 201).contains(sent.status()), sent.answer());
        assertEquals("harbour.jpg", sent.json().at("/file/name").asText());
        var read = desk.operation("Media", "readMediaRendition")
                .fill(Map.of("id", sent.json().path("id").asText(), "name", "card"))
                .execute();
        assertEquals(200, read.status());
        read.shot("desk-9-card");
        tab.until("document.querySelector('#operations-Media-readMediaRendition .response img').naturalWidth === 640");
    }

    @Test
    void who_wrote_in_the_meantime_is_told_with_what_to_do_next() throws IOException {
        signIn();
        var page = brought();
        assertEquals(200, confirm(page, 0, 1, "Ilse Marrow").status());

        var late = confirm(page, 1, 1, "Odile Fenwright");

        late.shot("desk-412");
        assertEquals(412, late.status());
        var problem = late.json();
        assertEquals("/problems/stale-revision", problem.path("type").asText());
        assertTrue(problem.path("detail").asText().contains("send yours again with If-Match \"2\""), late.answer());
        assertEquals(2, problem.at("/current/revision").asInt());
        assertEquals(editor.username(), problem.at("/current/updatedBy").asText());
        assertEquals(
                200,
                confirm(page, 1, problem.at("/current/revision").asInt(), "Odile Fenwright")
                        .status());
    }
}
