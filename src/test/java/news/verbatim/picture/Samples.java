// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** One small file of every kind, made here: pixels nobody has taken, words nobody has said. */
final class Samples {

    private Samples() {}

    static Map<Format, byte[]> all() {
        var all = new EnumMap<Format, byte[]>(Format.class);
        all.put(
                Format.JPEG,
                Segments.of(jpeg(40, 30))
                        .exif(Tiff.sample())
                        .iim(iim())
                        .xmp(xmp())
                        .bytes());
        all.put(Format.PNG, png(40, 30));
        all.put(Format.GIF, gif(40, 30));
        all.put(Format.WEBP, webp(40, 30));
        all.put(Format.AVIF, Heifs.file("avif", 40, 30, 0));
        all.put(Format.HEIF, Heifs.file("heic", 40, 30, 1));
        all.put(
                Format.SVG,
                ("<?xml version=\"1.0\"?><!-- a sea --><svg xmlns=\"http://www.w3.org/2000/svg\"/>").getBytes());
        all.put(Format.PDF, "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes());
        all.put(Format.MP4, Heifs.movie(40, 30));
        all.put(Format.MP3, mp3());
        return all;
    }

    static byte[] jpeg(int width, int height) {
        return encoded("jpg", width, height);
    }

    static byte[] png(int width, int height) {
        return encoded("png", width, height);
    }

    static byte[] gif(int width, int height) {
        return encoded("gif", width, height);
    }

    private static byte[] encoded(String format, int width, int height) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The header of a lossless WebP, and behind it a cache of colours larger than there can be: nobody can decode it. */
    static byte[] webp(int width, int height) {
        var bits = (width - 1) | (height - 1) << 14;
        return riff(chunk("VP8L", new byte[] {
            0x2F, (byte) bits, (byte) (bits >> 8), (byte) (bits >> 16), (byte) (bits >> 24), 0x3E, 7, 7
        }));
    }

    static byte[] riff(byte[]... chunks) {
        return chunk("RIFF", joined("WEBP".getBytes(), joined(chunks)));
    }

    static byte[] chunk(String name, byte[] content) {
        var size = content.length;
        var length = new byte[] {(byte) size, (byte) (size >> 8), (byte) (size >> 16), (byte) (size >> 24)};
        return joined(name.getBytes(), length, content, new byte[size & 1]);
    }

    static byte[] mp3() {
        var frame = new byte[417];
        frame[0] = (byte) 0xFF;
        frame[1] = (byte) 0xFB;
        frame[2] = (byte) 0x90;
        return joined("ID3\u0003\0\0\0\0\0\u0005hello".getBytes(ISO_8859_1), frame, frame, frame);
    }

    static byte[] iim() {
        return joined(dataSet(5, "Nets at dawn"), dataSet(80, "Ilva Tarn"), dataSet(90, "Lindhaven"));
    }

    static byte[] dataSet(int number, String text) {
        return dataSet(2, number, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] dataSet(int record, int number, byte[] text) {
        var head = new byte[] {0x1C, (byte) record, (byte) number, (byte) (text.length >> 8), (byte) text.length};
        return joined(head, text);
    }

    static String xmp() {
        return xmp("""
                <dc:description><rdf:Alt><rdf:li xml:lang="x-default">Nets dry in the harbour.</rdf:li></rdf:Alt></dc:description>
                <dc:creator><rdf:Seq><rdf:li>Ilva Tarn</rdf:li></rdf:Seq></dc:creator>
                """);
    }

    /** A packet around properties whose namespaces are declared as everybody declares them. */
    static String xmp(String properties) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
                 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
                 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
                 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
                 xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
                 xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:xmpNote="http://ns.adobe.com/xmp/note/">
                %s</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>""".formatted(properties);
    }

    static byte[] joined(byte[]... pieces) {
        var out = new ByteArrayOutputStream();
        for (var piece : pieces) out.writeBytes(piece);
        return out.toByteArray();
    }
}
