// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import news.verbatim.picture.Imprint;
import news.verbatim.picture.Said;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Readers see what the photographer saw. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintsTest {

    static final Imprint NOTHING = new Imprint(null, List.of(), null, null, null, null, null);
    static final List<Size> SIZES = List.of(new Size("small", 40, 40, "fit", List.of("jpeg", "webp"), 95));

    /** A middle grey of light itself is a light grey on a screen. */
    static final int LIGHT = 55;

    static final int SEEN = 128;

    @TempDir
    Path work;

    List<Prints.Print> prints(byte[] file) throws IOException {
        var path = Files.write(work.resolve("file"), file);
        var known = new AssetDraft(null, null, null, null, null, null, null, null, null, null, null, List.of(), null);
        return Prints.of(path, known, SIZES, NOTHING, new Prints.Bounds(64 << 20, 30));
    }

    BufferedImage print(byte[] file, String name) throws IOException {
        var print = prints(file).stream()
                .filter(one -> one.name().equals(name) && one.mediaType().equals("image/jpeg"))
                .findFirst()
                .orElseThrow();
        var image = ImageIO.read(new ByteArrayInputStream(print.bytes()));
        assertEquals(print.width(), image.getWidth());
        assertEquals(print.height(), image.getHeight());
        return image;
    }

    static byte[] insert(byte[] file, int at, byte[] more) {
        var all = new ByteArrayOutputStream();
        all.write(file, 0, at);
        all.writeBytes(more);
        all.write(file, at, file.length - at);
        return all.toByteArray();
    }

    /** A JPEG that is red in its top left quarter when it lies as it is stored, and that asks to be turned. */
    static byte[] turned(int orientation) {
        var exif = new byte[] {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        return insert(Pictures.jpeg(80, 60), 2, exif);
    }

    /** Where the red quarter stands: the first number for left or right, the second for top or bottom. */
    @ParameterizedTest
    @CsvSource({
        "1, 40, 30, 0, 0", "2, 40, 30, 1, 0", "3, 40, 30, 1, 1", "4, 40, 30, 0, 1",
        "5, 30, 40, 0, 0", "6, 30, 40, 1, 0", "7, 30, 40, 1, 1", "8, 30, 40, 0, 1"
    })
    void a_picture_stands_upright_however_the_camera_was_held(
            int orientation, int width, int height, int right, int bottom) throws IOException {
        var image = print(turned(orientation), "small");

        assertEquals(width, image.getWidth());
        assertEquals(height, image.getHeight());
        for (var x = 0; x < 2; x++)
            for (var y = 0; y < 2; y++) {
                var color = new Color(image.getRGB(width / 4 + x * width / 2, height / 4 + y * height / 2));
                assertEquals(x == right && y == bottom, color.getRed() > color.getBlue(), x + " " + y + " " + color);
            }
    }

    @ParameterizedTest
    @CsvSource({"1", "6"})
    void what_is_printed_does_not_ask_to_be_turned_once_more(int orientation) throws IOException {
        for (var print : prints(turned(orientation)))
            assertEquals(1, Said.in(print.bytes()).orientation());
    }

    @Test
    void a_picture_with_colours_of_its_own_is_seen_in_them() throws IOException {
        var light = new ICC_ColorSpace(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB));
        var model = new ComponentColorModel(light, false, false, ComponentColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
        var raster = model.createCompatibleWritableRaster(80, 60);
        for (var x = 0; x < 80; x++)
            for (var y = 0; y < 60; y++) raster.setPixel(x, y, new int[] {LIGHT, LIGHT, LIGHT});
        var file = Pictures.of("jpg", new BufferedImage(model, raster, false, null));
        assertTrue(new String(file, StandardCharsets.ISO_8859_1).contains("ICC_PROFILE"));

        assertGrey(SEEN, print(file, "small"));
    }

    @Test
    void so_is_a_png() throws IOException {
        var image = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 80; x++)
            for (var y = 0; y < 60; y++) image.setRGB(x, y, new Color(LIGHT, LIGHT, LIGHT).getRGB());
        var packed = new ByteArrayOutputStream();
        packed.writeBytes("light\0\0".getBytes(StandardCharsets.US_ASCII));
        try (var deflate = new DeflaterOutputStream(packed)) {
            deflate.write(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData());
        }
        var file = insert(Pictures.of("png", image), 33, chunk("iCCP", packed.toByteArray()));

        assertGrey(SEEN, print(file, "small"));
    }

    @Test
    void so_is_a_webp() throws IOException {
        var image = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 80; x++)
            for (var y = 0; y < 60; y++) image.setRGB(x, y, new Color(LIGHT, LIGHT, LIGHT).getRGB());
        var simple = Paper.WEBP.print(image, 100);
        var parts = new ByteArrayOutputStream();
        parts.writeBytes(piece("VP8X", new byte[] {0x20, 0, 0, 0, 79, 0, 0, 59, 0, 0}));
        parts.writeBytes(
                piece("ICCP", ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData()));
        parts.write(simple, 12, simple.length - 12);
        var form = new ByteArrayOutputStream();
        form.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(parts.toByteArray());

        assertGrey(SEEN, print(piece("RIFF", form.toByteArray()), "small"));
    }

    @Test
    void a_profile_that_is_none_is_passed_over() throws IOException {
        var file =
                insert(Pictures.png(80, 60), 33, chunk("iCCP", "light\0\0nothing".getBytes(StandardCharsets.US_ASCII)));

        assertEquals(40, print(file, "small").getWidth());
    }

    static byte[] piece(String type, byte[] data) {
        var bytes = ByteBuffer.allocate(8 + data.length + (data.length & 1)).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(data.length)
                .put(data)
                .array();
    }

    static byte[] chunk(String type, byte[] data) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(data.length);
        out.write(type.getBytes(StandardCharsets.US_ASCII));
        out.write(data);
        var sum = new CRC32();
        sum.update(bytes.toByteArray(), 4, data.length + 4);
        out.writeInt((int) sum.getValue());
        return bytes.toByteArray();
    }

    static void assertGrey(int level, BufferedImage image) {
        var color = new Color(image.getRGB(20, 15));
        assertEquals(level, color.getGreen(), 4, color.toString());
        assertEquals(color.getRed(), color.getBlue(), 2, color.toString());
    }

    @Test
    void what_shines_through_stands_on_white() throws IOException {
        var image = new BufferedImage(80, 60, BufferedImage.TYPE_INT_ARGB);

        assertGrey(255, print(Pictures.of("png", image), "small"));
    }

    @Test
    void a_picture_is_never_made_larger() throws IOException {
        assertEquals(20, print(Pictures.jpeg(20, 10), "small").getWidth());
        var dot = Pictures.of("png", new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
        for (var print : prints(dot)) assertEquals(1, print.width() * print.height());
        var thin = print(Pictures.of("png", new BufferedImage(2000, 1, BufferedImage.TYPE_INT_RGB)), "small");
        assertEquals(40, thin.getWidth());
        assertEquals(1, thin.getHeight());
    }

    @Test
    void the_same_file_is_printed_to_the_same_bytes() throws IOException {
        var file = Pictures.jpeg(300, 200);
        var first = prints(file);
        var second = prints(file);
        for (var i = 0; i < first.size(); i++)
            assertEquals(
                    Uploads.sha256(first.get(i).bytes()),
                    Uploads.sha256(second.get(i).bytes()));
    }
}
