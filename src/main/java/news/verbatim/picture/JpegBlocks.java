// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a JPEG keeps what it says: in segments of 64 KiB at most, so that long blocks come in pieces. */
record JpegBlocks(Input file, Parts segments, Attempts attempts) {

    static final String EXIF = "Exif\0\0";
    static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    static final String LONG_XMP = "http://ns.adobe.com/xmp/extension/\0";
    static final String PHOTOSHOP = "Photoshop 3.0\0";

    private static final Pattern REST = Pattern.compile("HasExtendedXMP\\s*(?:=\\s*[\"']|>)\\s*([0-9A-Fa-f]{32})");

    Blocks found() throws IOException {
        var exif = attempts.at("Exif", () -> first(EXIF));
        var xmp = attempts.at("XMP", () -> first(XMP));
        var longXmp = xmp == null ? null : attempts.at("The long part of the XMP", () -> rest(xmp));
        var photoshop = attempts.at("IPTC-IIM", this::photoshop);
        return new Blocks(exif, xmp, longXmp, photoshop);
    }

    private byte @Nullable [] first(String name) throws IOException {
        for (var segment : segments) {
            var content = Jpeg.named(file, segment, "E1", name);
            if (content != null) return content;
        }
        return null;
    }

    /** The pieces that carry the name which the first part asks for, each put where it says it belongs. */
    private byte @Nullable [] rest(byte[] xmp) throws IOException {
        var asked = REST.matcher(new String(xmp, StandardCharsets.ISO_8859_1));
        if (!asked.find()) return null;
        byte[] whole = null;
        long filled = 0;
        for (var segment : segments) {
            var piece = Jpeg.named(file, segment, "E1", LONG_XMP + asked.group(1));
            if (piece == null) continue;
            var numbers = Input.of(piece);
            var length = numbers.u32(0);
            var offset = numbers.u32(4);
            if (length > Blocks.MOST) throw Unreadable.meant("It is longer than is read");
            if (whole == null) whole = new byte[(int) length];
            if (length != whole.length || offset + piece.length - 8 > length)
                throw new Unreadable("Its pieces do not fit together");
            System.arraycopy(piece, 8, whole, (int) offset, piece.length - 8);
            filled += piece.length - 8;
        }
        if (whole == null || filled != whole.length) throw new Unreadable("A piece of it is missing");
        return whole;
    }

    private byte @Nullable [] photoshop() throws IOException {
        var whole = new ByteArrayOutputStream();
        for (var segment : segments) {
            var content = Jpeg.named(file, segment, "ED", PHOTOSHOP);
            if (content == null) continue;
            whole.writeBytes(content);
            if (whole.size() > Blocks.MOST) throw Unreadable.meant("It is longer than is read");
        }
        return whole.size() == 0 ? null : whole.toByteArray();
    }
}
