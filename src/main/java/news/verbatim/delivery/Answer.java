// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One finished answer to readers: bytes, their tag, and until when they hold. From memory or not, it goes out alike. */
final class Answer {

    /** What one request gets of it: everything, or only that nothing has changed. */
    record Reply(int status, MultiMap headers, @Nullable Buffer body) {}

    /** What the entrance of the house adds to every answer that passes it. */
    static final MultiMap OF_THE_HOUSE = MultiMap.caseInsensitiveMultiMap()
            .add("X-Content-Type-Options", "nosniff")
            .add("Referrer-Policy", "no-referrer")
            .add("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
            .add("Cross-Origin-Resource-Policy", "cross-origin");

    /** Below this gzip saves less than its own frame and the time of both ends. */
    private static final int WORTH_PACKING = 400;

    private static final int NOTHING = 204;

    private final int status;
    private final String etag;
    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    private final Buffer plain;
    private final @Nullable UUID article;
    private final Instant until;
    private volatile @Nullable Buffer packed;
    private boolean ofOneHost;

    /** {@code article} is the one it depends on alone; null where any change may touch it. */
    Answer(int status, byte[] body, String etag, String keys, @Nullable UUID article, Instant until) {
        this.status = status;
        this.etag = etag;
        this.plain = Buffer.buffer(body);
        this.article = article;
        this.until = until;
        headers.add("Content-Type", "application/json");
        headers.add("Vary", "Accept-Encoding");
        headers.add("Surrogate-Key", keys);
        headers.add("Cache-Tag", keys.replace(' ', ','));
    }

    static Answer ok(byte[] body, String keys, Instant until) {
        return new Answer(200, body, Etag.of(body), keys, null, until);
    }

    /** The same, or that there is nothing, where nothing was written. */
    static Answer written(byte[] body, String keys, Instant until) {
        return new Answer(body.length == 0 ? NOTHING : 200, body, Etag.of(body), keys, null, until);
    }

    /** Adds a header that belongs to this answer alone, such as {@code Link}. */
    Answer with(String name, String value) {
        headers.set(name, value);
        return this;
    }

    /** It names the host that was asked, and so is another where another is: the shelf knows paths only. */
    Answer ofThisHost() {
        ofOneHost = true;
        return this;
    }

    boolean isOfOneHost() {
        return ofOneHost;
    }

    /** The same, in another media type. */
    Answer as(String mediaType) {
        return with("Content-Type", mediaType);
    }

    /** The same written in another form, if it is an article and not only the way to one. */
    Answer as(String mediaType, UnaryOperator<byte[]> writing) {
        if (status != 200) return this;
        var body = writing.apply(plain.getBytes());
        return new Answer(status, body, Etag.of(body), headers.get("Surrogate-Key"), article, until)
                .with("Vary", headers.get("Vary"))
                .as(mediaType);
    }

    @Nullable
    UUID article() {
        return article;
    }

    boolean holdsAt(Instant now) {
        return now.isBefore(until);
    }

    int weight() {
        return plain.length() + plain.length() / 2 + 1000;
    }

    /** Whether the bytes asked for lie ready. */
    boolean ready(boolean gzip) {
        return !gzip || plain.length() < WORTH_PACKING || packed != null;
    }

    Reply reply(boolean gzip, @Nullable String ifNoneMatch, Instant now, Lifetime lifetime) {
        var body = gzip && plain.length() >= WORTH_PACKING ? packed() : plain;
        var own = MultiMap.caseInsensitiveMultiMap().addAll(headers);
        own.set("ETag", Etag.header(etag, body != plain));
        if (!headers.contains("Cache-Control")) {
            var left = until.equals(Instant.MAX) ? null : Duration.between(now, until);
            own.set("Cache-Control", lifetime.cutAt(left));
            lifetime.whereTold(left).ifPresent(value -> own.set("Surrogate-Control", value));
        }
        if (!lifetime.open()) own.set("Vary", headers.get("Vary") + ", Authorization");
        if (body != plain) own.set("Content-Encoding", "gzip");
        if (status == 200 && Etag.known(etag, ifNoneMatch)) return new Reply(304, own.remove("Content-Type"), null);
        if (status == NOTHING) return new Reply(status, own.remove("Content-Type"), null);
        return new Reply(status, own, body);
    }

    private Buffer packed() {
        var ready = packed;
        if (ready != null) return ready;
        var bytes = new ByteArrayOutputStream(plain.length() / 2);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain.getBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e); // memory does not fail to be written
        }
        ready = Buffer.buffer(bytes.toByteArray());
        packed = ready;
        return ready;
    }
}
