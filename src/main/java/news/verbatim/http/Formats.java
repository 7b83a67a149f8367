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

/** Who says that they do not take what there is gets none, also where the REST layer overlooks a weight of nothing. */
class Formats {

    @ServerRequestFilter
    public void check(HttpHeaders headers, ResourceInfo resource) {
        var accept = Objects.requireNonNullElse(headers.getRequestHeader(HttpHeaders.ACCEPT), List.<String>of());
        var produces = resource.getResourceMethod().getAnnotation(Produces.class);
        var given = produces == null ? List.of(MediaType.APPLICATION_JSON) : List.of(produces.value());
        if (!given.contains(MediaType.WILDCARD) && given.stream().noneMatch(type -> Accepted.type(type, accept)))
            throw Kind.NOT_ACCEPTABLE.because("What is to be had here is %s", String.join(" or ", given));
    }
}
