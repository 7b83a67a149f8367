// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An imprint written as XMP. By hand: the library would write what it was ever told of a namespace, and this is all there is. */
final class Packet {

    /** What one segment of a JPEG holds behind the name of XMP. */
    private static final int LARGEST = 65_533 - JpegBlocks.XMP.length();

    private static final int SHORTENED = 1_500;
    private static final int CREATORS = 20;

    private final StringBuilder xml = new StringBuilder();
    private final Imprint imprint;
    private final boolean twice;
    private final int longest;

    private Packet(Imprint imprint, boolean twice, int longest) {
        this.imprint = imprint;
        this.twice = twice;
        this.longest = longest;
    }

    /** Fits any of the formats: what would not is first said in no language by name, then shortened. */
    static byte[] of(Imprint imprint) {
        var whole = new Packet(imprint, true, Integer.MAX_VALUE).bytes();
        if (whole.length <= LARGEST) return whole;
        var once = new Packet(imprint, false, Integer.MAX_VALUE).bytes();
        return once.length <= LARGEST ? once : new Packet(imprint, false, SHORTENED).bytes();
    }

    private byte[] bytes() {
        xml.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
                .append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n")
                .append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
                .append("<rdf:Description rdf:about=\"\"\n")
                .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n")
                .append(" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\"\n")
                .append(" xmlns:exif=\"http://ns.adobe.com/exif/1.0/\"\n")
                .append(" xmlns:Iptc4xmpCore=\"http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/\"\n")
                .append(" xmlns:Iptc4xmpExt=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\">\n");
        simple("photoshop:Credit", imprint.credit());
        sequence("dc:creator", imprint.creators());
        spoken("dc:rights", imprint.copyright(), false);
        spoken("dc:description", imprint.caption(), twice);
        spoken("Iptc4xmpCore:AltTextAccessibility", imprint.alt(), twice);
        simple("Iptc4xmpExt:DigitalSourceType", imprint.digitalSourceType());
        if (imprint.position() != null) position(imprint.position());
        xml.append("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Degrees, and minutes with their fraction (XMP, GPSCoordinate). */
    private void position(Gps at) {
        simple("exif:GPSLatitude", coordinate(at.latitude(), 'N', 'S'));
        simple("exif:GPSLongitude", coordinate(at.longitude(), 'E', 'W'));
    }

    private static String coordinate(double degrees, char positive, char negative) {
        var millionths = Math.round(Math.abs(degrees) * 60 * 1_000_000);
        return String.format(
                Locale.ROOT,
                "%d,%d.%06d%c",
                millionths / 60_000_000,
                millionths % 60_000_000 / 1_000_000,
                millionths % 1_000_000,
                degrees < 0 ? negative : positive);
    }

    private void simple(String name, @Nullable String text) {
        var clean = Text.clean(text);
        if (clean != null) element(name, "", clean);
    }

    private void sequence(String name, List<String> texts) {
        if (texts.isEmpty()) return;
        xml.append('<').append(name).append("><rdf:Seq>\n");
        texts.stream().limit(CREATORS).forEach(text -> simple("rdf:li", text));
        xml.append("</rdf:Seq></").append(name).append(">\n");
    }

    /** For whoever asks for no language and, where it is known, in its own. */
    private void spoken(String name, @Nullable String text, boolean named) {
        var clean = Text.clean(text);
        if (clean == null) return;
        xml.append('<').append(name).append("><rdf:Alt>\n");
        element("rdf:li", " xml:lang=\"x-default\"", clean);
        var language = imprint.language() == null
                ? ""
                : Locale.forLanguageTag(imprint.language()).toLanguageTag();
        if (named && !language.isEmpty() && !language.equals("und"))
            element("rdf:li", " xml:lang=\"" + language + "\"", clean);
        xml.append("</rdf:Alt></").append(name).append(">\n");
    }

    private void element(String name, String attributes, String text) {
        var said = text.length() > longest ? Text.cut(text, longest) + "…" : text;
        var escaped = said.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        xml.append('<').append(name).append(attributes).append('>');
        escaped.chars().filter(c -> c < 0xFFFE).forEach(c -> xml.append((char) c));
        xml.append("</").append(name).append(">\n");
    }
}
