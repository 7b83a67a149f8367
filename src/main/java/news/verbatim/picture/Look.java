// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a file's kind from its first bytes, then believes its header only as far as it holds together. */
final class Look {

    private static final Set<String> AVIF = Set.of("avif", "avis");
    private static final Set<String> HEIF = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
    private static final Set<String> MP4 = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1", "dash",
            "M4V ", "M4A ", "MSNV", "f4v ");

    private Look() {}

    static FileType at(Input file) throws IOException {
        var format = format(file);
        if (format == null) return new FileType.Unknown();
        try {
            return known(file, format);
        } catch (Unreadable e) {
            return new FileType.Damaged(format, String.valueOf(e.getMessage()));
        }
    }

    static FileType atWhole(Input file) throws IOException {
        var type = at(file);
        if (!(type instanceof FileType.Known known)) return type;
        try {
            Whole.check(file, known.format());
            Reading.check(file);
            return type;
        } catch (Unreadable e) {
            return new FileType.Damaged(known.format(), String.valueOf(e.getMessage()));
        }
    }

    static @Nullable Format format(Input file) throws IOException {
        if (file.has(0, "\u00ff\u00d8\u00ff")) return Format.JPEG;
        if (file.has(0, Png.SIGNATURE)) return Format.PNG;
        if (file.has(0, "GIF87a") || file.has(0, "GIF89a")) return Format.GIF;
        if (file.has(0, "RIFF") && file.has(8, "WEBP")) return Format.WEBP;
        if (file.has(0, "%PDF-")) return Format.PDF;
        if (file.has(4, "ftyp")) return brand(file);
        if (file.has(0, "ID3") || Mp3.begins(file, 0)) return Format.MP3;
        return Svg.begins(file) ? Format.SVG : null;
    }

    private static FileType known(Input file, Format format) throws IOException {
        var parts = new Parts();
        var walk = walk(format);
        if (walk != null) walk.over(file, parts);
        return switch (format) {
            case JPEG -> turned(file, format, parts, Jpeg.pixels(file, parts));
            case PNG -> turned(file, format, parts, Png.pixels(file, parts));
            case WEBP -> turned(file, format, parts, Riff.pixels(file, parts));
            case GIF -> new FileType.Known(format, Gif.pixels(file, parts), 1);
            case AVIF, HEIF -> Heif.of(file, parts).type(format);
            case MP4 -> new FileType.Known(format, Movie.pixels(file, parts), 1);
            case MP3 -> {
                Mp3.check(file);
                yield new FileType.Known(format, null, 1);
            }
            case SVG, PDF -> new FileType.Known(format, null, 1);
        };
    }

    static Parts.@Nullable Walk walk(Format format) {
        return switch (format) {
            case JPEG -> Jpeg::walk;
            case PNG -> Png::walk;
            case WEBP -> Riff::walk;
            case GIF -> Gif::walk;
            case AVIF, HEIF, MP4 -> Boxes::walk;
            case SVG, PDF, MP3 -> null;
        };
    }

    private static FileType turned(Input file, Format format, Parts parts, Pixels stored) throws IOException {
        var forgiving = new Attempts(); // what a picture says may be broken where the picture is whole
        var block = Blocks.of(format, file, parts, forgiving).exif();
        var exif = forgiving.at("Exif", () -> Exif.in(block));
        var orientation = exif == null ? 1 : exif.orientation();
        return new FileType.Known(format, stored.turned(orientation), orientation);
    }

    private static @Nullable Format brand(Input file) throws IOException {
        var end = Math.min(Math.min(file.u32(0), file.length()), 256);
        Format found = null;
        for (long at = 8; at + 4 <= end; at += at == 8 ? 8 : 4) {
            var brand = new String(file.bytes(at, 4), StandardCharsets.ISO_8859_1);
            if (AVIF.contains(brand)) return Format.AVIF;
            if (HEIF.contains(brand)) found = Format.HEIF;
            else if (found == null && MP4.contains(brand)) found = Format.MP4;
        }
        return found;
    }
}
