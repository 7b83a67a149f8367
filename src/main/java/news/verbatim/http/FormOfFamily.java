// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Nearest;
import org.jspecify.annotations.Nullable;

/** One of several records; a member of the object says which. */
record FormOfFamily(String property, Map<String, FormOfRecord> members) implements Form {

    static FormOfFamily of(Class<?> family) {
        var members = new LinkedHashMap<String, FormOfRecord>();
        var property = family.getAnnotation(JsonTypeInfo.class).property();
        for (var member : family.getAnnotation(JsonSubTypes.class).value())
            members.put(member.name(), new FormOfRecord(member.value(), property));
        return new FormOfFamily(property, members);
    }

    @Override
    public void shape(JsonNode value, Pointer at, Faults faults) {
        var name = value.path(property);
        if (!value.isObject()) Form.wrong("an object", value, at, faults);
        else if (!name.isTextual() && !name.isMissingNode()) Form.wrong("a text", name, at.in(property), faults);
        else if (members.containsKey(name.asText())) members.get(name.asText()).shape(value, at, faults);
    }

    @Override
    public @Nullable Object bound(JsonNode value, Pointer at, Faults faults) {
        var name = value.path(property).asText();
        if (members.containsKey(name)) return members.get(name).bound(value, at, faults);
        var known = members.keySet();
        var there = at.in(property).toString();
        if (!value.has(property)) faults.add(there, Flaw.MISSING, "must be given: one of " + String.join(", ", known));
        else
            faults.add(
                    there,
                    Flaw.UNKNOWN_VALUE,
                    "must be one of %s%s",
                    String.join(", ", known),
                    Nearest.hintOrAll(name, known));
        return null;
    }
}
