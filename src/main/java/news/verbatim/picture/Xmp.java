// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.IteratorOptions;
import com.adobe.internal.xmp.options.ParseOptions;
import com.adobe.internal.xmp.properties.XMPPropertyInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What XMP says, as a list of paths such as {@code dc:creator[1]} with their texts. */
record Xmp(Map<String, String> leaves) {

    static final Xmp NONE = new Xmp(Map.of());

    /** Items of one array that are looked at: two hundred people in one picture have to do. */
    static final int MOST = 200;

    private static final Pattern LONG = Pattern.compile("^([\\w-]+:[\\w-]+)\\[" + (MOST + 1) + "\\]");

    private static final Pattern COORDINATE =
            Pattern.compile("(\\d{1,3}),(\\d{1,2}(?:\\.\\d{1,12})?)(?:,(\\d{1,2}(?:\\.\\d{1,12})?))?([NSEW])");

    private static final Pattern TWO = Pattern.compile(
            "(<rdf:Alt\\s*+>\\s*+)(<rdf:li\\s[^<>]*+>[^<]*+</rdf:li\\s*+>)(\\s*+)"
                    + "(<rdf:li\\s++xml:lang\\s*+=\\s*+[\"']x-default[\"'][^<>]*+>[^<]*+</rdf:li\\s*+>)(?=\\s*+</rdf:Alt)");

    private static final Set<String> KNOWN = Set.copyOf(namespaces());

    static Xmp in(byte @Nullable [] packet) throws Unreadable {
        if (packet == null) return NONE;
        var xml = Packets.text(packet);
        if (xml.isEmpty()) return NONE;
        XmlGuard.check(xml);
        return read(xml);
    }

    /** One at a time: the library keeps every namespace it meets for ever and for all, unless it is made to forget them. */
    private static synchronized Xmp read(String xml) throws Unreadable {
        try {
            var options = new ParseOptions().setDisallowDoctype(true);
            return new Xmp(leaves(XMPMetaFactory.parseFromString(firstForAll(xml), options)));
        } catch (XMPException | RuntimeException e) {
            throw new Unreadable("It is not written as XMP is");
        } finally {
            for (var namespace : namespaces())
                if (!KNOWN.contains(namespace))
                    XMPMetaFactory.getSchemaRegistry().deleteNamespace(namespace);
        }
    }

    /** Of two languages the library writes the one for all over the other, unless it stands first. */
    private static String firstForAll(String xml) {
        return TWO.matcher(xml).replaceAll("$1$4$3$2");
    }

    private static List<String> namespaces() {
        Map<?, ?> known = XMPMetaFactory.getSchemaRegistry().getNamespaces();
        return known.keySet().stream().map(String::valueOf).toList();
    }

    private static Map<String, String> leaves(XMPMeta meta) throws XMPException {
        var leaves = new LinkedHashMap<String, String>();
        for (var all = meta.iterator(new IteratorOptions().setJustLeafnodes(true)); all.hasNext(); ) {
            var leaf = (XMPPropertyInfo) all.next();
            var text = Text.asIs(leaf.getValue());
            if (leaf.getPath() != null && text != null) leaves.put(leaf.getPath(), text);
        }
        return leaves;
    }

    /** With what the other says that is not said here. */
    Xmp and(Xmp other) {
        var both = new LinkedHashMap<>(leaves);
        other.leaves.forEach(both::putIfAbsent);
        return new Xmp(both);
    }

    /** A simple text; of one in several languages that which stands for all, else the first. */
    @Nullable
    String text(String path) {
        for (var i = 1; i <= MOST && leaves.containsKey(path + "[" + i + "]"); i++)
            if ("x-default".equals(leaves.get(path + "[" + i + "]/?xml:lang")))
                return items(path + "[" + i + "]").stream().findFirst().orElse(null);
        return items(path).stream().findFirst().orElse(null);
    }

    /** Names and keywords, which are the same whatever stands around them. */
    List<String> list(String path) {
        return items(path).stream().map(Text::clean).filter(Objects::nonNull).toList();
    }

    private List<String> items(String path) {
        var all = new ArrayList<String>();
        var simple = Text.asIs(leaves.get(path));
        if (simple != null && Text.fits(simple)) all.add(simple);
        for (var i = 1; i <= MOST; i++) {
            var item = Text.asIs(leaves.get(path + "[" + i + "]"));
            if (item == null) break;
            if (Text.fits(item)) all.add(item);
        }
        return all;
    }

    /** The paths of the structures in an array, as many as say anything. */
    List<String> each(String path) {
        var all = new ArrayList<String>();
        for (var i = 1; i <= MOST && says(path + "[" + i + "]/"); i++) all.add(path + "[" + i + "]/");
        if (all.isEmpty() && says(path + "/")) all.add(path + "/");
        return all;
    }

    /** The lists of which more stands in the file than is looked at. */
    List<String> cut() {
        return leaves.keySet().stream()
                .map(LONG::matcher)
                .filter(Matcher::find)
                .map(list -> list.group(1))
                .distinct()
                .map(name -> "Of %s only the first %d are read".formatted(name, MOST))
                .toList();
    }

    /** Where the camera stood (XMP, GPSCoordinate): {@code 55,28.6N}, or with seconds instead of a fraction. */
    @Nullable
    Gps position() {
        var latitude = degrees(text("exif:GPSLatitude"));
        var longitude = degrees(text("exif:GPSLongitude"));
        return latitude == null || longitude == null ? null : new Gps(latitude, longitude, null);
    }

    private static @Nullable Double degrees(@Nullable String coordinate) {
        var said = COORDINATE.matcher(coordinate == null ? "" : coordinate.strip());
        if (!said.matches()) return null;
        var seconds = said.group(3) == null ? 0 : Double.parseDouble(said.group(3));
        var degrees = Double.parseDouble(said.group(1)) + Double.parseDouble(said.group(2)) / 60 + seconds / 3600;
        return "SW".contains(said.group(4)) ? -degrees : degrees;
    }

    private boolean says(String beginning) {
        return leaves.keySet().stream().anyMatch(path -> path.startsWith(beginning));
    }
}
