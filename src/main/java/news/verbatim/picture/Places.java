// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.util.List;
import java.util.Objects;
import news.verbatim.picture.Scene.Location;
import org.jspecify.annotations.Nullable;

/** The places a file names: those it shows, those it was taken at, and those of which the old fields do not say which. */
record Places(Voices voices) {

    private static final Location NOWHERE = new Location(null, null, null, null, null, null, null);

    List<Location> at(String path) {
        return voices.xmp().each(path).stream()
                .map(this::place)
                .filter(Objects::nonNull)
                .toList();
    }

    @Nullable
    Location located() {
        return known(new Location(
                null,
                voices.text("Iptc4xmpCore:Location", 92),
                voices.text("photoshop:City", 90),
                voices.text("photoshop:State", 95),
                voices.text("photoshop:Country", 101),
                voices.text("Iptc4xmpCore:CountryCode", 100),
                null));
    }

    private @Nullable Location place(String structure) {
        return known(new Location(
                said(structure, "LocationName"),
                said(structure, "Sublocation"),
                said(structure, "City"),
                said(structure, "ProvinceState"),
                said(structure, "CountryName"),
                said(structure, "CountryCode"),
                said(structure, "WorldRegion")));
    }

    private @Nullable String said(String structure, String field) {
        return voices.xmp().text(structure + "Iptc4xmpExt:" + field);
    }

    private static @Nullable Location known(Location place) {
        return place.equals(NOWHERE) ? null : place;
    }
}
