// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import java.util.regex.Pattern;
import news.verbatim.kernel.Kind;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Nobody overwrites what they have not seen: a change must name the revision it was made on. */
class Preconditions {

    private static final Set<String> CHANGES = Set.of("PUT", "PATCH", "DELETE");
    private static final Pattern GUARDED = Pattern.compile("/?(desk/v1|access/v1/(users|keys))/.*");

    @ServerRequestFilter
    public void demand(ContainerRequestContext request, ResourceInfo resource) {
        if (!GUARDED.matcher(request.getUriInfo().getPath()).matches()) return;
        var header = request.getHeaderString(HttpHeaders.IF_MATCH);
        if (header != null) IfMatch.fromString(header);
        else if (CHANGES.contains(request.getMethod())
                && !resource.getResourceMethod().isAnnotationPresent(NoPrecondition.class))
            throw Kind.PRECONDITION_REQUIRED.because("Send If-Match with the ETag you last saw, such as \"7\"");
    }
}
