// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file that somebody asked for: which it is, as what it is served, and what else the answer says of it. */
public record Loan(
        String sha256,
        long size,
        String mediaType,
        @Nullable String name,
        Map<String, String> headers) {

    /** How many digits of the checksum tell one file from another in an address or a tag. */
    private static final int DIGITS = 24;

    public static String mark(String sha256) {
        return sha256.substring(0, DIGITS);
    }

    /** What is another format than the file that was sent has another ending, too. */
    public static @Nullable String named(@Nullable String original, String mediaType) {
        var ending = mediaType.equals("image/jpeg") ? "jpg" : mediaType.replaceFirst(".*/", "");
        if (original == null || !mediaType.startsWith("image/")) return original;
        var dot = original.lastIndexOf('.');
        var own = original.substring(dot + 1).toLowerCase(Locale.ROOT).replaceFirst("^jpeg?$|^jpe$", "jpg");
        if (dot > 0 && (own.equals(ending) || own.equals("heic") && ending.equals("heif"))) return original;
        var bare = dot > 0 && own.matches("[a-z0-9]{2,5}") ? original.substring(0, dot) : original;
        return bare + "." + ending;
    }

    /** Whether caches may keep the answer for ever. */
    boolean lasts() {
        return headers.getOrDefault("Cache-Control", "").contains("immutable");
    }

    String etag() {
        return '"' + mark(sha256) + '"';
    }

    /** Only pictures are shown where they stand; all else is saved, so that no browser runs what is in it. */
    String disposition() {
        var how = mediaType.startsWith("image/") ? "inline" : "attachment";
        if (name == null) return how;
        var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        var whole = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "%s; filename=\"%s\"; filename*=UTF-8''%s".formatted(how, plain, whole);
    }
}
