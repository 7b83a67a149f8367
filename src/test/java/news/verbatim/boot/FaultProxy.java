// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A wire between two programs that does to them what wires do. */
final class FaultProxy implements AutoCloseable {

    enum Mode {
        PASS,
        DELAY,
        /** Holds everything, as a server that is stopped or a network that swallows. */
        STALL
    }

    /** What goes by on its way there and cuts the connection: before it arrives, or before its answer does. */
    record Cut(String words, boolean arrives) {}

    private static final Duration A_WHILE = Duration.ofMillis(200);

    private final ServerSocket door;
    private volatile int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile Mode mode = Mode.PASS;
    private volatile Cut cut;

    private FaultProxy(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    static FaultProxy before(int target) throws IOException {
        var proxy = new FaultProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
        Thread.startVirtualThread(proxy::accept);
        return proxy;
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on; 0 for nowhere. */
    void leadTo(int port) {
        target = port;
        reset();
    }

    void set(Mode mode) {
        this.mode = mode;
    }

    /** Once. */
    void cutAt(String words, boolean arrives) {
        cut = new Cut(words, arrives);
    }

    boolean hasCut() {
        return cut == null;
    }

    /** Every connection there is breaks off. */
    void reset() {
        sockets.forEach(FaultProxy::breakOff);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException _) {
                // the door is closed
            }
        }
    }

    private void connect(Socket client) {
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(client);
            sockets.add(server);
            Thread.startVirtualThread(() -> carry(client, server, true));
            Thread.startVirtualThread(() -> carry(server, client, false));
        } catch (IOException _) {
            breakOff(client); // nobody is there
        }
    }

    private void carry(Socket from, Socket to, boolean there) {
        var bytes = new byte[1 << 16];
        try (from;
                to) {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (var read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                hold();
                var here = there ? cutIn(new String(bytes, 0, read, StandardCharsets.ISO_8859_1)) : null;
                if (here == null || here.arrives()) out.write(bytes, 0, read);
                if (here != null) {
                    breakOff(from); // what was written to the other side is still delivered there
                    return;
                }
            }
        } catch (IOException _) {
            // the other side has gone: so do we
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private synchronized Cut cutIn(String text) {
        var here = cut != null && text.contains(cut.words()) ? cut : null;
        if (here != null) cut = null;
        return here;
    }

    private void hold() {
        if (mode == Mode.DELAY) LockSupport.parkNanos(A_WHILE.toNanos());
        while (mode == Mode.STALL && !door.isClosed()) LockSupport.parkNanos(1_000_000);
    }

    private static void breakOff(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException _) {
            // broken already
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        reset();
    }
}
