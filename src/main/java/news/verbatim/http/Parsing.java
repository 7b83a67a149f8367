// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import org.eclipse.microprofile.config.ConfigProvider;

/** From bytes to a JSON document, or to a refusal that says where the reading ended. */
final class Parsing {

    private static final int DEPTH = ConfigProvider.getConfig()
            .getOptionalValue("verbatim.http.json-depth", Integer.class)
            .orElse(50);
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxNumberLength(64)
                    .maxStringLength(2_000_000)
                    .maxNameLength(256)
                    .maxTokenCount(500_000) // ten thousand attributions need some 300,000
                    .build())
            .build());

    private Parsing() {}

    static JsonNode tree(byte[] json) {
        var text = Legible.decoded(json)
                .orElseThrow(() -> Kind.INVALID_ENCODING.because("The body is not well-formed UTF-8"));
        var tree = parsed(text);
        var faults = new Faults();
        Legible.check(tree, Pointer.ROOT, faults);
        faults.orRefuse(Kind.FORBIDDEN_CHARACTER);
        return tree;
    }

    private static JsonNode parsed(String text) {
        try (var parser = MAPPER.createParser(text)) {
            return whole(parser);
        } catch (IOException e) {
            throw new IllegalStateException(e); // nothing is read from anywhere but memory
        }
    }

    private static JsonNode whole(JsonParser parser) throws IOException {
        try {
            if (parser.nextToken() == null) throw Kind.MALFORMED_JSON.because("The body is empty; JSON is expected");
            JsonNode tree = MAPPER.readTree(parser);
            if (parser.nextToken() == null) return tree;
            throw Kind.MALFORMED_JSON.because("Something follows after the end of the JSON");
        } catch (JsonProcessingException e) {
            throw refusal(e, parser);
        }
    }

    private static Refusal refusal(JsonProcessingException e, JsonParser parser) {
        if (e instanceof StreamConstraintsException)
            return Kind.MALFORMED_JSON.because(
                    "The JSON is beyond a limit: %d levels, 64 digits a number, 256 characters a name, 2,000,000 a text",
                    DEPTH);
        var at = e.getLocation();
        var where = "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        if (e.getOriginalMessage().startsWith("Duplicate")) {
            var detail = "The name stands twice in one object (%s)".formatted(where);
            var pointer =
                    Legible.shown(parser.getParsingContext().pathAsPointer().toString());
            return new Refusal(
                    Kind.MALFORMED_JSON, detail, List.of(new Faults.Fault(pointer, Flaw.DUPLICATE.wire(), detail)));
        }
        if (e.getOriginalMessage().contains("surrogate"))
            return Kind.FORBIDDEN_CHARACTER.because("A name holds half of a surrogate pair (%s)", where);
        return e instanceof JsonEOFException
                ? Kind.MALFORMED_JSON.because(
                        "The JSON ends too early, at %s: a bracket or a quotation mark is missing before", where)
                : Kind.MALFORMED_JSON.because("The JSON cannot be read at %s%s", where, likely(e.getOriginalMessage()));
    }

    /** What people type who know it otherwise. */
    private static String likely(String message) {
        var met = message.startsWith("Unexpected character ('") ? message.charAt(23) : ' ';
        if ("“”„‘’'«»".indexOf(met) >= 0) return ": names and texts stand between straight double quotation marks";
        if (met == '}' || met == ']') return ": a comma too many stands before it, or a value is missing";
        return ": with a value in front of it, a comma may be missing there";
    }
}
