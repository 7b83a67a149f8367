// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import news.verbatim.kernel.Faults;

/** A list of values of one form, none of them null. */
record FormOfList(Form each) implements Form {

    @Override
    public void shape(JsonNode value, Pointer at, Faults faults) {
        if (!value.isArray()) {
            Form.wrong("a list", value, at, faults);
            return;
        }
        for (var i = 0; i < value.size(); i++) {
            var item = value.get(i);
            if (item.isNull()) Form.wrong("a value", item, at.in(i), faults);
            else each.shape(item, at.in(i), faults);
        }
    }

    @Override
    public List<Object> bound(JsonNode value, Pointer at, Faults faults) {
        var items = new ArrayList<Object>(value.size());
        for (var i = 0; i < value.size(); i++) items.add(each.bound(value.get(i), at.in(i), faults));
        return Collections.unmodifiableList(items); // may hold null where a fault was found, so not List.copyOf
    }
}
