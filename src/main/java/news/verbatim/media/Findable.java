// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.stream.Stream;
import news.verbatim.http.Folded;
import org.jspecify.annotations.Nullable;

/** What a photo is found by besides its words: folded copies, for searching only. */
@Embeddable
record Findable(
        @Column(name = "folded_credit") String credit,
        @Column(name = "folded_names") String names,
        @Column(name = "folded_place") String place,
        @Column(name = "folded_rights") String rights,
        @Column(name = "folded_terms") String terms,
        @Column(name = "rights_end") @Nullable Instant rightsEnd) {

    static Findable of(AssetDraft draft, Beside beside) {
        var at = draft.place();
        var place = at == null
                ? Stream.<@Nullable String>empty()
                : Stream.of(at.sublocation(), at.city(), at.region(), at.country());
        return new Findable(
                Folded.lines(Stream.of(draft.credit())),
                Folded.lines(draft.depicted().stream().map(Depicted::name)),
                Folded.lines(Stream.concat(place, beside.places().stream())),
                Folded.lines(Stream.of(draft.copyright())),
                terms(draft.rights()),
                Clearing.end(draft.rights()));
    }

    /** What its file says of its use is among it, until somebody corrects that. */
    private static String terms(Rights rights) {
        return Folded.lines(
                Stream.of(rights.usageTerms(), rights.instructions(), rights.copyrightOwner(), rights.licence()));
    }
}
