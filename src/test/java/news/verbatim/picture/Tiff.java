// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Exif written by hand: one directory after the other, each value where it is told to lie. */
final class Tiff {

    private static final int ROOM = 8 * 1024;

    private final ByteBuffer bytes = ByteBuffer.allocate(ROOM);
    private final List<byte[]> entries = new ArrayList<>();
    private int values = 2048;
    private int directory = 8;

    Tiff() {
        bytes.put(new byte[] {'M', 'M', 0, 42}).putInt(8);
    }

    static byte[] sample() {
        return new Tiff()
                .text(0x010E, "Nets in the harbour")
                .number(0x0112, 6)
                .pointer(0x8769, 1024)
                .next(1024)
                .text(0x9003, "2031:05:07 06:12:40")
                .text(0x9011, "+02:00")
                .bytes();
    }

    Tiff text(int tag, String text) {
        return entry(
                tag,
                2,
                (text + "\0").getBytes(StandardCharsets.UTF_8),
                text.getBytes(StandardCharsets.UTF_8).length + 1);
    }

    Tiff number(int tag, int number) {
        return entry(tag, 3, new byte[] {(byte) (number >> 8), (byte) number}, 1);
    }

    Tiff pointer(int tag, int to) {
        return entry(tag, 4, ByteBuffer.allocate(4).putInt(to).array(), 1);
    }

    Tiff rationals(int tag, int... pairs) {
        var value = ByteBuffer.allocate(pairs.length * 4);
        for (var number : pairs) value.putInt(number);
        return entry(tag, 5, value.array(), pairs.length / 2);
    }

    Tiff entry(int tag, int type, byte[] value, int count) {
        var entry = ByteBuffer.allocate(12)
                .putShort((short) tag)
                .putShort((short) type)
                .putInt(count);
        if (value.length <= 4) entry.put(value);
        else {
            entry.putInt(values);
            bytes.put(values, value);
            values += value.length;
        }
        entries.add(entry.array());
        return this;
    }

    /** Ends this directory and begins another there. */
    Tiff next(int at) {
        end();
        directory = at;
        return this;
    }

    byte[] bytes() {
        end();
        return bytes.array();
    }

    private void end() {
        bytes.putShort(directory, (short) entries.size());
        for (var i = 0; i < entries.size(); i++) bytes.put(directory + 2 + 12 * i, entries.get(i));
        entries.clear();
    }
}
