// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.verbatim.http.StoredJson;
import news.verbatim.story.Story;

/** A story as its JSON, where fields have names and the parts of its lists are known by their ids. */
final class Tree {

    /** The lists whose parts keep their ids from revision to revision. */
    static final Set<String> PARTS = Set.of("body", "captions", "attributions");

    private Tree() {}

    static ObjectNode of(Story story) {
        return StoredJson.read(StoredJson.text(story), ObjectNode.class);
    }

    static Map<String, JsonNode> byId(JsonNode list) {
        var parts = new LinkedHashMap<String, JsonNode>();
        for (var part : list) parts.put(part.path("id").asText(), part);
        return parts;
    }

    static List<String> ids(Map<String, JsonNode> parts) {
        return List.copyOf(parts.keySet());
    }
}
