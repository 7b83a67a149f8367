// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import news.verbatim.http.StoredJson;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A caption of one edition, so that photos can be found by their words. Readable while its edition is. */
@Entity
@Immutable
class PrintedCaption {

    @EmbeddedId
    private PrintedId id;

    private int position;
    private UUID media;
    private UUID[] depicted;
    private Instant publishedAt;
    private boolean current;

    @ColumnTransformer(read = "''", write = "tongue_of(?)")
    private String tongue;

    /** Written only: the database makes of it what it is found by. */
    @ColumnTransformer(read = "''", write = "searched(?)")
    private String words;

    private String keys;
    private byte[] document;
    private @Nullable String withheld;

    @SuppressWarnings("NullAway.Init")
    protected PrintedCaption() {}

    PrintedCaption(Edition edition, int place, Print.Caption caption) {
        id = new PrintedId(edition.id(), caption.id());
        position = place;
        media = caption.media();
        depicted = caption.depicted().toArray(UUID[]::new);
        publishedAt = edition.published();
        current = true;
        tongue = edition.language();
        var credit = caption.credit() == null ? "" : caption.credit();
        words = Wordings.of(edition.language(), caption.text(), names(caption.document()), credit);
        keys = Keys.of(edition.article(), caption);
        document = caption.document();
        withheld = caption.withheld();
    }

    /** People whom the caption names without a record of theirs have no id to be found by. */
    private static String names(byte[] document) {
        var printed = StoredJson.tree(document);
        return String.join("\n", printed.path("depicted").findValuesAsText("name"));
    }
}
