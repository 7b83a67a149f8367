// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What whoever is refused by the framework may do next: it says what is wrong, and never what would be right. */
@Singleton
class Counsel {

    private static final Set<String> ROOTS = Set.of("/content/v1", "/desk/v1", "/access/v1");

    private final Addresses addresses;

    Counsel(Addresses addresses) {
        this.addresses = addresses;
    }

    /** Ends the sentence that says what is wrong; empty where there is nothing to add. */
    String on(int status, String verb, String path, @Nullable Method method) {
        return switch (status) {
            case 403 -> method == null ? "" : roles(method);
            case 404 -> nearby(path);
            case 406 -> ": it is application/json that can be had, so ask for that in Accept";
            case 405 -> ": it takes " + String.join(", ", addresses.methods(path));
            case 415 -> types(addresses.taken(path, verb));
            default -> "";
        };
    }

    private static String roles(Method method) {
        var needed = Stream.of(
                        method.getAnnotation(RolesAllowed.class),
                        method.getDeclaringClass().getAnnotation(RolesAllowed.class))
                .filter(annotation -> annotation != null)
                .findFirst()
                .map(annotation -> Arrays.stream(annotation.value())
                        .filter(Roles.ALL::contains)
                        .toList())
                .orElseGet(List::of);
        if (needed.isEmpty()) return "";
        return ": it takes %s, which an administrator can give you (a key also needs the scope desk)"
                .formatted(String.join(" or ", needed));
    }

    private String nearby(String path) {
        var versioned = path.replaceFirst("^/(content|desk|access)/(?!v\\d)", "/$1/v1/");
        if (!versioned.equals(path)) return ": did you mean " + versioned + "?";
        if (ROOTS.stream().anyMatch(path::startsWith)) return ": all that there are stand at /q/swagger-ui/";
        return ": all that there are begin with " + String.join(", ", new TreeSet<>(ROOTS))
                + ", and stand at /q/swagger-ui/";
    }

    private static String types(Set<String> taken) {
        return taken.isEmpty() ? "" : ": send it as " + String.join(" or ", taken) + ", and say so in Content-Type";
    }
}
