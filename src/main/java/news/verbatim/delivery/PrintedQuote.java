// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A quotation of one edition, so that it can be found on its own. Readable while its edition is. */
@Entity
@Immutable
class PrintedQuote {

    @EmbeddedId
    private PrintedId id;

    private int position;
    private String kind;
    private @Nullable UUID speaker;
    private @Nullable String occasionKind;
    private @Nullable LocalDate saidFrom;
    private @Nullable LocalDate saidTo;
    private Instant publishedAt;
    private boolean current;

    @ColumnTransformer(read = "''", write = "tongue_of(?)")
    private String tongue;

    /** Written only: the database makes of it what it is found by. */
    @ColumnTransformer(read = "''", write = "searched(?)")
    private String words;

    private String keys;
    private byte[] document;

    @SuppressWarnings("NullAway.Init")
    protected PrintedQuote() {}

    PrintedQuote(Edition edition, int place, Print.Quote quote) {
        id = new PrintedId(edition.id(), quote.id());
        position = place;
        kind = quote.kind();
        speaker = quote.speaker();
        occasionKind = quote.occasionKind();
        saidFrom = quote.saidFrom();
        saidTo = quote.saidTo();
        publishedAt = edition.published();
        current = true;
        tongue = edition.language();
        words = Wordings.of(edition.language(), quote.text());
        keys = Keys.of(edition.article(), quote);
        document = quote.document();
    }
}
