// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import news.verbatim.http.StoredJson;
import news.verbatim.story.Story;

/** Where two stories differ: fields by their name, and in lists of equal length by their place. */
final class Differences {

    private Differences() {}

    static List<String> between(Story one, Story other) {
        var left = StoredJson.read(StoredJson.text(one), JsonNode.class);
        var right = StoredJson.read(StoredJson.text(other), JsonNode.class);
        var pointers = new ArrayList<String>();
        left.properties()
                .forEach(field -> compare("/" + field.getKey(), field.getValue(), right.get(field.getKey()), pointers));
        return List.copyOf(pointers);
    }

    private static void compare(String at, JsonNode one, JsonNode other, List<String> pointers) {
        if (one.equals(other)) return;
        if (!one.isArray() || !other.isArray() || one.size() != other.size()) pointers.add(at);
        else
            IntStream.range(0, one.size())
                    .filter(i -> !one.get(i).equals(other.get(i)))
                    .forEach(i -> pointers.add(at + "/" + i));
    }
}
