// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Two of Photoshop's resources: the IPTC-IIM, and the checksum it had when the XMP was last written. */
record Photoshop(byte @Nullable [] iim, byte @Nullable [] digest) {

    static final Photoshop NONE = new Photoshop(null, null);
    private static final int IIM = 0x0404;
    private static final int DIGEST = 0x0425;

    /** Of resources that come twice the first counts. */
    static Photoshop in(byte @Nullable [] block) throws IOException {
        if (block == null) return NONE;
        if (block.length > 0 && block[0] == 0x1C) return new Photoshop(block, null); // IPTC-IIM without a wrapping
        var file = Input.of(block);
        byte[] iim = null;
        byte[] digest = null;
        for (long at = 0; at + 12 <= block.length; ) {
            var sign = new String(file.bytes(at, 4), StandardCharsets.ISO_8859_1);
            if (!sign.equals("8BIM") && !sign.equals("PHUT") && !sign.equals("DCSR") && !sign.equals("AgHg")) break;
            var id = file.u16(at + 4);
            var name = 1 + file.u8(at + 6);
            var size = file.u32(at + 6 + name + (name & 1));
            var content = at + 6 + name + (name & 1) + 4;
            if (id == IIM && iim == null) iim = file.bytes(content, size);
            if (id == DIGEST && digest == null) digest = file.bytes(content, size);
            at = content + size + (size & 1);
        }
        return new Photoshop(iim, digest);
    }
}
