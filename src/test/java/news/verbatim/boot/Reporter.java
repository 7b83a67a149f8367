// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;

/** Writes one story after the other in which the same person is quoted, and publishes it. */
record Reporter(Colleague desk, String speaker) {

    private static final String SAID = "“We sail at dawn,”";

    static Reporter quoting(Colleague desk, String name) throws IOException {
        var made = desk.says("POST", "/desk/v1/speakers", null, speaker(name));
        assertEquals(201, made.statusCode(), new String(made.body()));
        return new Reporter(desk, Colleague.json(made).get("id").asText());
    }

    /** Its id. */
    String publishes(String headline, String publication) throws IOException {
        var written = desk.says("POST", "/desk/v1/articles", null, story(headline));
        assertEquals(201, written.statusCode(), new String(written.body()));
        var id = Colleague.json(written).get("id").asText();
        isDone(desk.publishes(id, 1, publication));
        return id;
    }

    /** The second time round its revision is one that nobody has to know. */
    void publishesAgain(String id, String headline) throws IOException {
        var now = Colleague.json(desk.reads("/desk/v1/articles/" + id));
        var tag = "\"" + now.get("revision").asInt() + "\"";
        var written = desk.says("PUT", "/desk/v1/articles/" + id, tag, story(headline));
        isDone(written);
        var revision = Colleague.json(written).get("revision").asInt();
        isDone(desk.publishes(id, revision, "{\"change\":\"update\"}"));
    }

    void takesBack(String id) throws IOException {
        var now = Colleague.json(desk.reads("/desk/v1/articles/" + id));
        var tag = "\"" + now.get("revision").asInt() + "\"";
        isDone(desk.says("DELETE", "/desk/v1/articles/" + id + "/publication?reason=wrong", tag, ""));
    }

    /** In a story of its own; where readers find it. */
    String shows(String photo) throws IOException {
        var id = photo.substring(photo.lastIndexOf('/') + 1);
        var written = desk.says("POST", "/desk/v1/articles", null, """
                {"language": "en", "headline": "A picture", "slug": null,
                 "captions": [{"id": "c", "media": "%s", "role": "lead", "text": "A pier", "alt": "A pier in the rain", "credit": "Pier Photo"}],
                 "body": [{"type": "paragraph", "text": "It rains."}]}""".formatted(id));
        isDone(written);
        var article = Colleague.json(written).get("id").asText();
        isDone(desk.publishes(article, 1, "{}"));
        var page = Colleague.json(desk.reads("/content/v1/articles/" + article));
        return page.at("/captions/0/media/url").asText();
    }

    void takesDown(String photo) throws IOException {
        var tag = "\"" + Colleague.json(desk.reads(photo)).get("revision").asInt() + "\"";
        isDone(desk.says(
                "PUT", photo + "/takedown", tag, "{\"reason\":\"Order of the court\",\"notice\":\"Taken down\"}"));
    }

    void renames(String name) throws IOException {
        isDone(desk.says("PUT", "/desk/v1/speakers/" + speaker, "\"1\"", speaker(name)));
    }

    private static String speaker(String name) {
        return "{\"kind\":\"person\",\"name\":\"" + name + "\"}";
    }

    private String story(String headline) {
        var text = SAID + " Ada Quill said.";
        return """
                {"language": "en", "headline": "%s", "slug": null,
                 "body": [{"type": "paragraph", "id": "p", "text": "%s"}],
                 "attributions": [{"id": "a", "kind": "direct", "verdict": "confirmed", "basis": "explicit",
                  "segments": [{"target": {"block": "p"}, "role": "content", "start": 0, "end": %d, "exact": "%s"}],
                  "speaker": {"kind": "person", "id": "%s", "nameAsGiven": "Ada Quill", "form": "full"},
                  "cue": {"text": "said", "lemma": "say"}}]}""".formatted(headline, text, SAID.length(), SAID, speaker);
    }

    private static void isDone(HttpResponse<byte[]> answer) {
        assertTrue(answer.statusCode() / 100 == 2, answer.statusCode() + " " + new String(answer.body()));
    }
}
