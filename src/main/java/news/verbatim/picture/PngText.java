// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** What a PNG says in its chunks of text: XMP in one of a name of its own, and IPTC-IIM as a profile in digits. */
final class PngText {

    static final String XMP = "XML:com.adobe.xmp\0";

    private static final List<String> IIM = List.of("Raw profile type iptc\0", "Raw profile type 8bim\0");

    /** A line that names it, one that says how long it is, and its bytes in hexadecimal digits. */
    private static final Pattern PROFILE = Pattern.compile("\n[^\n]{0,80}\n *+\\d{1,10}\n");

    private PngText() {}

    static byte @Nullable [] xmp(Input file, Parts chunks) throws IOException {
        for (var chunk : chunks) {
            if (!chunk.is("iTXt") || !file.has(chunk.at(), XMP)) continue;
            var content = chunk.in(file);
            var at = XMP.length() + 2;
            for (var names = 0; names < 2 && at < content.length; at++) if (content[at] == 0) names++;
            if (at > content.length) throw new Unreadable("Its chunk ends too soon");
            var text = Arrays.copyOfRange(content, at, content.length);
            return content[XMP.length()] == 1 ? unpacked(text, Blocks.MOST) : text;
        }
        return null;
    }

    /** As ImageMagick and ExifTool write it; the first counts. */
    static byte @Nullable [] iim(Input file, Parts chunks) throws IOException {
        for (var name : IIM)
            for (var chunk : chunks) {
                var packed = chunk.is("zTXt");
                if (!packed && !chunk.is("tEXt") || !file.has(chunk.at(), name)) continue;
                if (chunk.length() > Blocks.MOST) throw new Unreadable("It is longer than is read");
                var content = chunk.in(file);
                var at = name.length() + (packed ? 1 : 0);
                if (at > content.length) throw new Unreadable("Its chunk ends too soon");
                var text = Arrays.copyOfRange(content, at, content.length);
                return bytes(packed ? unpacked(text, 2 * Blocks.MOST) : text);
            }
        return null;
    }

    private static byte[] bytes(byte[] profile) throws Unreadable {
        var text = new String(profile, StandardCharsets.ISO_8859_1);
        var head = PROFILE.matcher(text);
        if (!head.lookingAt()) throw new Unreadable("Its profile does not begin as one");
        try {
            return HexFormat.of().parseHex(text.substring(head.end()).replaceAll("\\s++", ""));
        } catch (IllegalArgumentException e) {
            throw new Unreadable("Its profile is not made of digits");
        }
    }

    /** As much as is read of it and not a byte more: few bytes can unpack to very many. */
    private static byte[] unpacked(byte[] packed, int most) throws Unreadable {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed);
            var whole = new ByteArrayOutputStream();
            var some = new byte[8192];
            while (!inflater.finished()) {
                var count = inflater.inflate(some);
                if (count == 0 && !inflater.finished()) throw new Unreadable("It ends before it is whole");
                whole.write(some, 0, count);
                if (whole.size() > most) throw Unreadable.meant("It is longer than is read");
            }
            return whole.toByteArray();
        } catch (DataFormatException e) {
            throw new Unreadable("It cannot be unpacked");
        } finally {
            inflater.end();
        }
    }
}
