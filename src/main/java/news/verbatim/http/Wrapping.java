// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A form as it comes in, byte by byte: how much of it there is, and whether its last words are the right ones (RFC 2046). */
final class Wrapping {

    private static final Pattern BOUNDARY = Pattern.compile("(?i).*;\\s*boundary=(?:\"([^\"]+)\"|([^\"; ]+)).*");

    /** So much may stand behind the end and mean nothing. */
    private static final int REST = 4096;

    private final String closing;
    private Buffer last = Buffer.buffer();
    private long size;

    private Wrapping(String boundary) {
        closing = "--" + boundary + "--";
    }

    /** Fails where the type names no boundary. */
    static Wrapping of(String contentType) {
        var match = BOUNDARY.matcher(contentType);
        if (!match.matches()) throw new IllegalArgumentException(contentType);
        return new Wrapping(match.group(1) == null ? match.group(2) : match.group(1));
    }

    void more(Buffer bytes) {
        size += bytes.length();
        var most = closing.length() + REST;
        var all = bytes.length() >= most ? bytes : last.copy().appendBuffer(bytes);
        last = all.getBuffer(Math.max(0, all.length() - most), all.length());
    }

    long size() {
        return size;
    }

    boolean isClosed() {
        return last.toString(StandardCharsets.ISO_8859_1).contains(closing);
    }
}
