// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What Exif says: the camera's own words, its clock and its place. */
record Exif(
        @Nullable String description,
        @Nullable String artist,
        @Nullable String copyright,
        @Nullable Created created,
        @Nullable Gps gps,
        int orientation,
        Map<String, String> raw) {

    static final Exif NONE = new Exif(null, null, null, null, null, 1, Map.of());

    /** Reads no deeper than a camera writes; a block that is none says nothing. */
    static Exif in(byte @Nullable [] block) throws IOException {
        if (block == null) return NONE;
        var metadata = new Metadata();
        try {
            new TiffReader().processTiff(new ByteArrayReader(block), new ExifTags(metadata), 0);
            return of(metadata);
        } catch (ExifTags.Spent e) {
            throw Unreadable.meant("It points to more than any camera writes");
        } catch (TiffProcessingException | IOException | RuntimeException e) {
            throw new Unreadable("It does not hold together"); // whatever the library stumbles over
        }
    }

    private static Exif of(Metadata metadata) {
        var picture = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        var shot = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        return new Exif(
                text(picture, ExifDirectoryBase.TAG_IMAGE_DESCRIPTION),
                text(picture, ExifDirectoryBase.TAG_ARTIST),
                text(picture, ExifDirectoryBase.TAG_COPYRIGHT),
                Dates.exif(
                        text(shot, ExifDirectoryBase.TAG_DATETIME_ORIGINAL),
                        text(shot, ExifDirectoryBase.TAG_SUBSECOND_TIME_ORIGINAL),
                        text(shot, ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL)),
                gps(metadata.getFirstDirectoryOfType(GpsDirectory.class)),
                orientation(picture),
                raw(metadata));
    }

    private static int orientation(@Nullable Directory picture) {
        var said = picture == null ? null : picture.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        return said == null || said < 1 || said > 8 ? 1 : said;
    }

    private static @Nullable String text(@Nullable Directory directory, int tag) {
        return directory == null ? null : text(directory.getObject(tag));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof StringValue bytes ? Text.clean(Text.guess(bytes.getBytes())) : null;
    }

    private static @Nullable Gps gps(@Nullable GpsDirectory directory) {
        var place = directory == null ? null : directory.getGeoLocation();
        if (place == null || !(Math.abs(place.getLatitude()) <= 90 && Math.abs(place.getLongitude()) <= 180))
            return null;
        var height = directory.getDoubleObject(GpsDirectory.TAG_ALTITUDE);
        var below = directory.getInteger(GpsDirectory.TAG_ALTITUDE_REF);
        var known = height != null && Double.isFinite(height);
        return new Gps(
                place.getLatitude(),
                place.getLongitude(),
                known ? (Double) (below != null && below == 1 ? -height : height) : null);
    }

    private static Map<String, String> raw(Metadata metadata) {
        var raw = new TreeMap<String, String>();
        for (var directory : metadata.getDirectories()) {
            if (directory instanceof GpsDirectory) continue;
            for (var tag : directory.getTags()) {
                var value = directory.getObject(tag.getTagType());
                var text = Text.asIs(
                        value instanceof StringValue bytes
                                ? Text.guess(bytes.getBytes())
                                : directory.getString(tag.getTagType()));
                if (text != null) raw.put("Exif:" + tag.getTagName(), text);
            }
        }
        return raw;
    }
}
