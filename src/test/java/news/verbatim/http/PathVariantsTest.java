// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import static io.restassured.RestAssured.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import news.verbatim.Newsroom;
import news.verbatim.kernel.Ids;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An address spelled so that two layers might read it differently leads to nothing that its plain spelling does not. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PathVariantsTest {

    static final Set<Integer> NO = Set.of(400, 401, 404, 405);

    static List<String> variants(String path) {
        var last = path.lastIndexOf('/');
        var head = path.substring(0, last);
        var tail = path.substring(last + 1);
        var letter = "%" + Integer.toHexString(path.charAt(1)) + path.substring(2);
        return List.of(
                path + ";x",
                path + ";a=b/",
                head + ";x/" + tail,
                path + "%3B",
                path + "%3bx",
                head + "%2F" + tail,
                head + "%2f" + tail,
                path + "%2F",
                head + "%5C" + tail,
                head + "\\" + tail,
                "/" + path,
                head + "//" + tail,
                head + "/./" + tail,
                head + "/x/../" + tail,
                head + "/%2e%2e/v1/" + tail,
                "/content/v1/.." + "/.." + path,
                "/content/v1/..%2f..%2f" + path.substring(1),
                "/q/health/../.." + path,
                path.toUpperCase(Locale.ROOT),
                path + "/",
                path + "//",
                path + "/.",
                path + "%00",
                path + "%0a",
                path + "%20",
                path + ".json",
                head + "%252F" + tail,
                "/" + letter,
                path + "?x=%2F",
                "http://localhost" + path,
                "http://localhost/content/v1/../.." + path);
    }

    static Set<String> guarded() {
        var paths = when().get("/q/openapi?format=json").jsonPath().<Map<String, Map<String, Object>>>get("paths");
        var operations = new TreeSet<String>();
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
            if (operation instanceof Map<?, ?> about
                    && about.get("security") instanceof List<?> locks
                    && !locks.isEmpty())
                operations.add(method.toUpperCase(Locale.ROOT) + " "
                        + path.replaceAll("\\{\\w+}", Ids.next().toString()));
        }));
        return operations;
    }

    static int status(String method, String target, String... headers) {
        var answer = Wire.asks(method + " " + target, headers);
        assertTrue(answer.startsWith("HTTP/1."), target);
        return Integer.parseInt(answer.substring(9, 12));
    }

    @Test
    void nobody_gets_further_by_spelling_an_address_differently() {
        var wrong = new TreeMap<String, Integer>();
        for (var operation : guarded()) {
            var method = operation.split(" ")[0];
            for (var target : variants(operation.split(" ")[1])) {
                var status = status(method, target, "Content-Length: 0");
                if (!NO.contains(status)) wrong.put(method + " " + target, status);
            }
        }
        assertEquals(Map.of(), wrong);
    }

    @Test
    void a_reporter_does_not_become_an_administrator_by_spelling() {
        var token = Newsroom.someone("reporter").token();
        var wrong = new TreeMap<String, Integer>();
        for (var operation : guarded()) {
            if (!operation.matches("\\S+ /access/v1/(users|keys|signing-keys).*")) continue;
            var method = operation.split(" ")[0];
            for (var target : variants(operation.split(" ")[1])) {
                var status = status(method, target, "Content-Length: 0", "Authorization: Bearer " + token);
                if (status != 403 && !NO.contains(status)) wrong.put(method + " " + target, status);
            }
        }
        assertEquals(Map.of(), wrong);
    }
}
