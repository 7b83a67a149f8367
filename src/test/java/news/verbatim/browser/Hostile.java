// SPDX-License-Identifier: Apache-2.0
package news.verbatim.browser;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Stories;

/** A story of every kind of block with one and the same text wherever a text may stand. */
final class Hostile {

    /** Breaks out of wherever it is put, unless it is put there as text; what it tries would be found at {@code window.hit}. */
    static final String TEXT = "\"></title></style><script>window.hit=1</script><img src=/hit onerror=window.hit=1>"
            + "<svg onload=window.hit=1>' onfocus='hit=1' {proof.page} {#if true} <base href=//hit> <!-- &lt; ]]>";

    static final String MILD = "Rain fell on the roofs, and on the harbour, all day long.";

    private Hostile() {}

    static ObjectNode story(Desk desk, String text) {
        var story = Stories.everything(desk);
        for (var field : List.of("headline", "kicker", "standfirst", "byline", "dateline", "displayedText"))
            story.put(field, text);
        story.put("section", section(desk, text));
        var speaker = speaker(desk, text);
        for (var block : story.withArray("body")) ((ObjectNode) block).replace("marks", Stories.JSON.createArrayNode());
        for (var block : story.withArray("body")) fill((ObjectNode) block, text);
        caption((ObjectNode) story.at("/captions/0"), speaker, text);
        story.putArray("attributions");
        judged(Stories.said(story, "a1", "direct", 1, text), speaker, text);
        judged(Stories.said(story, "a2", "indirect", 0, text), speaker, text).put("reason", text);
        story.putArray("related");
        return story;
    }

    private static void fill(ObjectNode block, String text) {
        switch (block.path("type").asText()) {
            case "paragraph", "heading", "block-quote" -> block.put("text", text);
            case "embed" -> block.put("title", text).remove("marks");
            case "list" -> block.putArray("items").add(text).add(text);
            case "table" -> {
                block.putArray("header").add(text).add("mm");
                block.putArray("rows").addArray().add("Monday").add(text);
                block.remove("marks");
            }
            default -> block.remove("marks");
        }
    }

    private static void caption(ObjectNode caption, String speaker, String text) {
        for (var field : List.of("text", "credit", "alt")) caption.put(field, text);
        caption.put("creditFormat", " ({credit})");
        caption.putArray("depicted")
                .addObject()
                .put("speaker", speaker)
                .put("name", text)
                .put("roleAsGiven", text);
    }

    private static ObjectNode judged(ObjectNode said, String speaker, String text) {
        said.put("verdict", "confirmed").put("addressee", text);
        said.withObject("/speaker").put("id", speaker).put("nameAsGiven", text).put("roleAsGiven", text);
        said.putObject("occasion")
                .put("kind", "interview")
                .put("label", text)
                .put("outlet", text)
                .put("dateAsGiven", text);
        return said;
    }

    private static String section(Desk desk, String text) {
        var slug = Newsroom.fresh("hostile");
        desk.says()
                .body(Stories.JSON.createObjectNode().put("slug", slug).put("name", text))
                .post("/desk/v1/sections")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
        return slug;
    }

    private static String speaker(Desk desk, String text) {
        return desk.says()
                .body(Stories.JSON
                        .createObjectNode()
                        .put("kind", "person")
                        .put("name", text)
                        .put("nativeName", text))
                .post("/desk/v1/speakers")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
