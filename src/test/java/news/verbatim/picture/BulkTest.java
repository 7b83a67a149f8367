// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static news.verbatim.picture.Allowance.MIB;
import static news.verbatim.picture.Allowance.allocated;
import static news.verbatim.picture.Profiles.bomb;
import static news.verbatim.picture.Profiles.packed;
import static news.verbatim.picture.Samples.joined;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Few bytes that unpack to very many. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BulkTest {

    private static final int SPARE = 64 * 1024;

    @TempDir
    Path work;

    String fault(byte[] png) throws IOException {
        return Bulk.fault(Files.write(work.resolve("file"), png), Format.PNG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IDAT", "iCCP", "zTXt", "iTXt"})
    void a_png_that_unpacks_to_more_than_it_needs_is_told_without_keeping_any_of_it(String chunk) throws IOException {
        var file = bomb(chunk, 300);
        Files.write(work.resolve("file"), file);
        var before = allocated();

        assertThat(Bulk.fault(work.resolve("file"), Format.PNG), containsString("unpack"));

        assertTrue(allocated() - before < 4 * MIB);
        assertTrue(file.length < MIB);
    }

    /** The whole picture of a JPEG that becomes clear step by step, and its last step as often as that. */
    byte[] repeated(int width, int height, int times) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        var once = bytes.toByteArray();
        var step = new String(once, ISO_8859_1).lastIndexOf("\u00ff\u00da");
        var again = Arrays.copyOfRange(once, step, once.length - 2);
        for (var i = 0; i < times; i++) bytes.write(again);
        return joined(
                Arrays.copyOf(once, step),
                Arrays.copyOfRange(bytes.toByteArray(), once.length, bytes.size()),
                new byte[] {(byte) 0xFF, (byte) 0xD9});
    }

    String faultOfJpeg(byte[] jpeg) throws IOException {
        return Bulk.fault(Files.write(work.resolve("file"), jpeg), Format.JPEG);
    }

    @Test
    void a_jpeg_that_goes_over_its_pixels_thousands_of_times_is_told_without_decoding_any() throws IOException {
        assertThat(faultOfJpeg(repeated(3000, 2000, 2000)), containsString("times"));
    }

    @Test
    void a_jpeg_that_becomes_clear_step_by_step_is_none_of_these_however_large() throws IOException {
        assertNull(faultOfJpeg(repeated(8000, 6000, 1)));
        assertNull(faultOfJpeg(repeated(40, 30, 1000)));
        assertNull(faultOfJpeg(Samples.jpeg(40, 30)));
    }

    @Test
    void what_is_said_beside_the_pixels_is_counted_together() throws IOException {
        var text = joined("loud\0\0".getBytes(ISO_8859_1), packed(1));
        var file = bomb("iCCP", 3);
        for (var n = 0; n < 5; n++) file = put(file, "zTXt", text);

        assertNull(fault(file));
        assertEquals("its text unpacks to more than is read", fault(put(file, "zTXt", text)));
    }

    private static byte[] put(byte[] png, String name, byte[] content) {
        var end = png.length - 12;
        return joined(Arrays.copyOf(png, end), Kinds.chunk(name, content), Arrays.copyOfRange(png, end, png.length));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_USHORT_GRAY
            })
    void as_many_bytes_as_a_picture_needs_are_taken_and_hardly_any_more(int type) throws IOException {
        for (var passes : new boolean[] {false, true})
            for (var width = 1; width <= 17; width += 2)
                for (var height = 1; height <= 9; height++) {
                    var file = png(new BufferedImage(width, height, type), passes);
                    var needed = unpacked(file);
                    var what = "%d by %d, %s".formatted(width, height, passes);

                    assertNull(fault(file), what);
                    assertNull(fault(Profiles.data(file, packed(new byte[needed + SPARE]))), what);
                    assertThat(
                            what,
                            fault(Profiles.data(file, packed(new byte[needed + SPARE + 1]))),
                            containsString("pixels"));
                }
    }

    private static byte[] png(BufferedImage image, boolean passes) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var param = writer.getDefaultWriteParam();
        param.setProgressiveMode(passes ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static int unpacked(byte[] png) throws IOException {
        var file = Input.of(png);
        var chunks = new Parts();
        Png.walk(file, chunks);
        var data = new ByteArrayOutputStream();
        for (var chunk : chunks) if (chunk.is("IDAT")) data.writeBytes(chunk.in(file));
        try (var pixels = new InflaterInputStream(new ByteArrayInputStream(data.toByteArray()))) {
            return pixels.readAllBytes().length;
        }
    }
}
