// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.List;
import java.util.UUID;
import news.verbatim.kernel.TruncatedDate;
import news.verbatim.story.Caption;
import news.verbatim.story.Place;
import org.jspecify.annotations.Nullable;

/** One use of a photo as readers get it, with what it does not say itself taken from the photo's record. */
record Photo(
        UUID id,
        Caption.Role role,
        String text,
        String credit,
        String display,
        String alt,
        boolean decorative,
        List<Person> depicted,
        @Nullable Place place,
        @Nullable TruncatedDate takenOn,
        Media media) {

    record Person(
            @Nullable UUID speaker,
            @Nullable String slug,
            String name,
            @Nullable String roleAsGiven) {}

    record Media(
            UUID id,
            @Nullable String url,
            @Nullable Integer width,
            @Nullable Integer height,
            List<String> renditions) {}

    /** Text and credit as they are printed together. */
    static String display(String text, String credit, String format) {
        return credit.isEmpty() ? text : text + format.replace("{credit}", credit);
    }
}
