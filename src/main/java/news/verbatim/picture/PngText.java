// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** The XMP of a PNG: an international text chunk of that name, which may be packed. */
final class PngText {

    static final String XMP = "XML:com.adobe.xmp\0";

    private PngText() {}

    static byte @Nullable [] xmp(Input file, Parts chunks) throws IOException {
        for (var chunk : chunks) {
            if (!chunk.is("iTXt") || !file.has(chunk.at(), XMP)) continue;
            var content = chunk.in(file);
            var at = XMP.length() + 2;
            for (var names = 0; names < 2 && at < content.length; at++) if (content[at] == 0) names++;
            if (at > content.length) throw new Unreadable("Its chunk ends too soon");
            var text = Arrays.copyOfRange(content, at, content.length);
            return content[XMP.length()] == 1 ? unpacked(text) : text;
        }
        return null;
    }

    /** As much as is read of anything and not a byte more: few bytes can unpack to very many. */
    private static byte[] unpacked(byte[] packed) throws Unreadable {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed);
            var whole = new ByteArrayOutputStream();
            var some = new byte[8192];
            while (!inflater.finished()) {
                var count = inflater.inflate(some);
                if (count == 0 && !inflater.finished()) throw new Unreadable("It ends before it is whole");
                whole.write(some, 0, count);
                if (whole.size() > Blocks.MOST) throw Unreadable.meant("It is longer than is read");
            }
            return whole.toByteArray();
        } catch (DataFormatException e) {
            throw new Unreadable("It cannot be unpacked");
        } finally {
            inflater.end();
        }
    }
}
