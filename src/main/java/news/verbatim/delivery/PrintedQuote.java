// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import news.verbatim.http.Folded;
import news.verbatim.http.Rows;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * A quotation of one edition, so that it can be found on its own. Readable while its edition is. {@code folded} is for
 * finding what is alike, not what has the same words; {@code words} are what the database makes of them to find it by.
 */
record PrintedQuote(
        UUID edition,
        UUID id,
        int position,
        String kind,
        @Nullable UUID speaker,
        @Nullable String occasionKind,
        @Nullable LocalDate saidFrom,
        @Nullable LocalDate saidTo,
        String folded,
        Instant publishedAt,
        boolean current,
        @Rows.MadeBy("tongue_of") String tongue,
        @Rows.MadeBy("searched") String words,
        String keys,
        byte[] document) {

    private static final Rows<PrintedQuote> ROWS = new Rows<>("printed_quote", PrintedQuote.class);

    static void keep(Session database, Edition edition, List<Print.Quote> quotes) {
        ROWS.insert(database, Rows.of(quotes, (quote, place) -> of(edition, place, quote)));
    }

    private static PrintedQuote of(Edition edition, int place, Print.Quote quote) {
        return new PrintedQuote(
                edition.id(),
                quote.id(),
                place,
                quote.kind(),
                quote.speaker(),
                quote.occasionKind(),
                quote.saidFrom(),
                quote.saidTo(),
                Folded.of(quote.text()),
                edition.published(),
                true,
                edition.language(),
                Wordings.of(edition.language(), quote.text()),
                Keys.of(edition.article(), quote),
                quote.document());
    }
}
