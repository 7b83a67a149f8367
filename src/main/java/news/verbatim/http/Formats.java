// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import news.verbatim.kernel.Kind;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Who says that they take no JSON gets none, also where the REST layer overlooks a weight of nothing. */
class Formats {

    @ServerRequestFilter
    public void check(HttpHeaders headers, ResourceInfo resource) {
        var accept = Objects.requireNonNullElse(headers.getRequestHeader(HttpHeaders.ACCEPT), List.<String>of());
        var produces = resource.getResourceMethod().getAnnotation(Produces.class);
        var fixed = produces == null || !List.of(produces.value()).contains(MediaType.WILDCARD);
        if (fixed && !Accepted.json(accept))
            throw Kind.NOT_ACCEPTABLE.because("What is to be had here is application/json");
    }
}
