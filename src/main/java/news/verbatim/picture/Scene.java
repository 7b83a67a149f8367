// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When and where it was taken, and who and what is to be seen.
 *
 * @param located the old fields for a place, which do not tell where it was taken from what it shows
 */
public record Scene(
        @Nullable Created created,
        List<Location> locationsShown,
        List<Location> locationsCreated,
        @Nullable Location located,
        List<Person> persons,
        List<String> organisations,
        @Nullable String event) {

    public Scene {
        locationsShown = List.copyOf(locationsShown);
        locationsCreated = List.copyOf(locationsCreated);
        persons = List.copyOf(persons);
        organisations = List.copyOf(organisations);
    }

    /** Somebody to be seen, in the order in which the file names them. */
    public record Person(String name, @Nullable String description, List<String> ids) {

        public Person {
            ids = List.copyOf(ids);
        }
    }

    /** A place as the file spells it. */
    public record Location(
            @Nullable String name,
            @Nullable String sublocation,
            @Nullable String city,
            @Nullable String state,
            @Nullable String country,
            @Nullable String countryCode,
            @Nullable String region) {}
}
