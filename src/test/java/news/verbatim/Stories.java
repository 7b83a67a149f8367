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

    /** A story that uses every field there is, and every kind of block. */
    public static ObjectNode everything(Desk desk) {
        var story = rain();
        story.put("slug", Newsroom.fresh("rain"))
                .put("kicker", "Weather")
                .put("standfirst", "After five dry months")
                .put("byline", "By Ina Moll and Per Aas")
                .put("dateline", "ELMSBY")
                .put("section", desk.section())
                .put("displayedAt", "2024-05-02T08:15:00+05:45")
                .put("displayedText", "2 May, a quarter past eight");
        story.putArray("contributors").addObject().put("name", "Ina Moll").put("role", "reporter");
        story.putArray("tags").add(Newsroom.fresh("rain")).add(Newsroom.fresh("mill"));
        story.putObject("seo")
                .put("title", "Rain")
                .put("description", "Rain in Elmsby")
                .put("canonicalUrl", "https://elmsby.example/rain");
        var source = story.putObject("source").put("name", "Elmsby Echo").put("url", "https://echo.example/");
        source.putArray("newsletters").addObject().put("name", "Morning Echo").put("url", "https://echo.example/m");
        source.putArray("profiles").addObject().put("network", "Mastodon").putNull("url");
        blocks(story);
        caption(story, "c1", desk.photo("Rain", "Elmsby Photo", "A street"), "lead")
                .put("text", "Oda Brandt in the rain")
                .put("credit", "Elmsby Photo")
                .put("creditFormat", " / {credit}")
                .put("alt", "A woman in the rain")
                .put("decorative", false)
                .put("takenOn", "2024-05");
        var shown = (ObjectNode) story.at("/captions/0");
        var speaker = desk.speaker("Oda Brandt");
        shown.putArray("depicted")
                .addObject()
                .put("speaker", speaker)
                .put("name", "Oda Brandt")
                .put("roleAsGiven", "mayor");
        shown.putObject("place")
                .put("sublocation", "Mill Lane")
                .put("city", "Elmsby")
                .put("region", "North")
                .put("country", "Norden");
        said(story, "a1", "indirect", 1, "The river did not “drown” the mill")
                .withObject("/speaker")
                .put("id", speaker);
        var partial = said(story, "a2", "partial", 1, "drown").put("parent", "a1");
        partial.put("addressee", "the council").put("basis", "explicit").put("reason", "Heard twice");
        partial.withObject("/speaker").put("roleAsGiven", "mayor").put("form", "full");
        partial.putObject("cue").put("text", "said").put("lemma", "say");
        partial.putObject("occasion")
                .put("kind", "press-briefing")
                .put("label", "Morning briefing")
                .put("outlet", "Echo Radio")
                .put("dateAsGiven", "Thursday")
                .put("date", "2024-05-02")
                .put("basis", "stated");
        story.putArray("related").addObject().put("article", desk.writes(rain()).id());
        return story;
    }

    /** The same with every attribution confirmed, so that it can go live. */
    public static ObjectNode printable(Desk desk) {
        var story = everything(desk);
        var speaker = story.at("/attributions/0/speaker/id").asText();
        for (var said : story.withArray("attributions")) {
            ((ObjectNode) said).put("verdict", "confirmed");
            ((ObjectNode) said.get("speaker")).put("id", speaker);
        }
        return story;
    }

    private static void blocks(ObjectNode story) {
        var body = story.withArray("body");
        var marks = ((ObjectNode) body.get(0)).putArray("marks");
        marks.addObject().put("type", "strong").put("start", 0).put("end", 4);
        marks.addObject().put("type", "link").put("start", 2).put("end", 9).put("href", "https://elmsby.example/");
        body.addObject().put("type", "heading").put("id", "h1").put("level", 3).put("text", "The mill");
        body.addObject().put("type", "figure").put("id", "f1").put("caption", "c1");
        var list = body.addObject().put("type", "list").put("id", "l1").put("ordered", true);
        list.putArray("items").add("Mill").add("Bridge");
        list.putArray("marks").addObject().put("type", "code").put("start", 5).put("end", 11);
        body.addObject().put("type", "block-quote").put("id", "q1").put("text", "Rain, rain.");
        body.addObject().put("type", "pull-quote").put("id", "u1").put("attribution", "a1");
        body.addObject()
                .put("type", "embed")
                .put("id", "e1")
                .put("url", "https://video.example/1")
                .put("title", "The flood");
        var table = body.addObject().put("type", "table").put("id", "t1");
        table.putArray("header").add("Day").add("mm");
        table.putArray("rows").addArray().add("Monday").add("");
        body.addObject().put("type", "divider").put("id", "d1");
    }
}
