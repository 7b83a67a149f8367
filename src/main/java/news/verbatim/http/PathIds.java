// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import news.verbatim.kernel.Ids;
import news.verbatim.kernel.Kind;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** An id in an address is spelled in full: what Java would fill up with zeros names nothing of ours. */
class PathIds {

    private final Map<Method, List<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(UriInfo uri, ResourceInfo resource) {
        for (var name : known.computeIfAbsent(resource.getResourceMethod(), PathIds::of)) {
            var id = uri.getPathParameters().getFirst(name);
            if (id != null && !Ids.isId(id))
                throw Kind.NOT_FOUND.because(
                        "There is nothing with the id '%s': an id is a UUID, as lists and answers give it", id);
        }
    }

    private static List<String> of(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getType() == UUID.class)
                .filter(parameter -> parameter.isAnnotationPresent(RestPath.class))
                .map(PathIds::name)
                .toList();
    }

    private static String name(Parameter parameter) {
        var given = parameter.getAnnotation(RestPath.class).value();
        return given.isEmpty() ? parameter.getName() : given;
    }
}
