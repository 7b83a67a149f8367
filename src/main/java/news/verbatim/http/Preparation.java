// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import news.verbatim.kernel.Faults;

/** A last look at a body whose names and types are right, before it becomes a value: a room may rewrite the JSON. */
public interface Preparation<T> {

    Class<T> type();

    void prepare(ObjectNode body, Faults faults);
}
