// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** From a file's blocks to what it says. */
final class Reading {

    private final Attempts attempts;

    private Reading(Attempts attempts) {
        this.attempts = attempts;
    }

    static Said of(Input file) throws IOException {
        return of(file, new Attempts());
    }

    /** Fails where the file says what nobody writes by mistake. */
    static void check(Input file) throws IOException {
        of(file, new Attempts(true));
    }

    private static Said of(Input file, Attempts attempts) throws IOException {
        var reading = new Reading(attempts);
        var blocks = reading.blocks(file);
        if (blocks != null && attempts.isStrict()) attempts.at("Exif", () -> Circles.check(blocks.exif()));
        return reading.said(blocks == null ? Blocks.NONE : blocks);
    }

    private @Nullable Blocks blocks(Input file) throws IOException {
        var format = Look.format(file);
        var walk = format == null ? null : Look.walk(format);
        if (format == null || walk == null) return null;
        var parts = new Parts();
        attempts.at("The file", () -> {
            walk.over(file, parts);
            return true;
        });
        return Blocks.of(format, file, parts, attempts);
    }

    private Said said(Blocks blocks) throws IOException {
        var photoshop =
                or(attempts.at("Photoshop's resources", () -> Photoshop.in(blocks.photoshop())), Photoshop.NONE);
        var iim = or(attempts.at("IPTC-IIM", () -> Iim.in(photoshop.iim())), Iim.NONE);
        var exif = or(attempts.at("Exif", () -> Exif.in(blocks.exif())), Exif.NONE);
        var first = or(attempts.at("XMP", () -> Xmp.in(blocks.xmp())), Xmp.NONE);
        var rest = or(attempts.at("The long part of the XMP", () -> Xmp.in(blocks.longXmp())), Xmp.NONE);
        var voices = new Voices(first.and(rest), iim, exif, newer(photoshop));
        var raw = new Raw(attempts);
        raw.addLists(iim.raw());
        raw.addXmp(voices.xmp().leaves());
        raw.add(exif.raw());
        voices.xmp().cut().forEach(attempts::failed);
        var fields = new Fields(voices);
        var scene = fields.scene();
        if (scene.persons().size() > Xmp.MOST)
            attempts.failed("Of all persons shown only the first %d are proposed".formatted(Xmp.MOST));
        return new Said(
                fields.words(),
                fields.credits(),
                fields.rights(),
                scene,
                fields.origin(),
                exif.gps() == null ? voices.xmp().position() : exif.gps(),
                exif.orientation(),
                raw.kept(),
                attempts.failed());
    }

    /** Without a checksum nobody who writes XMP has seen this IPTC-IIM, but nobody has changed it behind their back either. */
    private static boolean newer(Photoshop photoshop) {
        if (photoshop.iim() == null || photoshop.digest() == null) return false;
        try {
            var now = MessageDigest.getInstance("MD5").digest(photoshop.iim());
            return !MessageDigest.isEqual(now, photoshop.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T or(@Nullable T read, T none) {
        return read == null ? none : read;
    }
}
