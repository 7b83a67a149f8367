// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifTiffHandler;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leads the library through the three directories that concern a newsroom, on an allowance. Its own walk goes into
 * makers' notes, thumbnails and whatever else is pointed to, and one value may be pointed to thousands of times.
 */
final class ExifTags extends ExifTiffHandler {

    private static final int LONGEST = 16 * 1024;

    private int tags = 4_000;
    private int bytes = 1024 * 1024;
    private int pointers = 200_000;
    private boolean shotSeen;
    private boolean gpsSeen;

    ExifTags(Metadata metadata) {
        super(metadata, null, 0);
    }

    /** The allowance is used up: no camera writes that much. */
    static final class Spent extends RuntimeException {
        Spent() {
            super("spent", null, false, false);
        }
    }

    @Override
    public void setTiffMarker(int marker) throws TiffProcessingException {
        if (marker != 0x2A) throw new TiffProcessingException("not Exif");
        pushDirectory(ExifIFD0Directory.class);
    }

    @Override
    public boolean tryEnterSubIfd(int tag) {
        if (--pointers < 0) throw new Spent();
        if (!(_currentDirectory instanceof ExifIFD0Directory)) return false;
        if (tag == ExifIFD0Directory.TAG_EXIF_SUB_IFD_OFFSET && !shotSeen) {
            shotSeen = true;
            pushDirectory(ExifSubIFDDirectory.class);
            return true;
        }
        if (tag == ExifIFD0Directory.TAG_GPS_INFO_OFFSET && !gpsSeen) {
            gpsSeen = true;
            pushDirectory(GpsDirectory.class);
            return true;
        }
        return false;
    }

    @Override
    public boolean hasFollowerIfd() {
        return false;
    }

    @Override
    public @Nullable Long tryCustomProcessFormat(int tag, int format, long count) {
        return format == 13 ? (Long) (count * 4) : null; // a pointer, spelled as such
    }

    /** Claims to have dealt with what nobody wants to see, so that it is not copied. */
    @Override
    public boolean customProcessTag(
            int offset, Set<Integer> seen, int header, RandomAccessReader reader, int tag, int count) {
        if (--tags < 0) throw new Spent();
        if (count > LONGEST || tag == ExifDirectoryBase.TAG_MAKERNOTE) return true;
        bytes -= count;
        if (bytes < 0) throw new Spent();
        return tag == ExifDirectoryBase.TAG_COPYRIGHT && isCopyright(offset, reader, count);
    }

    /** The photographer's notice and the editor's, between which stands a nought, at which the library would stop. */
    private boolean isCopyright(int offset, RandomAccessReader reader, int count) {
        if (!(_currentDirectory instanceof ExifIFD0Directory)) return false;
        try {
            var parts = new String(reader.getBytes(offset, count), StandardCharsets.ISO_8859_1).split("\0");
            if (parts.length < 2 || parts[1].isBlank()) return false;
            var both = parts[0].isBlank() ? parts[1] : parts[0].stripTrailing() + "\n" + parts[1];
            _currentDirectory.setStringValue(
                    ExifDirectoryBase.TAG_COPYRIGHT, new StringValue(both.getBytes(StandardCharsets.ISO_8859_1), null));
            return true;
        } catch (IOException e) {
            return false; // the library comes to the same end
        }
    }

    @Override
    public void warn(String message) {}

    @Override
    public void error(String message) {}
}
