// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import news.verbatim.picture.Format;
import news.verbatim.picture.Pixels;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A size is what the site's settings say it is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EnlargerTest {

    @TempDir
    Path work;

    static BufferedImage sized(int width, int height, Size size) throws IOException {
        return Enlarger.sized(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), size, 0.3, 0.7);
    }

    static Size size(int width, int height, String fit) {
        return new Size("any", width, height, fit, List.of("jpeg"), 80);
    }

    @ParameterizedTest
    @CsvSource({"1080, 1440", "1080, 1920", "3024, 4032", "4032, 3024", "641, 3000", "3000, 361", "640, 360", "999, 777"
    })
    void a_card_is_exactly_as_large_as_a_card(int width, int height) throws IOException {
        var card = sized(width, height, size(640, 360, "crop"));

        assertEquals("640x360", card.getWidth() + "x" + card.getHeight());
    }

    @ParameterizedTest
    @CsvSource({"640, 480", "600, 400", "500, 750", "1280, 960"})
    void what_was_cut_off_is_nowhere_in_what_is_printed_not_even_where_nothing_was_made_smaller(int width, int height)
            throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++) picture.setRGB(x, y, (0x20 + 0xC0 * y / height) * 0x010101);
        var card = Enlarger.sized(picture, size(640, 360, "crop"), 0.5, 0.9);
        for (var paper : Paper.values()) {
            var file = Files.write(work.resolve("card"), paper.print(card, 95));
            var printed = Negative.of(file, Format.valueOf(paper.name()), new Pixels(640, 360), 64 << 20, 30);
            for (var y = 0; y < card.getHeight(); y += 7)
                assertEquals(card.getRGB(9, y) & 0xFF, printed.getRGB(9, y) & 0xFF, 24, paper + ", line " + y);
        }
    }

    @Test
    void any_picture_large_enough_is_cut_to_exactly_the_size_that_is_asked_for() throws IOException {
        var random = new Random(1440);
        for (var n = 0; n < 300; n++) {
            var size = size(1 + random.nextInt(90), 1 + random.nextInt(90), "crop");
            var cut = sized(size.width() + random.nextInt(200), size.height() + random.nextInt(200), size);

            assertEquals(size.width() + "x" + size.height(), cut.getWidth() + "x" + cut.getHeight());
        }
    }

    @Test
    void any_picture_that_is_fitted_touches_the_frame_and_one_too_small_is_not_made_larger() throws IOException {
        var random = new Random(360);
        for (var n = 0; n < 300; n++) {
            var width = 1 + random.nextInt(200);
            var height = 1 + random.nextInt(200);
            var size = size(1 + random.nextInt(90), 1 + random.nextInt(90), random.nextBoolean() ? "fit" : "crop");
            var made = sized(width, height, size);

            assertTrue(made.getWidth() <= Math.min(width, size.width()), size + " of " + width + "x" + height);
            assertTrue(made.getHeight() <= Math.min(height, size.height()), size + " of " + width + "x" + height);
            if (size.cuts() || width <= size.width() && height <= size.height()) continue;
            assertTrue(made.getWidth() == size.width() || made.getHeight() == size.height(), size + " " + made);
        }
    }
}
