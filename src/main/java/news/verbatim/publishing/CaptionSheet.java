// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.List;
import java.util.UUID;
import news.verbatim.kernel.TruncatedDate;
import news.verbatim.story.Caption;
import news.verbatim.story.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A caption on its own, with its photo and the article it stands in. */
@Schema(name = "CaptionCard", description = "A caption on its own, with its photo and the article it stands in")
record CaptionSheet(
        UUID id,
        Caption.Role role,
        String text,
        String credit,
        String display,
        String alt,
        boolean decorative,
        List<Photo.Person> depicted,
        @Nullable Place place,
        @Nullable TruncatedDate takenOn,
        Photo.Media media,
        Where article) {

    static CaptionSheet of(Photo photo, Where article) {
        return new CaptionSheet(
                photo.id(),
                photo.role(),
                photo.text(),
                photo.credit(),
                photo.display(),
                photo.alt(),
                photo.decorative(),
                photo.depicted(),
                photo.place(),
                photo.takenOn(),
                photo.media(),
                article);
    }
}
