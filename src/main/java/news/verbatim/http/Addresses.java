// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which methods an address knows; the framework refuses the others without saying. */
@Singleton
class Addresses {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*[\\w.-]+\\s*(?::\\s*([^{}]+?)\\s*)?}");

    /** {@code plain} counts what of the template is no variable: of two that fit, the framework takes the plainer one. */
    private record Address(Pattern path, int plain, String method, List<String> taken) {}

    private volatile @Nullable List<Address> all;

    Set<String> methods(String path) {
        var methods = new TreeSet<String>();
        for (var address : fitting(path)) methods.add(address.method());
        if (path.equals("/") || path.startsWith("/q/")) methods.add("GET"); // no resources of ours
        if (methods.contains("GET")) methods.add("HEAD");
        if (!methods.isEmpty()) methods.add("OPTIONS");
        return methods;
    }

    /** As which media types the address takes a body. */
    Set<String> taken(String path, String method) {
        var types = new TreeSet<String>();
        for (var address : fitting(path)) if (address.method().equals(method)) types.addAll(address.taken());
        return types;
    }

    private List<Address> fitting(String path) {
        var known = all;
        if (known == null) all = known = found(); // not at the start: most starts never need it
        var fitting = known.stream()
                .filter(address -> address.path().matcher(path).matches())
                .toList();
        var plainest = fitting.stream().mapToInt(Address::plain).max().orElse(0);
        return fitting.stream().filter(address -> address.plain() == plainest).toList();
    }

    private static List<Address> found() {
        return resources()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()).flatMap(method -> of(type, method)))
                .toList();
    }

    static Stream<Class<?>> resources() {
        return Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct();
    }

    private static Stream<Address> of(Class<?> type, Method method) {
        var path = "/" + bare(type.getAnnotation(Path.class)) + "/" + bare(method.getAnnotation(Path.class));
        var pattern = Pattern.compile(regex(path.replaceAll("/+", "/")) + "/?");
        var plain = VARIABLE.matcher(path).replaceAll("").length();
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> new Address(pattern, plain, verb.value(), taken(type, method)));
    }

    private static List<String> taken(Class<?> type, Method method) {
        return Stream.of(method.getAnnotation(Consumes.class), type.getAnnotation(Consumes.class))
                .filter(consumes -> consumes != null)
                .findFirst()
                .map(consumes -> List.of(consumes.value()))
                .orElse(List.of(MediaType.APPLICATION_JSON));
    }

    private static String bare(@Nullable Path path) {
        return path == null ? "" : path.value();
    }

    private static String regex(String template) {
        var path = template.endsWith("/") ? template.substring(0, template.length() - 1) : template;
        return VARIABLE.matcher(path)
                .replaceAll(variable -> Matcher.quoteReplacement(
                        variable.group(1) == null ? "[^/]+" : "(?:" + variable.group(1) + ")"));
    }
}
