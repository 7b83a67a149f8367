// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real photos with an imprint in place of what they said. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintedPhotosTest {

    private static final Path PHOTOS = Path.of("../shared/photos");
    private static final Imprint IMPRINT =
            new Imprint("Lindhaven Photo", List.of("Ilva Tarn"), "© Ilva Tarn", "Nets dry.", "Nets", null, "en");

    @TempDir
    Path directory;

    @Test
    void each_says_what_it_was_told_to_say_and_not_where_it_was_taken() throws IOException {
        assumeTrue(Files.isDirectory(PHOTOS), "the real photos do not lie beside this clone");
        var printed = new ArrayList<Path>();
        try (var files = Files.list(PHOTOS)) {
            for (var photo : files.filter(file -> file.toString().matches(".*\\.(jpg|png|webp)"))
                    .toList()) {
                var bytes = IMPRINT.into(Files.readAllBytes(photo));
                var type = (FileType.Known) FileType.of(photo);
                var stored = new FileType.Known(type.format(), type.pixels().turned(type.orientation()), 1);
                assertEquals(stored, FileType.of(bytes), photo.toString());
                printed.add(Files.write(directory.resolve(photo.getFileName()), bytes));
            }
        }
        assertTrue(printed.size() > 20);
        ExifTool.all(printed).forEach((file, tool) -> {
            assertEquals("Lindhaven Photo", tool.text("XMP-photoshop:Credit"), file.toString());
            assertEquals("Nets dry.", tool.text("XMP-dc:Description"), file.toString());
            assertNull(tool.text("IPTC:Caption-Abstract", "IFD0:ImageDescription", "ExifTool:Error"), file.toString());
            assertFalse(tool.tags().toString().contains("GPS"), file.toString());
        });
    }
}
