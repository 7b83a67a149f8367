// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.List;
import java.util.stream.Stream;
import news.verbatim.http.Folded;
import news.verbatim.kernel.TruncatedDate;
import org.jspecify.annotations.Nullable;

/** What is known about a photo except who is to be seen in it: they are rows of their own, tied to their speakers. */
@Embeddable
record Sheet(
        @Nullable String url,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String headline,
        @Nullable String text,
        @Nullable String alt,
        @Nullable String credit,
        @Nullable String creator,
        @Nullable String copyright,
        @Convert(converter = DateText.class) @Nullable TruncatedDate takenOn,
        @Embedded @Nullable Place place,
        @Embedded @Nullable Focus focalPoint,
        @Convert(converter = RightsText.class) Rights rights,
        boolean bounded,
        String folded) {

    static Sheet of(AssetDraft d, Beside beside) {
        return new Sheet(
                d.url(),
                d.width(),
                d.height(),
                d.headline(),
                d.text(),
                d.alt(),
                d.credit(),
                d.creator(),
                d.copyright(),
                d.takenOn(),
                d.place(),
                d.focalPoint(),
                d.rights(),
                d.rights().bounded(),
                folded(d, beside));
    }

    AssetDraft with(List<Depicted> depicted) {
        return new AssetDraft(
                url,
                width,
                height,
                headline,
                text,
                alt,
                credit,
                creator,
                copyright,
                takenOn,
                place,
                depicted,
                focalPoint,
                rights);
    }

    private static String folded(AssetDraft draft, Beside beside) {
        var own = Stream.of(draft.headline(), draft.text(), draft.credit(), draft.creator());
        return Folded.lines(Stream.concat(own, beside.words().stream()));
    }
}
