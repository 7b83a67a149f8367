// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that go out again and again. What is asked for more than once or twice lies outside the heap, where sockets take it
 * from: out of the heap it would be copied there each time.
 */
final class Body {

    private static final int HOT = 3;
    private static final Cleaner CLEANER = Cleaner.create();

    /** Bytes: what is thrown away counts until it is collected, so that nobody has to wait for that. */
    private static final AtomicLong ROOM = new AtomicLong(Runtime.getRuntime().maxMemory() / 4);

    private final byte[] bytes;
    private volatile @Nullable ByteBuffer outside;
    private int sent; // counted by several event loops at once, and roughly is enough

    Body(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes;
    }

    /** To be sent once: each has a place of its own in the same bytes. */
    Buffer buffer() {
        var ready = outside;
        if (ready == null && ++sent > HOT) outside = ready = carriedOut();
        return ready == null ? Buffer.buffer(bytes) : BufferImpl.buffer(Unpooled.wrappedBuffer(ready.duplicate()));
    }

    private @Nullable ByteBuffer carriedOut() {
        var size = bytes.length;
        if (ROOM.addAndGet(-size) < 0) {
            ROOM.addAndGet(size);
            return null;
        }
        var there = ByteBuffer.allocateDirect(size);
        CLEANER.register(there, () -> ROOM.addAndGet(size));
        return there.put(bytes).flip();
    }
}
