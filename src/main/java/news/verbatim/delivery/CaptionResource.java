// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import news.verbatim.http.Paging;
import news.verbatim.http.Proofreading;
import news.verbatim.http.StoredJson;
import news.verbatim.kernel.Ids;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Photos of published articles, by the words printed under them. */
@Path("/content/v1")
@Tag(name = "Content")
@PermitAll
@RunOnVirtualThread
class CaptionResource {

    private static final String COLUMNS = "c.id, c.keys, c.document as item, c.tongue";
    private static final String HIT = "c.edition as row, c.id, c.words, c.tongue, c.published_at";
    private static final String BACK = "printed_caption c on c.edition = n.row and c.id = n.id";
    private static final String FROM = " from printed_caption c join edition e on e.id = c.edition"
            + " where c.current and c.withheld is distinct from 'taken-down'";
    private static final List<Facet> FACETS = List.of(Facet.SECTION, Facet.TAG, Facet.MONTH);
    private static final String MEDIA = """
            select e.article, e.ends_at, c.document
            from printed_caption c join edition e on e.id = c.edition
            where c.media = ? and e.begins_at <= ? and (e.ends_at is null or e.ends_at > ?)
              and c.withheld is distinct from 'taken-down'
            order by e.published_at desc, c.id desc limit 1""";

    /** Whom the photo's own record names, whatever this use of it says. */
    private static final String OF_PHOTO =
            "c.media = any(array(select d.asset from asset_depicted d where d.speaker = ?))";

    /** Spelled as the index is. */
    private static final String BY_PHOTO =
            "c.media = any(array(select a.id from asset a where a.folded_names <> '' and to_tsvector('simple',"
                    + " translate(a.folded_names, '-.' || chr(39) || chr(10), '    ')) @@ to_tsquery('simple', ?)))";

    private final Listing listing;
    private final Reading reading;
    private final Stacks stacks;
    private final Takedowns takedowns;
    private final Search search;
    private final Highlighting highlighting;
    private final Sorting sorting;

    CaptionResource(
            Listing listing,
            Reading reading,
            Stacks stacks,
            Takedowns takedowns,
            Search search,
            Highlighting highlighting) {
        this.search = search;
        this.highlighting = highlighting;
        this.sorting = new Sorting(search, COLUMNS, "c.published_at", "", "c.id", HIT, BACK);
        this.listing = listing;
        this.reading = reading;
        this.stacks = stacks;
        this.takedowns = takedowns;
    }

    @GET
    @Path("captions")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listCaptions",
            summary = "List captions, of the newest article first",
            description = "Each with its photo and the article it stands in.")
    @APIResponse(
            responseCode = "200",
            description = "A page of captions",
            content = @Content(schema = @Schema(ref = "CaptionCardPage")))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    public Response captions(
            @RestQuery
                    @Parameter(
                            description =
                                    "Words, `\"phrases\"`, `-not`, `OR`: in caption, credit or names; case, accents and the style of quotation marks and dashes make no difference")
                    @Nullable
                    String q,
            @RestQuery
                    @Parameter(
                            description =
                                    "Who is shown, by the caption or by the photo's own record: the id of a speaker, or words of a name or their beginnings")
                    @Nullable
                    String depicted,
            @RestQuery @Parameter(description = "Words of the credit, or their beginnings") @Nullable String credit,
            @BeanParam Around around,
            @BeanParam Arranging arranging,
            @BeanParam Counting counting,
            @BeanParam Paging paging,
            @Context HttpServerRequest request) {
        var proof = new Proofreading();
        var question = proof.read(() -> Question.of("q", q), Optional.<Question>empty());
        var articles = around.read(proof, search, stacks::zone);
        var arranged =
                arranging.read(proof, counting, paging, highlighting, sorting, question, Shape.CAPTION_CARD, FACETS);
        return listing.answer(
                request,
                arranged.wish(
                        (select, now) -> {
                            var clauses = articles.narrow(new Clauses(select + FROM, now));
                            search.beginning(shown(clauses, depicted), "c", words(credit), 'C');
                            return search.narrow(clauses, "c", question);
                        },
                        row -> highlighting.part(row, arranged.cut(), arranged.lit(), Passage::ofCaption),
                        Set.of(Keys.LIST)),
                proof);
    }

    @GET
    @Path("media/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readMedia",
            summary = "Read a published photo",
            description =
                    "The photo with its credit and alt text as they were printed last, for galleries and for checking rights.")
    @APIResponse(
            responseCode = "200",
            description = "The photo, as it was printed last",
            content = @Content(schema = @Schema(ref = "PublishedPhoto")))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    @APIResponse(responseCode = "404", description = "No such photo is published")
    @APIResponse(responseCode = "410", description = "The photo has been taken down: `notice` says so")
    public Response media(@RestPath String id, @Context HttpServerRequest request) {
        if (!Ids.isId(id)) throw Takedowns.unknown(id);
        return reading.answer(request, (now, boundary) -> photo(id, now, boundary));
    }

    /** Another article may use it from the next boundary on, so it holds no longer than a list does, and is forgotten with lists. */
    private Answer photo(String id, Instant now, Instant boundary) {
        var media = UUID.fromString(id);
        return stacks.first(
                        MEDIA,
                        List.of(media, now, now),
                        row -> Answer.ok(
                                media(row.getBytes("document")),
                                Keys.LIST + " " + Keys.media(media) + " "
                                        + Keys.article(row.getObject("article", UUID.class)),
                                boundary))
                .orElseThrow(() -> takedowns.none(media, now));
    }

    private static byte[] media(byte[] caption) {
        var printed = StoredJson.tree(caption);
        var photo = (ObjectNode) printed.path("media");
        photo.set("credit", printed.path("credit"));
        photo.set("alt", printed.path("alt"));
        return StoredJson.bytes(photo);
    }

    private Clauses shown(Clauses clauses, @Nullable String depicted) {
        if (depicted == null) return clauses;
        if (Ids.isId(depicted)) {
            var id = UUID.fromString(depicted);
            return clauses.and("c.depicted @> array[?] or " + OF_PHOTO, id, id);
        }
        var words = words(depicted);
        return search.beginning(clauses, "c", words, 'B', BY_PHOTO, Search.beginning(words, ""));
    }

    private static List<Word> words(@Nullable String given) {
        return given == null ? List.of() : Word.of(given);
    }
}
