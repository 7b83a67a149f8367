// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Kinds of JPEG that are sound and that hardly anybody decodes: twelve bits a sample, lossless, in layers, by arithmetic. */
public final class Rare {

    private static final Set<String> USUAL = Set.of("C0", "C1", "C2");
    private static final Set<String> TABLES = Set.of("C4", "C8", "CC");
    private static final int BITS = 8;

    private Rare() {}

    public static boolean is(Path file) throws IOException {
        try (var input = Input.of(file)) {
            if (Look.format(input) != Format.JPEG) return false;
            var parts = new Parts();
            Jpeg.walk(input, parts);
            for (var part : parts)
                if (part.name().startsWith("C") && !TABLES.contains(part.name()))
                    return !USUAL.contains(part.name()) || input.u8(part.at()) != BITS;
            return false;
        } catch (Unreadable e) {
            return false;
        }
    }
}
