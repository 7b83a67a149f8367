// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import news.verbatim.http.Query;
import news.verbatim.http.StoredJson;
import org.jspecify.annotations.Nullable;

/** In which form the body of an article goes out: cut into runs, in blocks, as HTML, as text, or not at all. */
@ApplicationScoped
class BodyForm {

    static final String DESCRIPTION =
            "The form of the body: `runs` (as when left out: each text cut where a mark or a quotation starts or ends), `blocks` (texts with marks; `runs` is empty), `html` (as `bodyHtml`), `text` (as `bodyText`: plain paragraphs), `none`";

    static final String RUNS = "runs";
    private static final List<String> NAMES = List.of(RUNS, "blocks", "html", "text", "none");

    private final Syndication syndication;
    private final Markup markup;

    BodyForm(Syndication syndication, Markup markup) {
        this.syndication = syndication;
        this.markup = markup;
    }

    /** What to do with a printed document after {@code cut}; nothing more where the form is the printed one. */
    UnaryOperator<byte[]> of(@Nullable String given, UnaryOperator<byte[]> cut) {
        if (given == null || given.equals(RUNS)) return cut;
        Query.oneOf("body", given, NAMES);
        var site = new AtomicReference<Masthead>(); // one for all items of a list
        return document -> changed(given, document, cut, site);
    }

    private byte[] changed(String form, byte[] document, UnaryOperator<byte[]> cut, AtomicReference<Masthead> site) {
        var out = (ObjectNode) StoredJson.tree(cut.apply(document));
        if (!out.has("body")) return StoredJson.bytes(out);
        switch (form) {
            case "blocks" -> withoutRuns(out.path("body"));
            case "html" -> out.put("bodyHtml", markup.html(StoredJson.tree(document), known(site)));
            case "text" -> out.put("bodyText", markup.text(StoredJson.tree(document)));
            default -> {}
        }
        if (!form.equals("blocks")) out.remove("body");
        return StoredJson.bytes(out);
    }

    private Masthead known(AtomicReference<Masthead> site) {
        return site.updateAndGet(known -> known == null ? syndication.masthead() : known);
    }

    private static void withoutRuns(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("runs")) object.replace("runs", object.arrayNode());
        node.forEach(BodyForm::withoutRuns);
    }
}
