// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Bodies that are forms and no records: the framework knows their names, and nothing else. */
final class Forms {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Parts PARTS = new Parts();

    private Forms() {}

    static void describe(Operation operation) {
        var body = operation.getRequestBody();
        if (body == null || body.getContent() == null || !body.getContent().hasMediaType(FORM)) return;
        var schema = body.getContent().getMediaType(FORM).getSchema();
        schema.getProperties().forEach(Forms::describe);
        schema.required(List.copyOf(schema.getProperties().keySet()));
        PARTS.complete(operation.getOperationId(), schema);
    }

    private static void describe(String name, Schema field) {
        field.description(Glossary.of(name));
    }
}
