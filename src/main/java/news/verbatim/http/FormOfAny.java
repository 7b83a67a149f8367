// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.fasterxml.jackson.databind.JsonNode;
import news.verbatim.kernel.Faults;

/** Anything goes: JSON that the product keeps for others and does not look into. */
record FormOfAny() implements Form {

    @Override
    public void shape(JsonNode value, Pointer at, Faults faults) {}

    @Override
    public Object bound(JsonNode value, Pointer at, Faults faults) {
        return value;
    }
}
