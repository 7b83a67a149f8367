// SPDX-License-Identifier: Apache-2.0
package news.verbatim.speaker;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AtOnceTest {

    static final String SPEAKERS = "/desk/v1/speakers";

    @Test
    void speakers_of_one_name_added_at_once_all_get_an_address() throws Exception {
        var body = "{\"kind\": \"person\", \"name\": \"%s\"}".formatted(fresh("Jo Berg"));

        var answers = atOnce(_ -> as("reporter").body(body).post(SPEAKERS));

        assertEquals(Map.of(201, 8L), statuses(answers));
        var slugs = answers.stream().map(a -> a.<String>path("slug")).toList();
        assertEquals(8, new HashSet<>(slugs).size());
    }

    @Test
    void of_editors_who_write_at_once_one_wins_and_the_others_are_told() throws Exception {
        var body = "{\"kind\": \"person\", \"name\": \"%s\", \"surname\": \"%%d\"}".formatted(fresh("Jo Berg"));
        var id = as("reporter").body(body.formatted(99)).post(SPEAKERS).<String>path("id");

        var answers = atOnce(n ->
                as("editor").header("If-Match", "\"1\"").body(body.formatted(n)).put(SPEAKERS + "/" + id));

        assertEquals(Map.of(200, 1L, 412, 7L), statuses(answers));
    }

    private static List<Response> atOnce(IntFunction<Response> request) throws Exception {
        var answers = new ArrayList<Response>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> asked = IntStream.range(0, 8)
                    .mapToObj(n -> people.submit(() -> request.apply(n)))
                    .toList();
            for (var answer : asked) answers.add(answer.get());
        }
        return answers;
    }

    private static Map<Integer, Long> statuses(List<Response> answers) {
        return answers.stream().collect(groupingBy(Response::statusCode, counting()));
    }
}
