// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static news.verbatim.picture.Samples.dataSet;
import static news.verbatim.picture.Samples.joined;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of three that contradict each other that one is believed which ExifTool believes in its mode of the Metadata Working Group. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuidelinesTest {

    private static final List<String> FIELDS = List.of("Description", "Copyright", "Creator");
    private static final String CUT = "Photographers of the long harbou";

    @TempDir
    Path work;

    @Test
    void conflicts_are_resolved_as_exiftool_resolves_them() throws IOException {
        ExifTool.required();
        var ours = new TreeMap<String, String>();
        for (var exif : List.of("none", "blank", "said"))
            for (var iim : List.of("none", "said", "cut"))
                for (var xmp : List.of("none", "said", "longer"))
                    for (var digest : List.of("none", "own", "other")) {
                        var name = String.join("-", exif, iim, xmp, digest) + ".jpg";
                        var file = file(exif, iim, xmp, digest);
                        Files.write(work.resolve(name), file);
                        ours.put(name, said(Said.in(file)));
                    }

        assertEquals(lines(theirs()), lines(ours));
    }

    private TreeMap<String, String> theirs() throws IOException {
        var theirs = new TreeMap<String, String>();
        for (var one : exiftool())
            theirs.put(
                    Path.of(one.path("SourceFile").asText()).getFileName().toString(),
                    FIELDS.stream().map(field -> text(one.path(field))).collect(Collectors.joining(" | ")));
        return theirs;
    }

    @Test
    void names_and_notices_in_exif_are_told_apart_as_exiftool_does() throws IOException {
        ExifTool.required();
        var artists = List.of(
                "Ilva Tarn",
                "Ilva Tarn; Oke Brand",
                "Ilva Tarn; Oke Brand; \"Nets; Boats\"",
                "\"Nets; Boats\"; Ilva Tarn",
                "\"\"\"Oke\"\" Brand\"; Ilva Tarn",
                "\"Ilva Tarn\"");
        var notices = List.of(
                "(c) Tarn", "(c) Tarn\0(c) Lindhaven", "(c) Tarn  \0(c) Lindhaven\0more", "(c) Tarn\0", "(c) Tarn\0  ");
        var ours = new TreeMap<String, String>();
        for (var artist : artists)
            for (var notice : notices) {
                var name = artists.indexOf(artist) + "-" + notices.indexOf(notice) + ".jpg";
                var file = Segments.of(Samples.jpeg(4, 3))
                        .exif(new Tiff()
                                .text(0x013B, artist)
                                .text(0x8298, notice)
                                .bytes())
                        .bytes();
                Files.write(work.resolve(name), file);
                ours.put(name, said(Said.in(file)));
            }

        assertEquals(lines(theirs()), lines(ours));
    }

    private JsonNode exiftool() throws IOException {
        var process = new ProcessBuilder(
                        "exiftool",
                        "-use",
                        "MWG",
                        "-json",
                        "-MWG:Description",
                        "-MWG:Copyright",
                        "-MWG:Creator",
                        work.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        return new ObjectMapper().readTree(process.getInputStream());
    }

    private static byte[] file(String exif, String iim, String xmp, String digest) {
        var jpeg = Segments.of(Samples.jpeg(4, 3));
        var camera = exif.equals("blank") ? "   " : "Exif speaks";
        if (!exif.equals("none"))
            jpeg.exif(new Tiff()
                    .text(0x010E, camera)
                    .text(0x013B, camera)
                    .text(0x8298, camera)
                    .bytes());
        var word = iim.equals("cut") ? CUT : "IIM speaks";
        var block = joined(dataSet(80, word), dataSet(116, word), dataSet(120, word));
        if (!iim.equals("none"))
            switch (digest) {
                case "none" -> jpeg.iim(block);
                case "own" -> jpeg.iim(block, block);
                default -> jpeg.iim(block, new byte[1]);
            }
        var text = xmp.equals("longer") ? CUT + "r wall" : "XMP speaks";
        if (!xmp.equals("none")) jpeg.xmp(Samples.xmp("""
                    <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:description>
                    <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:rights>
                    <dc:creator><rdf:Seq><rdf:li>%1$s</rdf:li></rdf:Seq></dc:creator>""".formatted(text)));
        return jpeg.bytes();
    }

    private static String said(Said said) {
        var creators =
                said.credits().creators().stream().map(Credits.Creator::name).toList();
        return said.words().caption() + " | " + said.rights().copyrightNotice() + " | "
                + (creators.isEmpty() ? null : String.join("; ", creators));
    }

    private static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) return "null";
        if (!value.isArray()) return value.asText();
        var all = new ArrayList<String>();
        value.forEach(one -> all.add(one.asText()));
        return String.join("; ", all);
    }

    private static String lines(TreeMap<String, String> said) {
        return said.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
