// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import news.verbatim.http.Proofreading;
import news.verbatim.http.Query;
import news.verbatim.http.Roles;
import news.verbatim.site.Sites;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who gets a word in: what a desk sees of whom it quotes. */
@Path("/desk/v1/voices")
@Tag(name = "Attributions")
@RunOnVirtualThread
class VoicesResource {

    private static final UUID NO_ID = new UUID(0, 0);

    private final VoiceCount voices;
    private final Sites sites;

    VoicesResource(VoiceCount voices, Sites sites) {
        this.voices = voices;
        this.sites = sites;
    }

    /** Of which articles. */
    record Filters(
            @RestQuery @Parameter(description = "Id of an article") @Nullable
            String article,

            @RestQuery @Parameter(description = "Slug of a section") @Nullable
            String section,

            @RestQuery @Parameter(description = "Dated at or after this date or instant") @Nullable
            String from,

            @RestQuery @Parameter(description = "Dated before this date or instant") @Nullable
            String to) {}

    @GET
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
    @Operation(
            operationId = "countVoices",
            summary = "See whom you quote",
            description =
                    "Quotations and quoted words by speaker, role, organisation and kind, over the working copies of one "
                            + "article, a section or a time, or of all; filters may be put together. An article's date is the "
                            + "one printed on it, else the day it was begun. Confirmed and proposed quotations count; "
                            + "terms, rejected ones and those whose words are gone do not.")
    public Voices voices(@BeanParam Filters filters) {
        var proof = new Proofreading();
        var article =
                filters.article() == null ? null : proof.read(() -> Query.id("article", filters.article()), NO_ID);
        var from = time(proof, "from", filters.from());
        var to = time(proof, "to", filters.to());
        proof.orRefuse();
        return voices.count(new VoiceCount.Among(article, filters.section(), from, to));
    }

    private @Nullable Instant time(Proofreading proof, String name, @Nullable String value) {
        if (value == null) return null;
        return proof.read(() -> Query.instant(name, value, sites.get().zone()), Instant.EPOCH);
    }
}
