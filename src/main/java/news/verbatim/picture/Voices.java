// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The three voices in which a file speaks, and which of them is believed (guidelines of the Metadata Working Group).
 *
 * @param iimNewer the checksum beside the IPTC-IIM is not its own: a program that knows no XMP has changed it since
 */
record Voices(Xmp xmp, Iim iim, Exif exif, boolean iimNewer) {

    @Nullable
    String text(String path, int dataSet) {
        return chosen(xmp.text(path), iim.text(dataSet), dataSet);
    }

    /** Exif goes before the others where it says anything: whoever keeps the rules writes all of them. */
    @Nullable
    String text(String path, int dataSet, @Nullable String camera) {
        return camera == null ? text(path, dataSet) : camera;
    }

    List<String> list(String path, int dataSet) {
        var ours = xmp.list(path);
        var theirs = iim.list(dataSet);
        if (ours.isEmpty() || theirs.isEmpty()) return ours.isEmpty() ? theirs : ours;
        if (!iimNewer) return ours;
        return Stream.iterate(0, i -> i < theirs.size(), i -> i + 1)
                .map(i -> i < ours.size() ? whole(ours.get(i), theirs.get(i), dataSet) : theirs.get(i))
                .toList();
    }

    /** The camera's clock first; of those that agree with it, one that knows more. */
    @Nullable
    Created created() {
        var written = Dates.xmp(xmp.text("photoshop:DateCreated"));
        var sent = Dates.iim(iim.text(55), iim.text(60));
        Created found = exif.created();
        var copied = Dates.xmp(xmp.text("exif:DateTimeOriginal")); // Exif as XMP has it, which can say a zone
        for (var other : iimNewer ? new Created[] {sent, written, copied} : new Created[] {written, sent, copied})
            if (other != null) found = found == null ? other : found.orFiner(other);
        return found;
    }

    private @Nullable String chosen(@Nullable String ours, @Nullable String theirs, int dataSet) {
        if (ours == null || theirs == null) return ours == null ? theirs : ours;
        return iimNewer ? whole(ours, theirs, dataSet) : ours;
    }

    /** IPTC-IIM cuts its texts; one that only is the beginning of the other has not been changed. */
    private static String whole(String ours, String theirs, int dataSet) {
        var full = theirs.getBytes(StandardCharsets.UTF_8).length >= limit(dataSet) - 1;
        return full && ours.startsWith(theirs) ? ours : theirs;
    }

    private static int limit(int dataSet) {
        return switch (dataSet) {
            case 5, 25, 101 -> 64;
            case 40, 105 -> 256;
            case 116 -> 128;
            case 120 -> 2000;
            default -> 32;
        };
    }
}
