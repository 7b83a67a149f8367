// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One finished answer to readers: bytes, their tag, and until when they hold. From memory or not, it goes out alike. */
final class Answer {

    /** What one request gets of it: everything, or only that nothing has changed. */
    record Reply(int status, List<Header> headers, @Nullable Buffer body) {

        Reply without(String name) {
            return new Reply(
                    status, headers.stream().filter(one -> !one.is(name)).toList(), null);
        }
    }

    /** What the entrance of the house adds to every answer that passes it. */
    static final List<Header> OF_THE_HOUSE = List.of(
            Header.of("X-Content-Type-Options", "nosniff"),
            Header.of("Referrer-Policy", "no-referrer"),
            Header.of("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            Header.of("Cross-Origin-Resource-Policy", "cross-origin"));

    private static final Header PACKED = Header.of("Content-Encoding", "gzip");

    /** Below this gzip saves less than its own frame and the time of both ends. */
    private static final int WORTH_PACKING = 400;

    private static final int NOTHING = 204;

    private final int status;
    private final String etag;
    private final Map<String, Header> headers = new LinkedHashMap<>();
    private final Header tag;
    private final Header packedTag;
    private final Body plain;
    private final @Nullable UUID article;
    private final Instant until;
    private volatile @Nullable Body packed;
    private volatile @Nullable List<Header> head;
    private volatile @Nullable List<Header> packedHead;
    private boolean ofOneHost;

    /** {@code article} is the one it depends on alone; null where any change may touch it. */
    Answer(int status, byte[] body, String etag, String keys, @Nullable UUID article, Instant until) {
        this.status = status;
        this.etag = etag;
        this.plain = new Body(body);
        this.article = article;
        this.until = until;
        tag = Header.of("ETag", Etag.header(etag, false));
        packedTag = Header.of("ETag", Etag.header(etag, true));
        with("Content-Type", "application/json");
        with("Vary", "Accept-Encoding");
        with("Surrogate-Key", keys);
        with("Cache-Tag", keys.replace(' ', ','));
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
        headers.put(name, Header.of(name, value));
        head = packedHead = null;
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
        var body = writing.apply(plain.bytes());
        return new Answer(status, body, Etag.of(body), value("Surrogate-Key"), article, until)
                .with("Vary", value("Vary"))
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
        var own = head(body, now, lifetime);
        if (status == 200 && Etag.known(etag, ifNoneMatch)) return new Reply(304, own, null).without("Content-Type");
        return status == NOTHING
                ? new Reply(status, own, null).without("Content-Type")
                : new Reply(status, own, body.buffer());
    }

    /** Of what holds until something changes each head is written once; of all else the clock has a word in it. */
    private List<Header> head(Body body, Instant now, Lifetime lifetime) {
        if (!until.equals(Instant.MAX)) return written(body, now, lifetime);
        var ready = body == plain ? head : packedHead;
        if (ready != null) return ready;
        ready = written(body, now, lifetime);
        if (body == plain) head = ready;
        else packedHead = ready;
        return ready;
    }

    private List<Header> written(Body body, Instant now, Lifetime lifetime) {
        var own = new ArrayList<>(headers.values());
        own.add(body == plain ? tag : packedTag);
        if (!headers.containsKey("Cache-Control")) {
            var left = until.equals(Instant.MAX) ? null : Duration.between(now, until);
            own.add(Header.of("Cache-Control", lifetime.cutAt(left)));
            lifetime.whereTold(left).ifPresent(value -> own.add(Header.of("Surrogate-Control", value)));
        }
        if (!lifetime.open())
            own.replaceAll(one -> one.is("Vary") ? Header.of("Vary", one.value() + ", Authorization") : one);
        if (body != plain) own.add(PACKED);
        return List.copyOf(own);
    }

    private String value(String name) {
        return Objects.requireNonNull(headers.get(name)).value().toString();
    }

    private Body packed() {
        var ready = packed;
        if (ready != null) return ready;
        var bytes = new ByteArrayOutputStream(plain.length() / 2);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain.bytes());
        } catch (IOException e) {
            throw new IllegalStateException(e); // memory does not fail to be written
        }
        ready = new Body(bytes.toByteArray());
        packed = ready;
        return ready;
    }
}
