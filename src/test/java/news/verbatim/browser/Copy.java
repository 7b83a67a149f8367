// SPDX-License-Identifier: Apache-2.0
package news.verbatim.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.verbatim.Desk;
import news.verbatim.Stories;

/** The page of the examples, brought in and half judged: something of everything that an editor may have to see. */
final class Copy {

    static final Path PAGE = Path.of("src/site/examples/page.txt");

    private static final Map<String, List<String>> WHO = Map.of(
            "Marrow", List.of("Ilse Marrow", "spokesperson", "Sünmark Transport Ministry"),
            "Fenwright", List.of("Odile Fenwright", "prime minister", "Kestria"),
            "Oldenmoor", List.of("Matthis Oldenmoor", "president", "Sünmark"),
            "Drost", List.of("Pavel Drost", "spokesperson", "The Lanternhouse"));

    private final Desk desk;
    private final String pictures;
    private final Map<String, String> speakers = new HashMap<>();
    private String last;

    Copy(Desk desk, String pictures) {
        this.desk = desk;
        this.pictures = pictures;
    }

    /** Confirmed, proposed and rejected quotations, and one whose words were taken out of the text. */
    Desk.Article halfJudged() throws IOException {
        var article = brought();
        var story = desk.story(article);
        photos(story);
        story.put("section", desk.section()).put("byline", "By Ina Moll in Port Elma");
        story.put("standfirst", "The islands get their winter line only once the channel is deep enough at low water.");
        var said = story.withArray("attributions");
        for (var i = 0; i < said.size(); i++)
            if (i % 5 == 3)
                ((ObjectNode) said.get(i)).put("verdict", "rejected").put("reason", "Heard from nobody");
            else if (i % 5 != 4) confirm((ObjectNode) said.get(i));
        desk.rewrites(article, story).then().statusCode(200);
        return without(desk.reads(article), "conceded that the draft “leaves too little time at the pier,” but");
    }

    /** Everything confirmed and nothing missing. */
    Desk.Article ready() throws IOException {
        var article = brought();
        var story = desk.story(article);
        photos(story);
        story.put("section", desk.section()).put("byline", "By Ina Moll in Port Elma");
        for (var said : story.withArray("attributions")) confirm((ObjectNode) said);
        desk.rewrites(article, story).then().statusCode(200);
        return desk.reads(article);
    }

    Desk.Article brought() throws IOException {
        var id = desk.says()
                .contentType("text/plain; charset=UTF-8")
                .body(Files.readString(PAGE))
                .post("/desk/v1/intake")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        return desk.reads(new Desk.Article(id, 1, ""));
    }

    private void photos(ObjectNode story) {
        var name = "harbour";
        for (var caption : story.withArray("captions")) {
            ((ObjectNode) caption).put("alt", name.equals("harbour") ? "A ferry at a quay" : "A lit ferry at night");
            var media = caption.path("media").asText();
            var record = desk.says()
                    .get("/desk/v1/media/{id}", media)
                    .then()
                    .statusCode(200)
                    .extract();
            desk.says()
                    .contentType("application/merge-patch+json; charset=UTF-8")
                    .header("If-Match", record.header("ETag"))
                    .body(Map.of("url", pictures + "/pictures/" + name + ".png", "width", 1200, "height", 750))
                    .patch("/desk/v1/media/{id}", media)
                    .then()
                    .statusCode(200);
            name = "night";
        }
    }

    private void confirm(ObjectNode said) {
        var by = said.path("speaker");
        if (Set.of("person", "organization", "state-or-government", "unnamed-group")
                        .contains(by.path("kind").asText())
                && by.path("id").isNull()) ((ObjectNode) by).put("id", speaker(by));
        said.put("verdict", "confirmed");
    }

    /** One record for all who are called by the same last word; "she" is whoever spoke last. */
    private String speaker(JsonNode by) {
        var name = by.path("nameAsGiven").asText();
        if (by.path("form").asText().equals("pronoun") && last != null) return last;
        var word = List.of(name.split(" ")).getLast();
        last = speakers.computeIfAbsent(
                word, _ -> made(by.path("kind").asText(), WHO.getOrDefault(word, List.of(name))));
        return last;
    }

    private String made(String kind, List<String> who) {
        var speaker = Stories.JSON.createObjectNode().put("kind", kind).put("name", who.getFirst());
        if (who.size() > 1)
            speaker.putArray("terms")
                    .addObject()
                    .put("title", who.get(1))
                    .put("organisation", who.get(2))
                    .put("from", "2021");
        return desk.says()
                .body(speaker)
                .post("/desk/v1/speakers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Desk.Article without(Desk.Article article, String words) {
        var story = desk.story(article);
        for (var block : story.withArray("body"))
            if (block.path("text").asText().contains(words))
                ((ObjectNode) block).put("text", block.path("text").asText().replace(words, ""));
        desk.rewrites(article, story).then().statusCode(200);
        return desk.reads(article);
    }
}
