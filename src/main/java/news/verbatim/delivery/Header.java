// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.netty.util.AsciiString;

/** A line of an answer's head as it goes over the wire: spelled once, sent many times. */
record Header(AsciiString name, AsciiString value) {

    static Header of(String name, String value) {
        return new Header(AsciiString.of(name), AsciiString.of(value));
    }

    boolean is(String other) {
        return name.contentEqualsIgnoreCase(other);
    }
}
