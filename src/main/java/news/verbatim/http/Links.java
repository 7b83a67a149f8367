// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** A list says where it goes on, also to those who read headers only (RFC 8288). */
class Links {

    private final CurrentVertxRequest current;

    Links(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The address as it was sent: whoever speaks HTTP 1.0 names no host, and the REST layer then has none to give. */
    @ServerResponseFilter
    public void add(ContainerResponseContext answer) {
        if (!(answer.getEntity() instanceof Page<?> page)) return;
        var address = current.getCurrent().request().uri().split("\\?", 2);
        var links = of(page.page(), address[0], address.length == 1 ? null : address[1]);
        answer.getHeaders().putSingle(HttpHeaders.LINK, String.join(", ", links));
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
        links.add("<%s%s>; rel=\"self\"".formatted(path, query == null ? "" : "?" + query));
        return links;
    }
}
