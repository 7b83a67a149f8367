// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When and where it was taken, and who and what is to be seen.
 *
 * @param located the old fields for a place, which do not tell where it was taken from what it shows
 */
@Schema(name = "FileScene", description = "When and where it was taken, and who and what is to be seen, by the file")
public record Scene(
        @Schema(description = "Date Created; null where the file says nothing of it") @Nullable
        Created created,

        @Schema(description = "Location Shown: what is to be seen")
        List<Location> locationsShown,

        @Schema(description = "Location Created: where the camera stood")
        List<Location> locationsCreated,

        @Schema(
                description =
                        "City, State and Country of the old fields, which do not tell where it was taken from what it shows")
        @Nullable
        Location located,

        @Schema(description = "Person Shown, in the order of the file")
        List<Person> persons,

        @Schema(description = "Organisation Featured: names")
        List<String> organisations,

        @Schema(description = "Event Name") @Nullable String event) {

    public Scene {
        locationsShown = List.copyOf(locationsShown);
        locationsCreated = List.copyOf(locationsCreated);
        persons = List.copyOf(persons);
        organisations = List.copyOf(organisations);
    }

    /** Somebody to be seen, in the order in which the file names them. */
    @Schema(name = "FilePerson", description = "Somebody to be seen")
    public record Person(
            @Schema(description = "As the file spells it") String name,

            @Schema(description = "What the file says of the person") @Nullable
            String description,

            @Schema(description = "Addresses that stand for the person")
            List<String> ids) {

        public Person {
            ids = List.copyOf(ids);
        }
    }

    /** A place as the file spells it. */
    @Schema(name = "FileLocation", description = "A place as the file spells it")
    public record Location(
            @Schema(description = "Location Name") @Nullable String name,

            @Schema(description = "A part of the city, or a building") @Nullable
            String sublocation,

            @Schema(description = "The city") @Nullable String city,

            @Schema(description = "Province or state") @Nullable
            String state,

            @Schema(description = "The country, in words") @Nullable
            String country,

            @Schema(description = "ISO 3166, two or three letters as written") @Nullable
            String countryCode,

            @Schema(description = "World Region") @Nullable String region) {}
}
