// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import news.verbatim.picture.Credits.Creator;
import news.verbatim.picture.Scene.Person;
import org.jspecify.annotations.Nullable;

/** Which property of IPTC, PLUS and Dublin Core is which field of ours; the numbers are those of IPTC-IIM. */
record Fields(Voices voices) {

    private static final String EXT = "Iptc4xmpExt:";
    private static final String CORE = "Iptc4xmpCore:";
    private static final String PLUS = "plus:";

    /** What cameras write where a caption belongs. */
    private static final Pattern MODEL = Pattern.compile("(\\w+ )*DIGITAL (STILL )?CAMERA|SONY DSC|DCIM\\\\.*");

    Words words() {
        var camera = voices.exif().description();
        var caption = camera != null && MODEL.matcher(camera.strip()).matches() ? null : camera;
        return new Words(
                voices.text("dc:description", 120, caption),
                voices.text("photoshop:CaptionWriter", 122),
                voices.text("photoshop:Headline", 105),
                voices.text("dc:title", 5),
                xmp(CORE + "AltTextAccessibility"),
                xmp(CORE + "ExtDescrAccessibility"),
                voices.list("dc:subject", 25));
    }

    Credits credits() {
        return new Credits(
                voices.text("photoshop:Credit", 110),
                creators(),
                voices.text("photoshop:Source", 115),
                first(PLUS + "ImageSupplier", PLUS + "ImageSupplierName"),
                xmp(PLUS + "ImageSupplierImageID"),
                voices.text("photoshop:TransmissionReference", 103));
    }

    private List<Creator> creators() {
        var artist = voices.exif().artist();
        var names = artist == null ? List.<String>of() : Artists.in(artist);
        if (names.isEmpty()) names = voices.list("dc:creator", 80);
        if (names.isEmpty())
            names = all(PLUS + "ImageCreator", PLUS + "ImageCreatorName").stream()
                    .map(String::strip)
                    .toList();
        var title = voices.text("photoshop:AuthorsPosition", 85);
        var creators = new ArrayList<Creator>();
        for (var name : names) creators.add(new Creator(name, creators.isEmpty() ? title : null));
        return creators;
    }

    Rights rights() {
        return new Rights(
                voices.text("dc:rights", 116, voices.exif().copyright()),
                all(PLUS + "CopyrightOwner", PLUS + "CopyrightOwnerName"),
                xmp("xmpRights:UsageTerms"),
                code("xmpRights:WebStatement"),
                Text.clean(first(PLUS + "Licensor", PLUS + "LicensorURL")),
                voices.text("photoshop:Instructions", 40),
                code(PLUS + "DataMining"));
    }

    Scene scene() {
        var places = new Places(voices);
        return new Scene(
                voices.created(),
                places.at(EXT + "LocationShown"),
                places.at(EXT + "LocationCreated"),
                places.located(),
                persons(),
                voices.xmp().list(EXT + "OrganisationInImageName"),
                xmp(EXT + "Event"));
    }

    /** A name that stands in both lists is one person, of whom the longer list knows more. */
    private List<Person> persons() {
        var persons = new LinkedHashMap<String, Person>();
        for (var name : voices.xmp().list(EXT + "PersonInImage")) persons.put(name, new Person(name, null, List.of()));
        for (var path : voices.xmp().each(EXT + "PersonInImageWDetails")) {
            var name = code(path + EXT + "PersonName");
            if (name == null) continue;
            var description = xmp(path + EXT + "PersonDescription");
            persons.put(name, new Person(name, description, voices.xmp().list(path + EXT + "PersonId")));
        }
        return List.copyOf(persons.values());
    }

    Origin origin() {
        return new Origin(
                code(EXT + "DigitalSourceType"),
                xmp(EXT + "AISystemUsed"),
                xmp(EXT + "AISystemVersionUsed"),
                xmp(EXT + "AIPromptInformation"),
                xmp(EXT + "AIPromptWriterName"));
    }

    /** An address or a name, which no blank around it changes. */
    private @Nullable String code(String path) {
        return Text.clean(xmp(path));
    }

    private @Nullable String xmp(String path) {
        return voices.xmp().text(path);
    }

    private List<String> all(String path, String field) {
        return voices.xmp().each(path).stream()
                .map(structure -> xmp(structure + field))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable String first(String path, String field) {
        var all = all(path, field);
        return all.isEmpty() ? null : all.getFirst();
    }
}
