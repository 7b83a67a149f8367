// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import news.verbatim.kernel.Faults.Fault;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** A no as it stands on the wire (RFC 9457), the same from every part of the product. */
public record Problem(
        Kind kind, String detail, String instance, List<Fault> errors, Map<String, @Nullable Object> facts) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int MOST_ERRORS = 1000; // a body of two million brackets must not be answered with a hundred

    /** Whoever sent an address longer than any of ours knows the rest. */
    private static final int MOST_SHOWN = 9000;

    public static Problem of(Refusal no, String instance) {
        var detail = String.valueOf(no.getMessage());
        var shown = Legible.shown(instance.length() > MOST_SHOWN ? instance.substring(0, MOST_SHOWN) : instance);
        return new Problem(no.kind(), Legible.shown(detail), shown, no.faults(), no.facts());
    }

    /** The same with what to do about it at the end of the sentence. */
    Problem advising(String counsel) {
        return new Problem(kind, detail + counsel, instance, errors, facts);
    }

    public int status() {
        return kind.status();
    }

    /** When to come back, in seconds, where that makes sense. */
    public OptionalInt retryAfter() {
        if (facts.get("retryAfter") instanceof Integer seconds) return OptionalInt.of(seconds);
        return status() == 503 ? OptionalInt.of(2) : OptionalInt.empty();
    }

    @JsonValue
    public Map<String, @Nullable Object> members() {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("type", "/problems/" + kind.wire());
        members.put("title", kind.title());
        members.put("status", status());
        members.put("detail", detail);
        members.put("instance", instance);
        members.put("errors", errors.stream().limit(MOST_ERRORS).toList());
        facts.forEach(members::putIfAbsent);
        return members;
    }

    public byte[] bytes() {
        return StoredJson.bytes(this);
    }
}
