// SPDX-License-Identifier: Apache-2.0
package news.verbatim.mistakes;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One thing that is easily got wrong: what was done, the answer's status, and the words in it that tell what to do next. */
record Mistake(String made, Supplier<Response> sent, int status, String... words) {

    /** Everything of the answer that is for a person, the same whenever it is asked for. */
    static String told(Response answer) {
        var problem = JsonPath.from(answer.asString());
        var detail = problem.getString("detail");
        List<Map<String, String>> errors = problem.getList("errors");
        var faults = errors.stream()
                .map(fault -> "`%s` %s".formatted(fault.get("pointer"), fault.get("detail")))
                .filter(fault -> !detail.contains(fault.replaceFirst("^`[^`]*` ", "")))
                .limit(4)
                .collect(Collectors.joining("; "));
        return steady(faults.isEmpty() ? detail : detail + " — " + faults);
    }

    private static String steady(String text) {
        return text.replaceAll("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b", "019ab3c4-…")
                .replaceAll("\\b20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-]\\d\\d:\\d\\d)", "2025-11-27T15:44:00Z")
                .replaceAll("\\b(someone|section|rain|winter)-[0-9a-f]{12}(s?)\\b", "$1$2");
    }

    @Override
    public String toString() {
        return made;
    }
}
