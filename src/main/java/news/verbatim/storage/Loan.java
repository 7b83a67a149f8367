// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    /** What is another format than its name says has another ending, too. */
    public static @Nullable String named(@Nullable String original, String mediaType) {
        if (original == null) return null;
        var endings = endings(mediaType);
        var dot = original.lastIndexOf('.');
        var own = original.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot > 0 && endings.contains(own)) return original;
        var bare = dot > 0 && own.matches("[a-z0-9]{2,5}") ? original.substring(0, dot) : original;
        return bare + "." + endings.getFirst();
    }

    private static List<String> endings(String mediaType) {
        return switch (mediaType) {
            case "image/jpeg" -> List.of("jpg", "jpeg", "jpe");
            case "image/heif" -> List.of("heif", "heic");
            case "audio/mpeg" -> List.of("mp3");
            case "video/mp4" -> List.of("mp4", "m4v", "m4a", "f4v");
            default -> List.of(mediaType.replaceFirst(".*/", ""));
        };
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
