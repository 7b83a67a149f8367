// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.netty.util.AsciiString;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A line of an answer's head as it goes over the wire: spelled once, sent many times. */
record Header(AsciiString name, AsciiString value) {

    /** The few that there are, of which ten thousand answers would otherwise have one each. */
    private static final Map<String, AsciiString> NAMES = new ConcurrentHashMap<>();

    static Header of(String name, String value) {
        return new Header(NAMES.computeIfAbsent(name, AsciiString::of), AsciiString.of(value));
    }

    boolean is(String other) {
        return name.contentEqualsIgnoreCase(other);
    }
}
