// SPDX-License-Identifier: Apache-2.0
package news.verbatim;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Stories to write, in our own words; every call gives a new one that may be altered. */
public final class Stories {

    public static final ObjectMapper JSON = new ObjectMapper();

    private Stories() {}

    /** Two paragraphs about rain, the second of which holds a quotation. */
    public static ObjectNode rain() {
        var story = JSON.createObjectNode();
        story.put("language", "en").put("headline", Newsroom.fresh("Rain returns to Elmsby"));
        var body = story.putArray("body");
        body.addObject()
                .put("type", "paragraph")
                .put("id", "p1")
                .put("text", "Rain fell on Elmsby for the first time since May.");
        body.addObject()
                .put("type", "paragraph")
                .put("id", "p2")
                .put("text", "“We had stopped hoping,” Oda Brandt said. The river did not “drown” the mill.");
        return story;
    }

    /** An attribution over words of the block, found by the words themselves. */
    public static ObjectNode said(ObjectNode story, String id, String kind, int block, String words) {
        var text = story.at("/body/" + block + "/text").asText();
        var start = text.codePointCount(0, text.indexOf(words));
        var said = JSON.createObjectNode().put("id", id).put("kind", kind);
        var segment = said.putArray("segments").addObject();
        segment.putObject("target")
                .put("block", story.at("/body/" + block + "/id").asText());
        segment.put("start", start)
                .put("end", start + words.codePointCount(0, words.length()))
                .put("exact", words);
        if (!kind.equals("term"))
            said.putObject("speaker").put("kind", "person").put("nameAsGiven", "Oda Brandt");
        story.withArray("attributions").add(said);
        return said;
    }

    /** A use of the photo. */
    public static ObjectNode caption(ObjectNode story, String id, String media, String role) {
        var caption = JSON.createObjectNode().put("id", id).put("media", media).put("role", role);
        story.withArray("captions").add(caption);
        return caption;
    }
}
