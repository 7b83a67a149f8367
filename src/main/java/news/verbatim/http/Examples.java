// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/** Requests that can be sent as they are, and what came back, by the name of the operation. */
final class Examples {

    private Examples() {}

    static void add(Operation operation) {
        var name = operation.getOperationId();
        if (operation.getRequestBody() != null) add(operation.getRequestBody().getContent(), name + ".request");
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            var made = operation.getResponses().hasAPIResponse("201");
            if (status.equals(made ? "201" : "200")) add(response.getContent(), name + ".answer");
            else if (status.equals("200")) add(response.getContent(), name + ".rehearsal");
        });
    }

    private static void add(Content content, String name) {
        if (content == null) return;
        content.getMediaTypes().forEach((type, media) -> {
            read(name + ".txt").ifPresent(media::setExample);
            if (type.equals("text/html")) read(name + ".html").ifPresent(media::setExample);
            if (type.endsWith("xml")) read(name + ".xml").ifPresent(media::setExample);
            read(name + form(type) + ".json").ifPresent(json -> media.setExample(StoredJson.read(json, Object.class)));
        });
    }

    /** One address may answer in several forms. */
    private static String form(String type) {
        if (type.startsWith("multipart/")) return ".form";
        return type.equals("application/ld+json") ? ".ld" : type.contains("ninjs") ? ".ninjs" : "";
    }

    private static Optional<String> read(String file) {
        try (var stream = Examples.class.getResourceAsStream("/examples/" + file)) {
            if (stream == null) return Optional.empty();
            return Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
