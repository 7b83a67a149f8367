// SPDX-License-Identifier: Apache-2.0
package news.verbatim.event;

import io.vertx.core.buffer.Buffer;
import news.verbatim.http.StoredJson;

/** One change as all listeners get it: written out once, and the same bytes for everybody. */
record Told(long sequence, Buffer bytes) {

    static Told of(Change change) {
        var text = "id: %d\ndata: %s\n\n".formatted(change.sequence(), StoredJson.text(change));
        return new Told(change.sequence(), Buffer.buffer(text));
    }
}
