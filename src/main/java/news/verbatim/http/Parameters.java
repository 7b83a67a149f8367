// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Nearest;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A parameter that nobody reads is refused, since whoever sent it expects something of it. */
public class Parameters {

    private static final Pattern OF_OTHERS = Pattern.compile("utm_.*|fbclid|gclid");

    /** By method: what it reads, and whether it may stand more than once. */
    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(UriInfo uri, ResourceInfo resource) {
        var given = uri.getQueryParameters();
        if (!given.isEmpty()) refuseUnknown(given, known.computeIfAbsent(resource.getResourceMethod(), Parameters::of));
    }

    /** Refuses what is not known, or stands twice though it may only once; what campaigns add to links is passed over. */
    public static void refuseUnknown(Map<String, List<String>> given, Map<String, Boolean> known) {
        var faults = new Faults();
        for (var name : new TreeSet<>(given.keySet())) {
            if (OF_OTHERS.matcher(name).matches()) continue;
            if (!known.containsKey(name))
                faults.add(
                        "?" + name, Flaw.UNKNOWN_FIELD, "is not known here%s", Nearest.hintOrAll(name, known.keySet()));
            else if (given.get(name).contains(""))
                faults.add("?" + name, Flaw.INVALID_FORMAT, "is given without a value");
            else if (given.get(name).size() > 1 && !known.get(name))
                faults.add("?" + name, Flaw.DUPLICATE, "may be given once only");
        }
        var unknown = faults.all().stream().anyMatch(f -> f.kind().equals(Flaw.UNKNOWN_FIELD.wire()));
        faults.orRefuse(unknown ? Kind.UNKNOWN_FIELD : Kind.INVALID_PARAMETER);
    }

    private static Map<String, Boolean> of(Method method) {
        var known = new HashMap<String, Boolean>();
        for (var parameter : method.getParameters()) {
            var name = name(parameter, parameter.getName());
            if (name.isPresent()) known.put(name.get(), isList(parameter.getType()));
            else collect(parameter.getType(), known);
        }
        return Map.copyOf(known);
    }

    /** Parameters that always go together stand in a record of their own. */
    private static void collect(Class<?> together, Map<String, Boolean> known) {
        if (!together.getName().startsWith("news.verbatim.")) return;
        for (var field : together.getDeclaredFields()) {
            var name = name(field, field.getName());
            name.ifPresent(n -> known.put(n, isList(field.getType())));
            if (name.isEmpty() && field.getType().isRecord() && field.getType() != together)
                collect(field.getType(), known);
        }
    }

    private static Optional<String> name(AnnotatedElement place, String ownName) {
        var ours = place.getAnnotation(RestQuery.class);
        var theirs = place.getAnnotation(QueryParam.class);
        if (ours == null && theirs == null) return Optional.empty();
        var given = ours != null ? ours.value() : theirs.value();
        return Optional.of(given.isEmpty() ? ownName : given);
    }

    private static boolean isList(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || type.isArray();
    }
}
