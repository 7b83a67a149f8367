// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import news.verbatim.kernel.Kind;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What is rewritten revision by revision, so that nobody overwrites what they have not seen. */
public interface Versioned {

    int revision();

    Instant updatedAt();

    String updatedBy();

    /** Refuses with 412 where someone wrote in the meantime, naming where what is stored differs from what was sent. */
    default void orStale(IfMatch seen, Object stored, Object sent) {
        if (seen.revision() == revision()) return;
        var current = new LinkedHashMap<String, Object>();
        current.put("revision", revision());
        current.put("updatedAt", updatedAt());
        current.put("updatedBy", updatedBy());
        throw Kind.STALE_REVISION
                .because(
                        "You have seen revision %d, the present one is revision %d. Read it again, put your change into it, and send that "
                                + "with the new ETag",
                        seen.revision(), revision())
                .with("current", current)
                .with("changed", differing(tree(stored), tree(sent)));
    }

    /** The answer to a write or a read, with its ETag. */
    default <V> RestResponse<V> answer(V view) {
        return ResponseBuilder.ok(view).header("ETag", IfMatch.tag(revision())).build();
    }

    /** The answer to a creation: where it is to be found from now on. */
    default <V> RestResponse<V> created(V view, String address) {
        return ResponseBuilder.<V>create(201)
                .entity(view)
                .header("Location", address)
                .header("ETag", IfMatch.tag(revision()))
                .build();
    }

    private static JsonNode tree(Object value) {
        return StoredJson.read(StoredJson.text(value), JsonNode.class);
    }

    private static List<String> differing(JsonNode stored, JsonNode sent) {
        return stored.properties().stream()
                .filter(field -> !field.getValue().equals(sent.get(field.getKey())))
                .map(field -> "/" + field.getKey())
                .toList();
    }
}
