// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import news.verbatim.http.Query;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Nearest;
import org.jspecify.annotations.Nullable;

/** Leaves of a printed document only the fields asked for, while it streams by; id and revision are always among them. */
final class Fields {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Fields> wanted = new LinkedHashMap<>();

    private Fields() {}

    /** What to do with each document; nothing is done where nothing was asked for. */
    static UnaryOperator<byte[]> of(@Nullable String asked, Shape shape) {
        return asked == null ? UnaryOperator.identity() : of(List.of(asked.split(",", -1)), shape);
    }

    static UnaryOperator<byte[]> of(List<String> paths, Shape shape) {
        var fields = new Fields();
        fields.add("id");
        fields.add("revision");
        var known = shape.paths();
        for (var path : paths) {
            if (!known.contains(path))
                throw Query.bad(
                        "fields",
                        Flaw.UNKNOWN_FIELD,
                        "names '%s', which is no field of it%s"
                                .formatted(path.isEmpty() ? "nothing" : path, Nearest.hintOrAll(path, known)));
            fields.add(path);
        }
        return fields::cut;
    }

    private void add(String path) {
        var dot = path.indexOf('.');
        var name = dot < 0 ? path : path.substring(0, dot);
        var within = wanted.get(name);
        if (dot < 0) wanted.put(name, new Fields());
        else if (within == null || !within.isWhole())
            wanted.computeIfAbsent(name, _ -> new Fields()).add(path.substring(dot + 1));
    }

    private boolean isWhole() {
        return wanted.isEmpty();
    }

    private byte[] cut(byte[] document) {
        var out = new ByteArrayOutputStream(document.length / 4);
        try (var in = JSON.createParser(document);
                var to = JSON.createGenerator(out)) {
            in.nextToken();
            copy(in, to);
        } catch (IOException e) {
            throw new IllegalStateException(e); // what was printed is JSON
        }
        return out.toByteArray();
    }

    private void copy(JsonParser in, JsonGenerator to) throws IOException {
        if (isWhole() || in.currentToken().isScalarValue()) to.copyCurrentStructureExact(in);
        else if (in.currentToken() == JsonToken.START_ARRAY) {
            to.writeStartArray();
            while (in.nextToken() != JsonToken.END_ARRAY) copy(in, to);
            to.writeEndArray();
        } else {
            to.writeStartObject();
            while (in.nextToken() != JsonToken.END_OBJECT) copyField(in, to);
            to.writeEndObject();
        }
    }

    private void copyField(JsonParser in, JsonGenerator to) throws IOException {
        var within = wanted.get(in.currentName());
        in.nextToken();
        if (within == null) in.skipChildren();
        else {
            to.writeFieldName(in.currentName());
            within.copy(in, to);
        }
    }
}
