// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a file in which it speaks of itself, not yet read.
 *
 * @param longXmp the rest of an XMP that is too long for one segment of a JPEG
 * @param photoshop resources of Photoshop, IPTC-IIM and its checksum among them
 */
record Blocks(byte @Nullable [] exif, byte @Nullable [] xmp, byte @Nullable [] longXmp, byte @Nullable [] photoshop) {

    static final Blocks NONE = new Blocks(null, null, null, null);

    /** As much as is read of anything; the longest seen in the wild are histories of edits, of one MiB. */
    static final int MOST = 2 * 1024 * 1024;

    /** Whatever of it can be had; what cannot is named. */
    static Blocks of(Format format, Input file, Parts parts, Attempts attempts) throws IOException {
        return switch (format) {
            case JPEG -> new JpegBlocks(file, parts, attempts).found();
            case PNG ->
                new Blocks(
                        attempts.at("Exif", () -> exif(content(file, parts, "eXIf"))),
                        attempts.at("XMP", () -> PngText.xmp(file, parts)),
                        null,
                        attempts.at("IPTC-IIM", () -> PngText.iim(file, parts)));
            case WEBP ->
                new Blocks(
                        attempts.at("Exif", () -> exif(content(file, parts, "EXIF"))),
                        attempts.at("XMP", () -> content(file, parts, "XMP ")),
                        null,
                        null);
            case GIF -> new Blocks(null, attempts.at("XMP", () -> content(file, parts, Gif.XMP)), null, null);
            case AVIF, HEIF ->
                new Blocks(
                        attempts.at("Exif", () -> exif(Heif.of(file, parts).exif())),
                        attempts.at("XMP", () -> Heif.of(file, parts).xmp()),
                        null,
                        null);
            case SVG, PDF, MP4, MP3 -> NONE;
        };
    }

    /** Many programs put before it what only a JPEG needs there, to tell its segment from others. */
    private static byte @Nullable [] exif(byte @Nullable [] block) throws IOException {
        if (block == null || !Input.of(block).has(0, JpegBlocks.EXIF)) return block;
        return Arrays.copyOfRange(block, JpegBlocks.EXIF.length(), block.length);
    }

    private static byte @Nullable [] content(Input file, Parts parts, String name) throws IOException {
        var part = parts.first(name);
        return part.isEmpty() ? null : part.get().in(file);
    }
}
