// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a picture's file says of itself in IPTC-IIM, XMP and Exif; what it does not say is null or empty.
 *
 * @param gps where the camera stood, kept apart so that nobody serves it by accident
 * @param orientation 1 to 8 as in Exif; 1 where nothing is said
 * @param raw what the file says word for word, {@code group:tag} to text, bounded in number and length; without GPS
 * @param unreadable why parts of it could not be read, in plain words; empty when all could
 */
@Schema(
        name = "FileSays",
        description =
                "What a picture's file says of itself in IPTC-IIM, XMP and Exif, read together as the Metadata Working Group says; what it does not say is null or empty")
public record Said(
        @Schema(description = "What is written about it") Words words,
        @Schema(description = "Who made it") Credits credits,
        @Schema(description = "What may be done with it") Rights rights,

        @Schema(description = "What it shows, when and where")
        Scene scene,

        @Schema(description = "How it came to be") Origin origin,

        @Schema(description = "Where the camera stood; null where the file does not say") @Nullable
        Gps gps,

        @Schema(description = "How it has to be turned to be upright, 1 to 8 as in Exif; 1 where nothing is said")
        int orientation,

        @Schema(
                description =
                        "Every value word for word, as `group:tag`: a text, or a list of them where the file says it several times; without GPS")
        Map<String, Object> raw,

        @Schema(description = "Which parts could not be read and why; empty where all could")
        List<String> unreadable) {

    public Said {
        raw = Collections.unmodifiableMap(new LinkedHashMap<>(raw));
        unreadable = List.copyOf(unreadable);
    }

    /** Reads as little as is needed, never fails on what it finds, only when the file itself cannot be read. */
    public static Said in(Path file) throws IOException {
        try (var input = Input.of(file)) {
            return Reading.of(input);
        }
    }

    /** The same for a whole file in memory. */
    public static Said in(byte[] file) {
        try (var input = Input.of(file)) {
            return Reading.of(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory do not fail
        }
    }
}
