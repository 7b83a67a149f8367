// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bytes and strings of a file as text that can be kept: in their own character set, without control characters. */
final class Text {

    /** As long as a text may be anywhere on the desk. */
    static final int LONGEST = 10_000;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Text() {}

    /** Of unknown character set: UTF-8 where it can be, else as Windows wrote it. */
    static String guess(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    /** Without control characters, halves of characters and blank ends; null when nothing is left. */
    static @Nullable String clean(@Nullable String text) {
        if (text == null) return null;
        var kept = new StringBuilder(Math.min(text.length(), 1 << 16));
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            if (c == '\n' || c == '\t' || !Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF))
                kept.appendCodePoint(c);
        });
        var left = kept.toString().strip();
        return left.isEmpty() ? null : left;
    }

    /** As it stands in the file, but for what no text of the desk's may hold; null when nothing is said. */
    static @Nullable String asIs(@Nullable String text) {
        if (clean(text) == null) return null;
        var kept = new StringBuilder(Math.min(text.length(), 1 << 16));
        text.codePoints()
                .filter(c -> "\t\r\n".indexOf(c) >= 0 || !Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    static boolean fits(String text) {
        return text.length() <= LONGEST;
    }

    /** Not longer than that, and not cut within a character. */
    static String cut(String text, int length) {
        if (text.length() <= length) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** A name out of a hostile file that is repeated in an answer. */
    static String plain(String name) {
        return name.chars().allMatch(c -> c > 32 && c < 127)
                ? name
                : String.format(Locale.ROOT, "#%08x", name.hashCode());
    }
}
