// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.verbatim.http.Rows;
import news.verbatim.http.StoredJson;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** A caption of one edition, so that photos can be found by their words. Readable while its edition is. */
record PrintedCaption(
        UUID edition,
        UUID id,
        int position,
        UUID media,
        UUID[] depicted,
        Instant publishedAt,
        boolean current,
        @Rows.MadeBy("tongue_of") String tongue,
        @Rows.MadeBy("searched") String words,
        String keys,
        byte[] document,
        @Nullable String withheld) {

    private static final Rows<PrintedCaption> ROWS = new Rows<>("printed_caption", PrintedCaption.class);

    /** {@code before} is how many parts of the edition stand before its captions. */
    static void keep(Session database, Edition edition, List<Print.Caption> captions, int before) {
        ROWS.insert(database, Rows.of(captions, (caption, place) -> of(edition, before + place, caption)));
    }

    private static PrintedCaption of(Edition edition, int place, Print.Caption caption) {
        var credit = caption.credit() == null ? "" : caption.credit();
        return new PrintedCaption(
                edition.id(),
                caption.id(),
                place,
                caption.media(),
                caption.depicted().toArray(UUID[]::new),
                edition.published(),
                true,
                edition.language(),
                Wordings.of(edition.language(), caption.text(), names(caption.document()), credit),
                Keys.of(edition.article(), caption),
                caption.document(),
                caption.withheld());
    }

    /** People whom the caption names without a record of theirs have no id to be found by. */
    private static String names(byte[] document) {
        var printed = StoredJson.tree(document);
        return String.join("\n", printed.path("depicted").findValuesAsText("name"));
    }
}
