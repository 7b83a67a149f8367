// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The name of exactly these bytes. */
public final class Checksum {

    private static final Pattern ONE = Pattern.compile("[0-9a-f]{64}");

    private Checksum() {}

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest("SHA-256").digest(bytes));
    }

    /** Of all that comes out of it; it is closed then. */
    public static String of(InputStream in) throws IOException {
        return HexFormat.of().formatHex(digest(in, "SHA-256"));
    }

    static byte[] digest(InputStream in, String algorithm) throws IOException {
        try (var digested = new DigestInputStream(in, digest(algorithm))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return digested.getMessageDigest().digest();
        }
    }

    static boolean isOne(String name) {
        return ONE.matcher(name).matches();
    }

    /** Where a file of this name lies below any root: in a directory as in a bucket, so that either can be made of the other. */
    public static String place(String sha256) {
        if (!isOne(sha256)) throw new IllegalArgumentException(sha256);
        return sha256.substring(0, 2) + "/" + sha256;
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has SHA-256 and MD5
        }
    }
}
