// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;

/** A segment, chunk or box of a file: what it is called and where its content lies. */
record Part(String name, long at, long length) {

    long end() {
        return at + length;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    byte[] in(Input file) throws IOException {
        return file.bytes(at, length);
    }
}
