// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.iptc.IptcReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What IPTC-IIM says, by the number of its data set within record 2.
 *
 * @param raw with the names of the data sets, for the desk
 */
record Iim(Map<Integer, List<String>> values, Map<String, List<String>> raw) {

    static final Iim NONE = new Iim(Map.of(), Map.of());

    /** Programs write some dozens; each one more of a kind costs the library more than the one before. */
    private static final int MOST = 2_000;

    @Nullable
    String text(int dataSet) {
        var all = list(dataSet);
        return all.isEmpty() ? null : all.getFirst();
    }

    List<String> list(int dataSet) {
        return values.getOrDefault(dataSet, List.of());
    }

    static Iim in(byte @Nullable [] block) throws IOException {
        if (block == null) return NONE;
        var envelope = new ByteArrayOutputStream();
        var record = record(block, envelope);
        var metadata = new Metadata();
        try {
            new IptcReader().extract(new SequentialByteArrayReader(record), metadata, record.length);
        } catch (RuntimeException e) {
            throw new Unreadable("It does not hold together"); // whatever the library stumbles over
        }
        var directory = metadata.getFirstDirectoryOfType(IptcDirectory.class);
        if (directory == null) return NONE;
        var charset = charset(envelope.toString(StandardCharsets.ISO_8859_1));
        var values = new TreeMap<Integer, List<String>>();
        var raw = new TreeMap<String, List<String>>();
        for (var tag : directory.getTags()) {
            var texts = texts(directory.getObject(tag.getTagType()), charset);
            if (texts.isEmpty()) continue;
            values.put(
                    tag.getTagType() & 0xFF,
                    texts.stream()
                            .map(Text::clean)
                            .filter(Objects::nonNull)
                            .filter(Text::fits)
                            .toList());
            raw.put("IPTC:" + tag.getTagName(), List.copyOf(texts));
        }
        return new Iim(values, raw);
    }

    /** The whole data sets of record 2, so that the library neither counts nor decodes what is ours to judge. */
    private static byte[] record(byte[] block, ByteArrayOutputStream charset) throws IOException {
        var file = Input.of(block);
        var record = new ByteArrayOutputStream();
        var count = 0;
        for (var at = 0; at + 5 <= block.length && block[at] == 0x1C; ) {
            var length = file.u16(at + 3);
            if (length > block.length - at - 5) break; // cut off, or of the extended kind that no text needs
            if (block[at + 1] == 1 && block[at + 2] == 90) charset.write(block, at + 5, length);
            if (block[at + 1] == 2 && length > 0) record.write(block, at, length + 5);
            if (++count > MOST) throw Unreadable.meant("It holds more data sets than are read");
            at += 5 + length;
        }
        return record.toByteArray();
    }

    /** Null where none is declared, or one that nobody uses: then it is guessed from the bytes. */
    static @Nullable Charset charset(String escape) {
        if (escape.startsWith("\u001b%G") || escape.startsWith("\u001b%/")) return StandardCharsets.UTF_8;
        if (escape.length() < 3 || escape.charAt(0) != 0x1B || ",-./".indexOf(escape.charAt(1)) < 0) return null;
        var part = "ABCDLGFHM".indexOf(escape.charAt(2)); // registered finals of ISO 8859-1 to -9
        return part < 0 ? null : Charset.forName("ISO-8859-" + (part + 1));
    }

    private static List<String> texts(@Nullable Object value, @Nullable Charset charset) {
        var texts = new ArrayList<String>();
        for (var one : value instanceof StringValue[] several ? several : new Object[] {value}) {
            var text = one instanceof StringValue bytes
                    ? charset == null ? Text.guess(bytes.getBytes()) : bytes.toString(charset)
                    : one == null ? null : one.toString();
            var said = Text.asIs(text);
            if (said != null) texts.add(said);
        }
        return texts;
    }
}
