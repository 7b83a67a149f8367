// SPDX-License-Identifier: Apache-2.0
package news.verbatim.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import news.verbatim.contract.Book.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Holds every answer of every test against the contract, and every body that was taken, too.
 *
 * <p>Passed over: addresses the contract does not name, if they are the framework's or a test's own, or refused with a
 * problem; and questions about an address ({@code OPTIONS}). An answer narrowed by {@code fields} or {@code body} need not be whole,
 * and what a test printed itself says so and is not looked into.
 */
final class Witness implements Filter {

    private static final Pattern OTHERS = Pattern.compile("/?|/q/.*|/desk/v1/tryouts.*");

    private static final String PRINTED_BY_A_TEST = "\"printedBy\":\"a test\"";

    /** RFC 3339 (4.3) knows the offset -00:00; the validator does not. */
    private static final Pattern NOBODYS_OFFSET = Pattern.compile(": does not match the date-time pattern");

    private static final Pattern ADDRESS = Pattern.compile("^https?://[^/:]+:(\\d+)([^?#]*)");

    private final Supplier<Book> source;
    private @Nullable Book opened;
    private final AtomicInteger seen = new AtomicInteger();
    private final AtomicInteger passedOver = new AtomicInteger();

    Witness(Supplier<Book> source) {
        this.source = source;
    }

    private synchronized Book book() {
        if (opened == null) opened = source.get();
        return opened;
    }

    int seen() {
        return seen.get();
    }

    int passedOver() {
        return passedOver.get();
    }

    @Override
    public Response filter(
            FilterableRequestSpecification asked, FilterableResponseSpecification expected, FilterContext context) {
        var answer = context.next(asked, expected);
        var faults = faults(asked, answer);
        if (!faults.isEmpty())
            fail("%s %s answered %d, and the contract says otherwise: %s"
                    .formatted(asked.getMethod(), asked.getURI(), answer.statusCode(), faults));
        return answer;
    }

    private List<String> faults(FilterableRequestSpecification asked, Response answer) {
        var address = ADDRESS.matcher(asked.getURI()); // which tests may well spoil, so that it is no URI
        if (!address.find() || !address.group(1).equals("" + RestAssured.port)) return List.of(); // not our server
        var path = address.group(2).replaceFirst("(?<=.)/$", ""); // one slash at the end is forgiven
        var method = asked.getMethod().equals("HEAD") ? "GET" : asked.getMethod();
        var operation = book().operation(method, path);
        if (operation.isEmpty() || OTHERS.matcher(path).matches()) return passOver(method, path, answer);
        seen.incrementAndGet();
        var bytes = unpacked(answer.asByteArray());
        var isOurs = !asked.getMethod().equals("HEAD") && !new String(bytes, UTF_8).contains(PRINTED_BY_A_TEST);
        var body = isOurs ? bytes : null;
        var faults = Answered.faults(
                book(), operation.get(), asked.getURI(), answer.statusCode(), answer.contentType(), body);
        if (answer.statusCode() < 300 && asked.getBody() instanceof String text)
            faults.addAll(taken(operation.get(), asked.getContentType(), text));
        if (answer.asString().contains("-00:00\""))
            faults.removeIf(fault -> NOBODYS_OFFSET.matcher(fault).find());
        return faults;
    }

    private List<String> passOver(String method, String path, Response answer) {
        passedOver.incrementAndGet();
        var refused = answer.statusCode() >= 400
                && Answered.media(answer.contentType()).equals("application/problem+json");
        if (refused || method.equals("OPTIONS") || OTHERS.matcher(path).matches()) return List.of();
        return List.of("there is no such operation");
    }

    /** Everything of a body that was taken although it should not have been. */
    List<String> taken(Operation operation, String type, String body) {
        var content = book().at(operation.said().path("requestBody")).path("content");
        if (body.isEmpty() || content.isEmpty()) return List.of();
        var media = content.path(Answered.media(type));
        if (media.isMissingNode()) return List.of("this media type was taken, though not documented: " + type);
        if (!Answered.media(type).endsWith("json") || !media.has("schema")) return List.of();
        return book().differences(media.path("schema"), withoutNulls(json(body))).stream()
                .map(fault -> "taken, though not documented: " + fault)
                .toList();
    }

    /** On the way in null is as good as nothing; the document says what to send, not what is forgiven. */
    private static JsonNode withoutNulls(JsonNode value) {
        if (value instanceof ObjectNode object)
            object.properties().removeIf(part -> part.getValue().isNull());
        value.forEach(Witness::withoutNulls);
        return value;
    }

    /** Most tests have it unpacked before; those that ask for the packed bytes do not. */
    private static byte[] unpacked(byte[] body) {
        if (body.length < 2 || body[0] != 0x1f || body[1] != (byte) 0x8b) return body;
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return packed.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return Book.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }
}
