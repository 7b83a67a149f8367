// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a file is, found from its bytes and never from its name. No pixel is decoded for it. */
public sealed interface FileType {

    /**
     * A file of a kind we know, whose header can be believed as far as it was read.
     *
     * @param pixels as displayed, orientation applied; null where the kind has none (PDF, MP3, SVG) or the header says nothing
     * @param orientation 1 to 8 as in Exif: how the stored pixels are turned for display; 1 where nothing is said
     */
    record Known(Format format, @Nullable Pixels pixels, int orientation) implements FileType {}

    /** Begins as such a file does, but its header is cut off or contradicts itself: not to be kept. */
    record Damaged(Format format, String why) implements FileType {}

    /** None of the kinds we know. */
    record Unknown() implements FileType {}

    /** Looks at as much of the file as its header needs; fails only when the file itself cannot be read. */
    static FileType of(Path file) throws IOException {
        try (var input = Input.of(file)) {
            return Look.at(input);
        }
    }

    /** The same, and the file is read to its end, which has to be the picture's, too. */
    static FileType ofWhole(Path file) throws IOException {
        try (var input = Input.of(file)) {
            return Look.atWhole(input);
        }
    }

    /** The same as the first for a whole file in memory. */
    static FileType of(byte[] file) {
        try (var input = Input.of(file)) {
            return Look.at(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory do not fail
        }
    }
}
