// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import news.verbatim.http.Vocabulary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What readers get beside the printed words where they ask for it. */
@Singleton
@Unremovable
class Asides implements Vocabulary {

    private static final String HTML = "With `body=html`: the body as HTML, with no script, style or frame in it";
    private static final String TEXT = "With `body=text`: plain paragraphs with an empty line between them";
    private static final String HIGHLIGHTS =
            "With `highlight=true`: where the words of `q` stand, the weightiest places first, six at most";

    /** Of an item of a list. */
    record OfCard(
            @Schema(description = HIGHLIGHTS) List<Highlight> highlights,

            @Schema(description = HTML, examples = "<p>The harbour opens on Monday.</p>")
            String bodyHtml,

            @Schema(description = TEXT, examples = "The harbour opens on Monday.")
            String bodyText) {}

    /** Of an article. */
    record OfArticle(
            @Schema(description = HTML, examples = "<p>The harbour opens on Monday.</p>")
            String bodyHtml,

            @Schema(description = TEXT, examples = "The harbour opens on Monday.")
            String bodyText) {}

    /** Of a quotation or a caption. */
    record OfPart(@Schema(description = HIGHLIGHTS) List<Highlight> highlights) {}

    /** Of a page. */
    record OfPage(
            @Schema(description = "With `facets`: how what was found falls into groups")
            Facets facets) {}

    /** Of the place of a page. */
    record OfPlace(
            @Schema(description = "With `count`: how many there are in all", examples = "1240")
            long total,

            @Schema(
                    description = "How `total` is meant",
                    enumeration = {"exact", "estimated"},
                    examples = "estimated")
            String totalKind) {}

    /** Groups by the names of the facets asked for. */
    @Schema(name = "Facets", description = "Groups of what was found, the largest first, 50 of each at most")
    record Facets(
            @Schema(description = "How many of the newest were counted", examples = "1240")
            long counted,

            @Schema(description = "Whether those were all", examples = "true")
            boolean complete) {}

    /** Of groups. */
    record OfFacets(
            @Schema(description = "By section") List<Facet.Group> section,
            @Schema(description = "By tag") List<Facet.Group> tag,
            @Schema(description = "By speaker") List<Facet.Group> speaker,
            @Schema(description = "By kind of quotation") List<Facet.Group> kind,
            @Schema(description = "By kind of occasion") List<Facet.Group> occasion,

            @Schema(description = "By month of publication in the site's time zone, newest first")
            List<Facet.Group> month) {}

    @Override
    public Stream<Class<?>> words() {
        return Stream.of(Suggestion.class, Facets.class);
    }

    @Override
    public Stream<Aside> asides() {
        return Stream.of(
                new Aside("ArticleCard", OfCard.class, "PublishedArticle", Include.PARTS),
                own("PublishedArticle", OfArticle.class),
                own("Quote", OfPart.class),
                own("CaptionCard", OfPart.class),
                own("ArticleCardPage", OfPage.class),
                own("QuotePage", OfPage.class),
                own("CaptionCardPage", OfPage.class),
                own("Facets", OfFacets.class),
                own("PagePlace", OfPlace.class));
    }

    private static Aside own(String schema, Class<?> members) {
        return new Aside(schema, members, schema, List.of());
    }
}
