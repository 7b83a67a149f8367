// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import news.verbatim.media.Pictures;

/** Photographers who send pictures as fast as they can, and remember what they were told is kept. */
final class Senders {

    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();
    private volatile Colleague colleague;
    private volatile boolean stopped;
    private List<Thread> threads = List.of();

    static Senders at(Colleague colleague, int photographers) {
        var senders = new Senders();
        senders.colleague = colleague;
        senders.threads = IntStream.range(0, photographers)
                .mapToObj(_ -> Thread.startVirtualThread(senders::send))
                .toList();
        return senders;
    }

    void moveTo(Node node) {
        colleague = colleague.over(node);
    }

    /** By the addresses of the photos. */
    Map<String, byte[]> kept() {
        return new TreeMap<>(kept);
    }

    List<String> refusals() {
        return List.copyOf(refusals);
    }

    void until(int photos) {
        while (kept.size() < photos) {
            if (!refusals.isEmpty()) throw new AssertionError("they are refused: " + refusals.peek());
            LockSupport.parkNanos(1_000_000);
        }
    }

    void stop() throws InterruptedException {
        stopped = true;
        for (var thread : threads) thread.join();
    }

    private void send() {
        while (!stopped) {
            var file = picture();
            while (!stopped && !isKept(file))
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private boolean isKept(byte[] file) {
        try {
            var answer = colleague.sends(file, sha256(file));
            var told = answer.statusCode() < 300;
            if (told) kept.put(answer.headers().firstValue("Location").orElseThrow(), file);
            else if (answer.statusCode() != 503)
                refusals.add(answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            return told;
        } catch (IOException _) {
            return false; // nobody is there: soon somebody will be
        }
    }

    /** What is said beside the pixels is no part of them; here it makes the file large, and like no other. */
    private static byte[] picture() {
        var jpeg = Pictures.jpeg(400, 300);
        var file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        var more = new byte[60_000];
        for (var n = 0; n < 5; n++) {
            ThreadLocalRandom.current().nextBytes(more);
            file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, (byte) (more.length + 2 >> 8), (byte) (more.length + 2)});
            file.writeBytes(more);
        }
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
