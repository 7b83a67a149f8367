// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that go out again and again. Those asked for more than once or twice lie outside the heap, where the socket takes
 * them from: from the heap they would be copied there each time.
 */
final class Body {

    private static final int HOT = 3;

    private final byte[] bytes;
    private volatile @Nullable ByteBuffer outside;
    private int sent; // by several event loops at once, and roughly is enough

    Body(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes;
    }

    /** To be sent once. */
    Buffer buffer() {
        var ready = outside;
        if (ready == null && ++sent > HOT)
            outside = ready = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        return ready == null ? Buffer.buffer(bytes) : BufferImpl.buffer(Unpooled.wrappedBuffer(ready.duplicate()));
    }
}
