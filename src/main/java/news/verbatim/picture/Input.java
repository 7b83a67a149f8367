// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * A file's bytes at any place, sixteen KiB at a time. To read past the end is a fault of the file and not of the reader, and so
 * is a header of more steps than any picture's: whatever goes through a file here comes to an end.
 */
final class Input implements AutoCloseable {

    private final @Nullable FileChannel file;
    private final long length;
    private final ByteBuffer window;
    private long start;
    private int steps = 20_000_000;

    private Input(@Nullable FileChannel file, long length, ByteBuffer window) {
        this.file = file;
        this.length = length;
        this.window = window;
    }

    static Input of(Path path) throws IOException {
        var file = FileChannel.open(path);
        return new Input(file, file.size(), ByteBuffer.allocate(16 * 1024).limit(0));
    }

    static Input of(byte[] bytes) {
        return new Input(null, bytes.length, ByteBuffer.wrap(bytes));
    }

    long length() {
        return length;
    }

    int u8(long at) throws IOException {
        if (at < 0 || at >= length) throw new Unreadable("The file ends in the middle of its header");
        if (at < start || at - start >= window.limit()) load(at);
        if (--steps < 0) throw new Unreadable("The file's header takes more steps than are taken");
        return window.get((int) (at - start)) & 0xFF;
    }

    /** Where this byte stands next, looked for a window at a time; a fault where it does not. */
    long next(long at, int value) throws IOException {
        for (var here = at; ; here = start + window.limit()) {
            u8(here);
            for (var i = (int) (here - start); i < window.limit(); i++)
                if ((window.get(i) & 0xFF) == value) return start + i;
        }
    }

    int u16(long at) throws IOException {
        return u8(at) << 8 | u8(at + 1);
    }

    long u32(long at) throws IOException {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    /** The same with the last byte first, as RIFF and GIF write numbers. */
    int little16(long at) throws IOException {
        return u8(at) | u8(at + 1) << 8;
    }

    int little24(long at) throws IOException {
        return little16(at) | u8(at + 2) << 16;
    }

    long little32(long at) throws IOException {
        return little24(at) | (long) u8(at + 3) << 24;
    }

    /** Copies a range; refuses more than {@link Blocks#MOST} before anything is allocated. */
    byte[] bytes(long at, long count) throws IOException {
        if (count > Blocks.MOST) throw Unreadable.meant("A block of metadata is larger than is read");
        if (at < 0 || count < 0 || count > length - at)
            throw new Unreadable("The file ends in the middle of its header");
        var copy = new byte[(int) count];
        for (var i = 0; i < copy.length; ) {
            u8(at + i);
            var from = (int) (at + i - start);
            var some = Math.min(copy.length - i, window.limit() - from);
            window.get(from, copy, i, some);
            i += some;
        }
        return copy;
    }

    /** Sums a range up, a window at a time. */
    void sum(long from, long count, Checksum into) throws IOException {
        for (var at = from; at < from + count; ) {
            u8(at);
            var begins = (int) (at - start);
            var some = (int) Math.min(from + count - at, window.limit() - begins);
            into.update(window.slice(begins, some));
            at += some;
        }
    }

    boolean has(long at, String ascii) throws IOException {
        return at >= 0
                && ascii.length() <= length - at
                && ascii.equals(new String(bytes(at, ascii.length()), StandardCharsets.ISO_8859_1));
    }

    private void load(long at) throws IOException {
        window.clear();
        while (window.hasRemaining() && file != null && file.read(window, at + window.position()) > 0)
            ;
        window.flip();
        start = at;
        if (window.limit() == 0) throw new Unreadable("The file ends in the middle of its header");
    }

    @Override
    public void close() throws IOException {
        if (file != null) file.close();
    }
}
