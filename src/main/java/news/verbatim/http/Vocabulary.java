// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.util.List;
import java.util.stream.Stream;

/** What a room prints for others to hand out: it is on the wire, but no method here answers with it. */
public interface Vocabulary {

    Stream<Class<?>> words();

    /** What may stand beside the members that something always has. */
    default Stream<Aside> asides() {
        return Stream.of();
    }

    /**
     * Members that {@code schema} has only where they were asked for: those of a record, and some {@code borrowed} from
     * another schema.
     */
    record Aside(String schema, Class<?> members, String from, List<String> borrowed) {}
}
