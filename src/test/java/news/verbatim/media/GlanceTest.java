// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import news.verbatim.picture.FileType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is broken in a picture's pixels is seen when it arrives, and a sound one is not suspected. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GlanceTest {

    @TempDir
    Path work;

    private String fault(byte[] file) throws IOException {
        return fault(Files.write(work.resolve("picture"), file));
    }

    private static String fault(Path file) throws IOException {
        return switch (FileType.ofWhole(file)) {
            case FileType.Known known when known.format().isDecoded() -> Glance.fault(file, known.format(), 30);
            case FileType.Known _ -> null;
            case FileType.Damaged damaged -> damaged.why();
            case FileType.Unknown _ -> "unknown";
        };
    }

    /** The same JPEG with another word in its frame's header, so many bytes behind the marker. */
    static byte[] framed(byte[] jpeg, int offset, int value) {
        var file = jpeg.clone();
        for (var at = 2; at < file.length; at++)
            if ((file[at] & 255) == 0xFF && (file[at + 1] & 255) == 0xC0) {
                file[at + offset] = (byte) value;
                return file;
            }
        throw new AssertionError("no frame");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "webp"})
    void a_sound_picture_has_no_fault(String format) throws IOException {
        assertNull(fault(HostileTest.picture(format)));
    }

    @Test
    void a_jpeg_that_promises_more_rows_than_it_holds_is_seen() throws IOException {
        var jpeg = Pictures.jpeg(64, 48);

        assertNull(fault(jpeg));
        for (var rows : new int[] {64, 96, 255}) assertNotNull(fault(framed(jpeg, 6, rows)), rows + " rows");
    }

    @Test
    void a_kind_of_jpeg_that_is_only_not_decoded_here_is_not_called_broken() throws IOException {
        assertNull(fault(framed(Pictures.jpeg(64, 48), 4, 12)));
    }

    @Test
    void no_bit_of_a_png_flips_without_being_seen() throws IOException {
        var png = Pictures.png(40, 30);
        var random = new Random(11);
        for (var n = 0; n < 300; n++) {
            var file = png.clone();
            file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
            assertNotNull(fault(file), "mutation " + n);
        }
    }

    @Test
    void photos_of_real_cameras_have_no_fault() throws IOException {
        var photos = Path.of("../shared/photos");
        assumeTrue(Files.isDirectory(photos), "the real photos do not lie beside this clone");
        try (var files = Files.list(photos)) {
            for (var file : files.filter(one -> !one.toString().endsWith(".md")).toList())
                assertEquals(null, fault(file), file.toString());
        }
    }
}
