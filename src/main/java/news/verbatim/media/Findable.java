// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.verbatim.picture.Said;
import org.jspecify.annotations.Nullable;

/** What a photo is found by besides its words: folded copies, for searching only. */
@Embeddable
record Findable(
        @Column(name = "folded_credit") String credit,
        @Column(name = "folded_names") String names,
        @Column(name = "folded_place") String place,
        @Column(name = "folded_rights") String rights) {

    static Findable of(AssetDraft draft) {
        var place = draft.place();
        return new Findable(
                lines(Stream.of(draft.credit())),
                lines(draft.depicted().stream().map(Depicted::name)),
                place == null
                        ? ""
                        : lines(Stream.of(place.sublocation(), place.city(), place.region(), place.country())),
                lines(Stream.of(draft.copyright())));
    }

    /** What its file says of its use. */
    static String terms(Said said) {
        return lines(Stream.of(said.rights().usageTerms(), said.rights().instructions()))
                .replace("\0", "");
    }

    /** One line each, so that no word runs from one into the next. */
    private static String lines(Stream<@Nullable String> texts) {
        return texts.filter(Objects::nonNull).map(Words::fold).collect(Collectors.joining("\n"));
    }
}
