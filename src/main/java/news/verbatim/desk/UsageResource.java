// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import news.verbatim.article.Articles;
import news.verbatim.article.PhotoUses;
import news.verbatim.article.Revisions;
import news.verbatim.article.Sightings;
import news.verbatim.http.Page;
import news.verbatim.http.Paging;
import news.verbatim.http.Proofreading;
import news.verbatim.http.Roles;
import news.verbatim.media.Assets;
import news.verbatim.publishing.Publications;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Every article that shows one photo: before its words are changed, somebody may want to know. */
@Path("/desk/v1/media/{id}/usages")
@Tag(name = "Media")
@RunOnVirtualThread
class UsageResource {

    private final Assets assets;
    private final PhotoUses uses;
    private final Articles articles;
    private final Revisions revisions;
    private final Publications publications;
    private final Sightings sightings;

    UsageResource(
            Assets assets,
            PhotoUses uses,
            Articles articles,
            Revisions revisions,
            Publications publications,
            Sightings sightings) {
        this.assets = assets;
        this.uses = uses;
        this.articles = articles;
        this.revisions = revisions;
        this.publications = publications;
        this.sightings = sightings;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
    @Operation(
            operationId = "listUsages",
            summary = "List where a photo is used",
            description =
                    "Every caption that shows this photo or did, of the newest article first: in the working copy, as readers "
                            + "have it and are going to have it, or as it was last where it stands nowhere any more. Each with its "
                            + "words filled in, whose they are, and which of them are stale: chosen when the photo itself still said "
                            + "something else.")
    public Page<Usage> usages(@RestPath UUID id, @BeanParam Paging paging) {
        var filters = "usages\n" + id;
        var proof = new Proofreading();
        proof.check(() -> paging.from(filters, 2));
        proof.orRefuse();
        var asset = assets.get(id);
        var found = uses.of(id, paging.from(filters, 2), paging.size());
        var page = paging.page(found, filters, 2, PhotoUses.Use::keys);
        var reading = new Usages(asset, page.items(), articles, revisions, publications, sightings);
        return new Page<>(page.items().stream().map(reading::of).toList(), page.page());
    }
}
