// SPDX-License-Identifier: Apache-2.0
package news.verbatim.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import news.verbatim.contract.Book.Operation;
import org.jspecify.annotations.Nullable;

/** Holds one answer against the contract: its status, its media type, and what is in it. */
public final class Answered {

    private Answered() {}

    /** Everything that is not as it was said; where {@code body} is null nobody looks into it. */
    public static List<String> faults(
            Book book, Operation operation, String uri, int status, String type, byte @Nullable [] body) {
        var faults = new ArrayList<String>();
        if (!operation.statuses().contains("" + status)) {
            faults.add("the status is not documented");
            return faults;
        }
        var content = book.response(operation, status).path("content");
        if (body == null) return faults;
        if (content.isEmpty() && body.length > 0) faults.add("a body is not documented");
        if (content.isEmpty()) return faults;
        var media = said(content, media(type));
        if (media.isMissingNode()) faults.add("the media type is not documented: " + type);
        else if (media(type).endsWith("json") && media.has("schema"))
            try {
                var json = Book.JSON.readTree(new String(body, UTF_8));
                faults.addAll(book.asAsked(uri).differences(media.path("schema"), json));
            } catch (JsonProcessingException e) {
                faults.add("this is no JSON: " + e.getOriginalMessage());
            }
        return faults;
    }

    /** The most exact description of this media type, where a range such as {@code image/*} is one too (OpenAPI 3.1, 4.8.14). */
    private static JsonNode said(JsonNode content, String type) {
        return Stream.of(type, type.replaceFirst("/.*", "/*"), "*/*")
                .filter(content::has)
                .findFirst()
                .map(content::path)
                .orElse(MissingNode.getInstance());
    }

    /** The media type without its parameters. */
    static String media(@Nullable String type) {
        return Objects.requireNonNullElse(type, "").split(";")[0].strip();
    }
}
