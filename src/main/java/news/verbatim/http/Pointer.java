// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import org.jspecify.annotations.Nullable;

/** A place inside a JSON document (RFC 6901), written out only when there is something to say about it. */
record Pointer(@Nullable Pointer parent, String step) {

    static final Pointer ROOT = new Pointer(null, "");

    Pointer in(String name) {
        return new Pointer(this, name);
    }

    Pointer in(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    @Override
    public String toString() {
        if (parent == null) return "";
        var escaped = step.replace("~", "~0").replace("/", "~1");
        return parent + "/" + Legible.shown(escaped);
    }
}
