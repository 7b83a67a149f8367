// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** People who send files as fast as they can, and remember which they were told are kept. */
final class Photographers {

    private final Map<String, String> sent = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<byte[]> unheard = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();
    private volatile Colleague desk;
    private volatile boolean stopped;
    private List<Thread> threads = List.of();

    Photographers(Colleague desk) {
        this.desk = desk;
    }

    /** So many at once, until they are told to stop. */
    Photographers begin(int people) {
        return begin(people, () -> document(60_000));
    }

    Photographers begin(int people, Supplier<byte[]> files) {
        threads = IntStream.range(0, people)
                .mapToObj(_ -> Thread.startVirtualThread(() -> {
                    while (!stopped) send(files.get());
                }))
                .toList();
        return this;
    }

    void moveTo(Node node) {
        desk = desk.over(node);
    }

    /** Again and again with the same key, until somebody says that it is kept. */
    private void send(byte[] file) {
        var key = UUID.randomUUID().toString();
        while (!isKept(file, key)) {
            if (stopped) {
                unheard.add(file);
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private boolean isKept(byte[] file, String key) {
        try {
            var answer = desk.sends(file, key);
            var told = answer.statusCode() < 300;
            if (told) remember(file, answer);
            else if (answer.statusCode() != 503)
                refusals.add(answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            return told;
        } catch (IOException _) {
            return false; // nobody is there: soon somebody may be
        }
    }

    /** The address of what is kept from now on. */
    String sends(byte[] file) throws IOException {
        var answer = sends(desk, file);
        assertEquals(201, answer.statusCode(), () -> new String(answer.body()));
        return remember(file, answer);
    }

    private String remember(byte[] file, HttpResponse<byte[]> answer) throws IOException {
        var address = "/desk/v1/media/" + Colleague.json(answer).get("id").asText();
        sent.put(address, Sums.of(new ByteArrayInputStream(file)));
        return address;
    }

    static HttpResponse<byte[]> sends(Colleague desk, byte[] file) throws IOException {
        return desk.sends(file, UUID.randomUUID().toString());
    }

    /** One that is like no other, of about so many bytes. */
    static byte[] document(int size) {
        return ("%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%% %s %s\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%%%EOF\n"
                        .formatted(UUID.randomUUID(), "x".repeat(size)))
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] picture() {
        return picture(90, 60);
    }

    /** One that is like no other: nothing but noise, so that it is large as well. */
    static byte[] picture(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var noise = ThreadLocalRandom.current().ints((long) width * height).toArray();
        image.setRGB(0, 0, width, height, noise, 0, width);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Set<String> sent() {
        return Set.copyOf(sent.keySet());
    }

    List<byte[]> unheard() {
        return List.copyOf(unheard);
    }

    void until(int files) {
        while (sent.size() < files) {
            assertTrue(refusals.isEmpty(), () -> "they are refused: " + refusals.peek());
            LockSupport.parkNanos(1_000_000);
        }
    }

    void stop() throws InterruptedException {
        stopped = true;
        for (var thread : threads) thread.join();
        assertEquals(List.of(), List.copyOf(refusals));
    }

    /** Each as it was sent; of those that are not among these, some may be unknown, but none is without its file. */
    void areThere(Colleague at, Set<String> these) throws IOException {
        for (var file : sent.entrySet()) {
            var found = at.reads(file.getKey() + "/file");
            if (found.statusCode() == 404 && !these.contains(file.getKey())) continue;
            assertEquals(200, found.statusCode(), () -> file.getKey() + ": " + new String(found.body()));
            assertEquals(file.getValue(), Sums.of(new ByteArrayInputStream(found.body())), file.getKey());
        }
    }

    void areThere(Colleague at) throws IOException {
        areThere(at, sent());
    }

    /** What has arrived and was neither kept nor thrown away. */
    static void assertNothingLiesAside(DataDirectory directory) throws IOException {
        for (var tries = 0; tries < 200; tries++) {
            try (var files = Files.list(directory.root().resolve(".arriving"))) {
                if (files.findAny().isEmpty()) return;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("A file lies aside");
    }
}
