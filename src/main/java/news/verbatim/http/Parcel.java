// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A file that has wholly arrived, with the words that came beside it. Whoever takes it keeps it, or it is thrown away. */
public record Parcel(Path file, String name, long size, String sha256, Map<String, String> words)
        implements AutoCloseable {

    /** Throws away what nobody has moved elsewhere. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // swept away later
        }
    }

    /** The same for the same file under the same name with the same words, whatever stood between the parts. */
    byte[] print() {
        var digest = Fingerprint.digest();
        digest.update(HexFormat.of().parseHex(sha256));
        var all = new TreeMap<>(words);
        all.put("", name);
        all.forEach((word, value) -> {
            for (var text : new String[] {word, value}) {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
                digest.update(bytes);
            }
        });
        return digest.digest();
    }
}
