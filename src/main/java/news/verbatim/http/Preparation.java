// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import news.verbatim.kernel.Faults;

/** A last look at a body whose names and types are right, before it becomes a value: a room may rewrite the JSON. */
public interface Preparation<T> {

    Class<T> type();

    /** A first look, before names and types are checked: may refuse what was plainly meant for somewhere else. */
    default void glance(ObjectNode body) {}

    void prepare(ObjectNode body, Faults faults);
}
