// SPDX-License-Identifier: Apache-2.0
package news.verbatim;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Several people who do something at the same time. */
public final class Together {

    private Together() {}

    public static <T> List<T> each(int people, IntFunction<T> act) {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> asked = IntStream.range(0, people)
                    .mapToObj(n -> crowd.submit(() -> act.apply(n)))
                    .toList();
            var answers = new ArrayList<T>();
            for (var answer : asked) answers.add(answer.get());
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How often each status was answered. */
    public static Map<Integer, Long> statuses(List<Response> answers) {
        return answers.stream().collect(groupingBy(Response::statusCode, counting()));
    }
}
