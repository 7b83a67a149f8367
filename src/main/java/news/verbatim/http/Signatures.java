// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Which method of ours answers at which address, what it takes and what it gives. */
final class Signatures {

    private final Map<String, Method> methods = new HashMap<>();

    Signatures() {
        Addresses.resources()
                .forEach(type -> Arrays.stream(type.getDeclaredMethods())
                        .forEach(method ->
                                verbs(method).forEach(verb -> methods.put(verb + " " + path(type, method), method))));
    }

    Optional<Method> at(String verb, String path) {
        return Optional.ofNullable(methods.get(verb + " " + path));
    }

    /** The record that is read from the body; parameters that go together are records too, but marked as such. */
    static Optional<Type> body(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getType().isRecord() && parameter.getAnnotations().length == 0)
                .<Type>map(parameter -> parameter.getType())
                .findFirst();
    }

    /** What the answer holds, where the method says so. */
    static Optional<Type> answer(Method method) {
        var type = method.getGenericReturnType();
        if (type instanceof ParameterizedType generic && generic.getRawType() == RestResponse.class)
            type = generic.getActualTypeArguments()[0];
        var raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
        return raw instanceof Class<?> plain && plain.isRecord() ? Optional.of(type) : Optional.empty();
    }

    /** Whether the answer carries the revision: the others say nothing of one article or thing. */
    static boolean answersWithTag(Method method) {
        return method.getReturnType() == RestResponse.class;
    }

    /** What is taken as bytes and described beside. */
    static Stream<Class<?>> taken(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(RequestBody.class))
                .filter(body -> body != null)
                .flatMap(body -> implementations(body.content()));
    }

    /** What is given as bytes and described beside. */
    static Stream<Class<?>> given(Method method) {
        return Arrays.stream(method.getAnnotationsByType(APIResponse.class))
                .flatMap(answer -> implementations(answer.content()));
    }

    private static Stream<Class<?>> implementations(Content[] contents) {
        return Arrays.stream(contents)
                .map(Content::schema)
                .flatMap(schema -> Stream.concat(Stream.of(schema.implementation()), Arrays.stream(schema.oneOf())));
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value);
    }

    private static String path(Class<?> type, Method method) {
        var path = "/" + bare(type.getAnnotation(Path.class)) + "/" + bare(method.getAnnotation(Path.class));
        return path.replaceAll("\\{\\s*([\\w.-]+)[^{}]*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
    }

    private static String bare(@Nullable Path path) {
        return path == null ? "" : path.value();
    }
}
