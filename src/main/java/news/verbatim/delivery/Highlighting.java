// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import news.verbatim.http.Query;
import news.verbatim.http.StoredJson;
import news.verbatim.kernel.Flaw;
import org.jspecify.annotations.Nullable;

/** Puts beside what was found where the words stand, if that was asked for. */
@ApplicationScoped
class Highlighting {

    static final String DESCRIPTION =
            "`true`: each item tells as `highlights` where the words of `q` stand, as offsets in code points, without markup";

    private final Highlights highlights;

    Highlighting(Highlights highlights) {
        this.highlights = highlights;
    }

    /** The question whose words are to be shown, if any. */
    Optional<Question> of(@Nullable String given, Optional<Question> question) {
        if (given == null || given.equals("false")) return Optional.empty();
        if (!given.equals("true")) throw Query.bad("highlight", Flaw.UNKNOWN_VALUE, "takes true or false");
        if (question.isEmpty())
            throw Query.bad("highlight", Flaw.UNKNOWN_VALUE, "shows the words of 'q', which is missing");
        return question;
    }

    byte[] article(Listing.Row row, UnaryOperator<byte[]> formed, Optional<Question> question) {
        var item = formed.apply(row.item());
        return question.map(q -> told(row, item, q, Passage.ofArticle(StoredJson.tree(row.item()))))
                .orElse(item);
    }

    /** A quotation or a caption on its own. */
    byte[] part(
            Listing.Row row,
            UnaryOperator<byte[]> cut,
            Optional<Question> question,
            Function<JsonNode, List<Passage>> passages) {
        var item = cut.apply(row.item());
        return question.map(q -> told(row, item, q, passages.apply(StoredJson.tree(row.item()))))
                .orElse(item);
    }

    private byte[] told(Listing.Row row, byte[] item, Question question, List<Passage> passages) {
        var found = highlights.in(passages, question, row.tongue());
        return Members.added(item, "\"highlights\":" + StoredJson.text(found));
    }
}
