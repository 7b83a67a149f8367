// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** An API key as it is sent: {@code vb_kind_id_secret}, ended by a checksum so that a typo is found without a look-up. */
record KeyText(String prefix, String whole) {

    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final Pattern FORM =
            Pattern.compile("(vb_(?:pub|prv|ed)_[0-9A-Za-z]{8})_[0-9A-Za-z]{43}[0-9A-Za-z]{6}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID = 8;
    private static final int SECRET = 43; // 256 bits
    private static final int CHECKSUM = 6;

    static boolean looksLikeOne(String text) {
        return text.startsWith("vb_");
    }

    /** The kind tells scanners of leaked secrets how bad it is: the most that the key may do. */
    static KeyText fresh(List<Scope> scopes) {
        var kind = scopes.contains(Scope.DESK) ? "ed" : scopes.contains(Scope.PREVIEW) ? "prv" : "pub";
        var prefix = "vb_" + kind + "_" + random(ID);
        var text = prefix + "_" + random(SECRET);
        return new KeyText(prefix, text + checksum(text));
    }

    static Optional<KeyText> of(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) return Optional.empty();
        var cut = text.length() - CHECKSUM;
        if (!checksum(text.substring(0, cut)).equals(text.substring(cut))) return Optional.empty();
        return Optional.of(new KeyText(form.group(1), text));
    }

    byte[] digest() {
        return digest(whole);
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    boolean isOf(byte[] digest) {
        return MessageDigest.isEqual(digest, digest());
    }

    private static String random(int length) {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return text.toString();
    }

    private static String checksum(String text) {
        var sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.US_ASCII));
        var letters = new StringBuilder();
        for (var rest = sum.getValue(); letters.length() < CHECKSUM; rest /= LETTERS.length())
            letters.append(LETTERS.charAt((int) (rest % LETTERS.length())));
        return letters.toString();
    }

    /** A secret is no text for a log. */
    @Override
    public String toString() {
        return prefix;
    }
}
