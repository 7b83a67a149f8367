// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.util.Arrays;

/** An XMP packet's bytes as the XML in them: without padding, marks of order, or characters that XML does not know. */
final class Packets {

    /** How a GIF ends the block that holds XMP: bytes that lead whoever walks it by lengths to its end. */
    private static final int GIF_TRAILER = 258;

    private Packets() {}

    static String text(byte[] packet) {
        var xml = new StringBuilder(Text.guess(ungifted(packet)));
        for (var i = 0; i < xml.length(); i++) {
            var c = xml.charAt(i);
            if (c < 0x20 && c != '\n' && c != '\t' && c != '\r' || c >= 0xFFFE) xml.setCharAt(i, ' ');
        }
        var text = xml.toString().strip();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static byte[] ungifted(byte[] packet) {
        var from = packet.length - GIF_TRAILER;
        if (from < 0 || packet[from] != 1) return packet;
        for (var i = 1; i < GIF_TRAILER - 1; i++) if ((packet[from + i] & 0xFF) != 256 - i) return packet;
        return Arrays.copyOf(packet, from);
    }
}
