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
 * from: out of the heap it would be copied there each time. Many share a piece of that room, so that to find one's bytes
 * there takes nothing that is not at hand anyway: among ten thousand answers each thing to look at is far away.
 */
final class Body {

    private static final int HOT = 3;
    private static final int PIECE = 1 << 20;
    private static final Cleaner CLEANER = Cleaner.create();

    /** Bytes: what is thrown away counts until all of its piece is collected, so that nobody has to wait for that. */
    private static final AtomicLong ROOM = new AtomicLong(Runtime.getRuntime().maxMemory() / 4);

    private static ByteBuffer filling = ByteBuffer.allocateDirect(0);

    private final byte[] bytes;
    private final int length;
    private int sent; // counted by several event loops at once, and roughly is enough
    private int from;
    private volatile @Nullable ByteBuffer piece;

    Body(byte[] bytes) {
        this.bytes = bytes;
        length = bytes.length;
    }

    int length() {
        return length;
    }

    byte[] bytes() {
        return bytes;
    }

    /** To be sent once: each has a place of its own in the same bytes. */
    Buffer buffer() {
        if (piece == null && ++sent > HOT) carryOut(this);
        var there = piece;
        return there == null
                ? Buffer.buffer(bytes)
                : BufferImpl.buffer(Unpooled.wrappedBuffer(there.slice(from, length)));
    }

    private static synchronized void carryOut(Body body) {
        if (body.piece != null) return;
        var there = pieceFor(body.length);
        if (there == null) {
            body.sent = 0; // asked for again, but not on each read
            return;
        }
        body.from = there.position();
        there.put(body.bytes);
        body.piece = there;
    }

    private static @Nullable ByteBuffer pieceFor(int size) {
        if (size <= filling.remaining()) return filling;
        var alone = size > PIECE / 8;
        var room = alone ? size : PIECE;
        if (ROOM.addAndGet(-room) < 0) {
            ROOM.addAndGet(room);
            return null;
        }
        var piece = ByteBuffer.allocateDirect(room);
        CLEANER.register(piece, () -> ROOM.addAndGet(room));
        if (!alone) filling = piece;
        return piece;
    }
}
