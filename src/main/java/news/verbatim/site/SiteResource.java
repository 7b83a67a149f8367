// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import news.verbatim.http.Caller;
import news.verbatim.http.Changing;
import news.verbatim.http.IfMatch;
import news.verbatim.http.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the publication says what it is. */
@Path("/desk/v1/site")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Administration")
class SiteResource {

    private final Sites sites;
    private final Caller caller;

    SiteResource(Sites sites, Caller caller) {
        this.sites = sites;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "readSiteRecord",
            summary = "Read the site",
            description =
                    "What the publication says of itself: name, language, time zone, newsletters, profiles. Send the ETag of the answer as If-Match when you change it.")
    public RestResponse<SiteView> read() {
        var site = sites.get();
        return site.answer(SiteView.of(site));
    }

    @PUT
    @Changing
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "rewriteSite",
            summary = "Rewrite the site",
            description = "Replaces everything the publication says of itself; the same again changes nothing." + "")
    public RestResponse<SiteView> rewrite(@RestHeader("If-Match") IfMatch seen, SiteDraft draft) {
        var site = sites.held();
        site.orStale(seen, site.draft(), draft);
        sites.rewrite(site, draft, caller.name());
        return site.answer(SiteView.of(site));
    }
}
