// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.Locale;
import java.util.Set;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.media.AssetFile;
import news.verbatim.media.Prospect;
import news.verbatim.story.Caption;

/** Whether readers will see a picture at all, whatever may be said of its rights: without the lead nobody goes out. */
final class Visibility {

    private static final Set<String> WITH_NOTES = Set.of("image/avif", "image/heif");

    private Visibility() {}

    static void check(Caption caption, Cast cast, String at, Faults blocking, Faults advisory) {
        var asset = cast.assets().get(caption.media());
        var file = asset == null || asset.takedown() != null ? null : asset.file();
        if (file == null) return;
        var weight = caption.role() == Caption.Role.LEAD ? blocking : advisory;
        if (cast.unseen().contains(asset.id()) && asset.renditions().isEmpty()) {
            var after = caption.role() == Caption.Role.LEAD ? "" : "; they will get its words alone";
            weight.add(at, Flaw.NOT_ALLOWED, "Readers cannot be shown this photo: %s%s", why(file), after);
            return;
        }
        weight.check(
                isPicture(file.mediaType()),
                at,
                Flaw.NOT_ALLOWED,
                caption.role() == Caption.Role.LEAD
                        ? "This is no picture (%s) and cannot lead: as `inline` readers get it as a file"
                        : "This is no picture (%s): readers will get it as a file, and nothing to look at",
                kind(file));
        advisory.check(
                Prospect.of(asset) != Prospect.AWAITED,
                at,
                Flaw.NOT_ALLOWED,
                "Its sizes are not made yet: until they are, readers get the photo without them, or not at all");
        advisory.check(
                Prospect.of(asset) != Prospect.NEVER || !isPicture(file.mediaType()),
                at,
                Flaw.NOT_ALLOWED,
                "No sizes can be made of %s: readers get the whole file everywhere; send the photo as JPEG, PNG or WebP",
                kind(file));
        advisory.check(
                !file.mediaType().equals("image/heif"),
                at,
                Flaw.NOT_ALLOWED,
                "Most browsers do not show HEIF: send the photo as JPEG");
    }

    static boolean isPicture(String mediaType) {
        return mediaType.startsWith("image/");
    }

    private static String why(AssetFile file) {
        if (!isPicture(file.mediaType())) return "its file is no picture (" + kind(file) + "), and not for them";
        return WITH_NOTES.contains(file.mediaType())
                ? "what its file says of itself cannot be taken out of this %s: send it as JPEG, PNG or WebP"
                        .formatted(kind(file))
                : "its file could not be decoded: send it again, whole";
    }

    private static String kind(AssetFile file) {
        return file.mediaType().replaceFirst(".*/", "").toUpperCase(Locale.ROOT);
    }
}
