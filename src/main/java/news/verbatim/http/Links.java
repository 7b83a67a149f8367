// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** A list says where it goes on, also to those who read headers only (RFC 8288). */
class Links {

    @ServerResponseFilter
    public void add(ContainerResponseContext answer, UriInfo uri) {
        if (answer.getEntity() instanceof Page<?> page) {
            var links = of(
                    page.page(),
                    uri.getRequestUri().getRawPath(),
                    uri.getRequestUri().getRawQuery());
            if (!links.isEmpty()) answer.getHeaders().putSingle(HttpHeaders.LINK, String.join(", ", links));
        }
    }

    /** The same address with another cursor; everything else that was asked for stays. */
    static List<String> of(Page.Place place, String path, @Nullable String query) {
        var rest = query == null
                ? ""
                : Stream.of(query.split("&"))
                        .filter(part -> !part.isEmpty() && !part.startsWith("cursor="))
                        .map(part -> part + "&")
                        .collect(Collectors.joining());
        var links = new ArrayList<String>();
        if (place.next() != null) links.add("<%s?%scursor=%s>; rel=\"next\"".formatted(path, rest, place.next()));
        if (place.prev() != null) links.add("<%s?%scursor=%s>; rel=\"prev\"".formatted(path, rest, place.prev()));
        return links;
    }
}
