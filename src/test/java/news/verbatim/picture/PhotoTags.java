// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** ExifTool's tags under the names of our fields. */
record PhotoTags(ExifTool tool) {

    Map<String, Object> all() {
        var all = new TreeMap<String, Object>();
        all.put("caption", first(camera(), text("XMP-dc:Description", "IPTC:Caption-Abstract")));
        all.put("captionWriter", text("XMP-photoshop:CaptionWriter", "IPTC:Writer-Editor"));
        all.put("headline", text("XMP-photoshop:Headline", "IPTC:Headline"));
        all.put("title", text("XMP-dc:Title", "IPTC:ObjectName"));
        all.put("alt", tool.text("XMP-iptcCore:AltTextAccessibility"));
        all.put("extendedDescription", tool.text("XMP-iptcCore:ExtDescrAccessibility"));
        all.put("keywords", tool.list(ordered("XMP-dc:Subject", "IPTC:Keywords")));
        all.put("creditLine", text("XMP-photoshop:Credit", "IPTC:Credit"));
        var creators = creators();
        var title = text("XMP-photoshop:AuthorsPosition", "IPTC:By-lineTitle");
        all.put("creators", creators);
        all.put("jobTitle", title == null || creators.isEmpty() ? List.of() : List.of(title));
        all.put("source", text("XMP-photoshop:Source", "IPTC:Source"));
        all.put("supplier", first(tool.each("XMP-plus:ImageSupplier", "ImageSupplierName")));
        all.put("supplierImageId", tool.text("XMP-plus:ImageSupplierImageID"));
        all.put("jobId", text("XMP-photoshop:TransmissionReference", "IPTC:OriginalTransmissionReference"));
        all.put("copyrightNotice", first(tool.text("IFD0:Copyright"), text("XMP-dc:Rights", "IPTC:CopyrightNotice")));
        all.put("copyrightOwners", tool.each("XMP-plus:CopyrightOwner", "CopyrightOwnerName"));
        all.put("usageTerms", tool.text("XMP-xmpRights:UsageTerms"));
        all.put("webStatement", tool.text("XMP-xmpRights:WebStatement"));
        all.put("licensorUrl", first(tool.each("XMP-plus:Licensor", "LicensorURL")));
        all.put("instructions", text("XMP-photoshop:Instructions", "IPTC:SpecialInstructions"));
        all.put("dataMining", tool.text("XMP-plus:DataMining"));
        all.put("digitalSourceType", tool.text("XMP-iptcExt:DigitalSourceType"));
        all.put("created", created());
        all.put("cities shown", tool.each("XMP-iptcExt:LocationShown", "City"));
        all.put("cities created", tool.each("XMP-iptcExt:LocationCreated", "City"));
        var persons = new ArrayList<>(tool.list("XMP-iptcExt:PersonInImage"));
        persons.addAll(tool.each("XMP-iptcExt:PersonInImageWDetails", "PersonName"));
        all.put("persons", persons.stream().distinct().toList());
        all.put("organisations", tool.list("XMP-iptcExt:OrganisationInImageName"));
        all.put("event", tool.text("XMP-iptcExt:Event"));
        all.put("located", located());
        var latitude = tool.text("Composite:GPSLatitude");
        var longitude = tool.text("Composite:GPSLongitude");
        if (latitude != null && longitude != null)
            all.put("gps", degrees(Double.parseDouble(latitude), Double.parseDouble(longitude)));
        all.put("orientation", Objects.requireNonNullElse(tool.text("IFD0:Orientation"), "1"));
        return all;
    }

    private static String first(String one, String other) {
        return one == null ? other : one;
    }

    /** What a camera writes into every caption is none. */
    private String camera() {
        var said = tool.text("IFD0:ImageDescription");
        return said == null || said.matches("(\\w+ )*DIGITAL (STILL )?CAMERA|SONY DSC|DCIM\\\\.*") ? null : said;
    }

    private List<String> creators() {
        var artist = tool.text("IFD0:Artist");
        return artist == null
                ? tool.list(ordered("XMP-dc:Creator", "IPTC:By-line"))
                : Stream.of(artist.split(";")).map(String::strip).toList();
    }

    static String degrees(double latitude, double longitude) {
        return String.format(Locale.ROOT, "%.6f %.6f", latitude, longitude);
    }

    static String withoutZone(String time) {
        return time.replaceFirst("(T[^Z+-]+)[Z+-].*", "$1").replaceFirst("(T..:..:..)\\..*", "$1");
    }

    /** The order in which they are believed. */
    private String[] ordered(String xmp, String iim, String... camera) {
        var now = tool.text("File:CurrentIPTCDigest");
        var then = tool.text("Photoshop:IPTCDigest");
        var newer = now != null && then != null && !now.equals(then);
        return Stream.concat(newer ? Stream.of(iim, xmp) : Stream.of(xmp, iim), Stream.of(camera))
                .toArray(String[]::new);
    }

    private String text(String xmp, String iim, String... camera) {
        return tool.text(ordered(xmp, iim, camera));
    }

    private List<String> located() {
        return Stream.of(
                        text("XMP-iptcCore:Location", "IPTC:Sub-location"),
                        text("XMP-photoshop:City", "IPTC:City"),
                        text("XMP-photoshop:State", "IPTC:Province-State"),
                        text("XMP-photoshop:Country", "IPTC:Country-PrimaryLocationName"),
                        text("XMP-iptcCore:CountryCode", "IPTC:Country-PrimaryLocationCode"))
                .filter(Objects::nonNull)
                .toList();
    }

    /** To the second and without a zone, which ExifTool puts together with dates of other tags. */
    private String created() {
        var camera = tool.text("ExifIFD:DateTimeOriginal");
        var written = camera == null ? text("XMP-photoshop:DateCreated", "IPTC:DateCreated") : camera;
        if (written == null) written = tool.text("XMP-exif:DateTimeOriginal");
        if (written == null || written.startsWith("0000")) return null;
        var day = written.length() <= 10;
        return day
                ? written.replace(':', '-')
                : withoutZone(written.substring(0, 10).replace(':', '-') + "T" + written.substring(11));
    }

    private static String first(List<String> all) {
        return all.isEmpty() ? null : all.getFirst();
    }
}
