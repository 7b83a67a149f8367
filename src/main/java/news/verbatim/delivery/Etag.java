// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The name of exactly these bytes (RFC 9110, strong). What is packed with gzip bears the same name with a suffix. */
final class Etag {

    private static final String PACKED = "-gz";

    private Etag() {}

    static String of(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has SHA-256
        }
    }

    static String header(String etag, boolean packed) {
        return '"' + etag + (packed ? PACKED : "") + '"';
    }

    /** Whether the client says (If-None-Match) that it has these bytes already, packed or not. */
    static boolean known(String etag, @Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) return false;
        for (var tag : ifNoneMatch.split(",")) {
            var bare = tag.strip();
            if (bare.equals("*")) return true;
            if (bare.startsWith("W/")) bare = bare.substring(2);
            if (bare.equals(header(etag, false)) || bare.equals(header(etag, true))) return true;
        }
        return false;
    }
}
