// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import news.verbatim.kernel.Faults;

/** An object whose names are free and whose values have one form. */
record FormOfMap(Form each) implements Form {

    @Override
    public void shape(JsonNode value, Pointer at, Faults faults) {
        if (!value.isObject()) Form.wrong("an object", value, at, faults);
        for (var field : value.properties()) {
            var there = at.in(field.getKey());
            if (field.getValue().isNull()) Form.wrong("a value", field.getValue(), there, faults);
            else each.shape(field.getValue(), there, faults);
        }
    }

    @Override
    public Map<String, Object> bound(JsonNode value, Pointer at, Faults faults) {
        var map = new LinkedHashMap<String, Object>();
        for (var field : value.properties())
            map.put(field.getKey(), each.bound(field.getValue(), at.in(field.getKey()), faults));
        return Collections.unmodifiableMap(map);
    }
}
