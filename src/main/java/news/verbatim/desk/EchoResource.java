// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.verbatim.article.Article;
import news.verbatim.article.Articles;
import news.verbatim.article.Attributions;
import news.verbatim.article.Difference;
import news.verbatim.article.Echoes;
import news.verbatim.article.Revisions;
import news.verbatim.http.Page;
import news.verbatim.http.Roles;
import news.verbatim.kernel.Kind;
import news.verbatim.publishing.Bygones;
import news.verbatim.publishing.Publications;
import news.verbatim.publishing.State;
import news.verbatim.story.Attribution;
import news.verbatim.story.Quoted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Where else the same words stand: what has been quoted before is quoted alike, or somebody should know. */
@Path("/desk/v1/attributions/{id}/echoes")
@Tag(name = "Attributions")
@RunOnVirtualThread
class EchoResource {

    private final Attributions attributions;
    private final Articles articles;
    private final Revisions revisions;
    private final Publications publications;
    private final Echoes echoes;
    private final Bygones bygones;

    EchoResource(
            Attributions attributions,
            Articles articles,
            Revisions revisions,
            Publications publications,
            Echoes echoes,
            Bygones bygones) {
        this.attributions = attributions;
        this.articles = articles;
        this.revisions = revisions;
        this.publications = publications;
        this.echoes = echoes;
        this.bygones = bygones;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
    @Operation(
            operationId = "listEchoes",
            summary = "List other quotations with the same words",
            description =
                    "Quotations with the same or nearly the same words in any working copy, published or not, and those "
                            + "that readers have had before their words were changed, nearest first and at most 20, each with what is different: wording, kind, speaker, occasion, date. "
                            + "Terms, rejected ones and words fewer than three are left out, and of long speeches the first "
                            + "thousand characters are compared. Confirming a quotation that has any answers with a `Link` "
                            + "to this list.")
    public Page<EchoView> echoes(@RestPath UUID id) {
        var article = attributions.articles(List.of(id)).get(id);
        if (article == null) throw Kind.NOT_FOUND.because("There is no attribution %s", id);
        var asked = revisions.story(articles.get(article)).attribution(id).orElseThrow();
        var found = echoes.of(id);
        var gone = bygones.of(id);
        var ids = Stream.concat(
                        found.stream().map(Echoes.Echo::article), gone.stream().map(Bygones.Bygone::article))
                .collect(Collectors.toSet());
        var known = articles.of(ids);
        var stories = known.values().stream().collect(Collectors.toMap(Article::id, revisions::story));
        var states = states(ids);
        var standing = found.stream().map(echo -> {
            var in = known.get(echo.article());
            var story = stories.get(echo.article());
            var said = story.attribution(echo.id()).orElseThrow();
            return new EchoView.Other(in, in.revision(), story, said, states.of(in), echo.nearness());
        });
        var printed = gone.stream().map(echo -> {
            var in = known.get(echo.article());
            var story = revisions.get(in.id(), echo.revision()).story();
            var said = story.attribution(echo.id()).orElseThrow();
            return new EchoView.Other(in, echo.revision(), story, said, states.of(in), echo.nearness());
        });
        return Page.whole(Stream.concat(standing, printed)
                .sorted(Comparator.comparingDouble(EchoView.Other::nearness).reversed())
                .limit(Echoes.MOST)
                .map(other -> EchoView.of(asked, other, wording(asked, other.said())))
                .toList());
    }

    private interface States {
        State of(Article article);
    }

    private States states(Set<UUID> ids) {
        var facts = publications.of(ids);
        var now = publications.now();
        return article -> State.of(article.stage(), facts.getOrDefault(article.id(), List.of()), now);
    }

    private static @Nullable List<Difference.Word> wording(Attribution asked, Attribution other) {
        var before = Quoted.words(other);
        var after = Quoted.words(asked);
        return before.equals(after) ? null : Difference.words(before, after);
    }
}
