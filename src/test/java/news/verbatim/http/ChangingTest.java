// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Nothing behind the sign-in changes anything without being repeatable and audited. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangingTest {

    static final Map<String, String> EXCEPTIONS =
            Map.of("TokenResource.signIn", "Signing in changes nothing; who fails is told by itself");

    static Stream<Method> writing() {
        return Addresses.resources()
                .filter(type -> type.getAnnotation(Path.class).value().matches("/?(desk|access)/.*"))
                .filter(type -> !type.getAnnotation(Path.class).value().contains("/tryouts"))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Arrays.stream(method.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class)))
                .filter(method -> !method.isAnnotationPresent(GET.class));
    }

    @Test
    void whatever_writes_says_so_and_the_exceptions_have_reasons() {
        var silent = new TreeSet<String>();
        writing()
                .filter(method -> !method.isAnnotationPresent(Changing.class))
                .forEach(method -> silent.add(method.getDeclaringClass().getSimpleName() + "." + method.getName()));

        assertEquals(EXCEPTIONS.keySet(), silent);
        assertTrue(writing().count() > 30);
    }
}
