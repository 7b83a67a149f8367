// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import news.verbatim.http.Preparation;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Ids;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Nearest;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** Gives ids where none were given, and turns the short names a request uses within itself into ids everywhere. */
@ApplicationScoped
class Handles implements Preparation<Story> {

    private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final Minted minted;

    Handles(Minted minted) {
        this.minted = minted;
    }

    @Override
    public Class<Story> type() {
        return Story.class;
    }

    @Override
    public void glance(ObjectNode body) {
        if (body.has("story") && body.has("id"))
            throw Kind.UNACCEPTABLE.because(
                    "This is an article as it was answered: send only the content of its field 'story'");
    }

    @Override
    public void prepare(ObjectNode story, Faults faults) {
        var blocks = given(story, "body", faults);
        var captions = given(story, "captions", faults);
        var attributions = given(story, "attributions", faults);
        each(story, "body", "", (block, at) -> {
            resolve(block, "caption", captions, at, faults);
            resolve(block, "attribution", attributions, at, faults);
        });
        each(story, "attributions", "", (said, at) -> {
            resolve(said, "parent", attributions, at, faults);
            each(said, "segments", at, (segment, place) -> {
                resolve(segment.path("target"), "block", blocks, place + "/target", faults);
                resolve(segment.path("target"), "caption", captions, place + "/target", faults);
            });
        });
    }

    private interface One {
        void at(JsonNode one, String pointer);
    }

    private static void each(JsonNode holder, String field, String at, One one) {
        var place = 0;
        for (var node : list(holder, field)) one.at(node, at + "/" + field + "/" + place++);
    }

    static boolean isHandle(String id) {
        return HANDLE.matcher(id).matches() && !Ids.isId(id);
    }

    private Map<String, String> given(ObjectNode story, String field, Faults faults) {
        var ids = new HashMap<String, String>();
        var place = 0;
        for (var one : list(story, field)) {
            if (one instanceof ObjectNode object) give(object, "/" + field + "/" + place + "/id", ids, faults);
            place++;
        }
        return ids;
    }

    private void give(ObjectNode object, String at, Map<String, String> ids, Faults faults) {
        var id = object.get("id");
        if (id == null || id.isNull()) object.put("id", minted.next().toString());
        else if (Ids.isId(id.asText()))
            object.put("id", UUID.fromString(id.asText()).toString());
        else if (isHandle(id.asText())) {
            var fresh = minted.next().toString();
            faults.check(ids.put(id.asText(), fresh) == null, at, Flaw.DUPLICATE, "This id is used twice");
            object.put("id", fresh);
        }
    }

    /** A name that nothing here has is told as such, together with those there are. */
    private static void resolve(
            @Nullable JsonNode holder, String field, Map<String, String> ids, String at, Faults faults) {
        if (!(holder instanceof ObjectNode object) || !object.path(field).isTextual()) return;
        var name = object.get(field).asText();
        var known = ids.get(name);
        if (known == null && !isHandle(name)) return;
        if (known == null)
            faults.add(
                    at + "/" + field,
                    Flaw.UNKNOWN_REFERENCE,
                    "Nothing in this story is called '%s'%s",
                    name,
                    Nearest.hintOrAll(name, ids.keySet()));
        object.put(field, known == null ? Ids.next().toString() : known);
    }

    private static Iterable<JsonNode> list(JsonNode holder, String field) {
        return () ->
                StreamSupport.stream(holder.path(field).spliterator(), false).iterator();
    }
}
