// SPDX-License-Identifier: Apache-2.0
package news.verbatim.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.verbatim.attack.Client.Got;
import news.verbatim.contract.Answered;
import news.verbatim.contract.Book;
import news.verbatim.contract.Book.Operation;
import news.verbatim.kernel.Kind;

/** Holds an answer against the contract. */
final class Judge {

    private static final Map<String, Kind> CATALOGUE = Arrays.stream(Kind.values())
            .collect(Collectors.toMap(kind -> "/problems/" + kind.wire(), Function.identity()));
    private static final Pattern POINTER = Pattern.compile("(/([^~/]|~[01])*)*|\\?.*", Pattern.DOTALL);
    private static final Pattern INSIDES = Pattern.compile(
            "(?s).*(java\\.|jakarta\\.|org\\.hib|org\\.post|news\\.verbatim|Exception|SQLSTATE|\\bselect .* from ).*");

    private final Book book;

    Judge(Book book) {
        this.book = book;
    }

    /** Everything that is not as it was said. */
    List<String> faults(Operation operation, Got answer) {
        var faults = new ArrayList<String>();
        if (answer.status() >= 500 && answer.status() != 503) faults.add("a fault of ours");
        var whole = answer.whole();
        faults.addAll(
                Answered.faults(book, operation, whole.uri().toString(), answer.status(), answer.type(), whole.body()));
        if (!answer.header("X-Content-Type-Options").equals("nosniff")) faults.add("no nosniff");
        if (answer.header("X-Request-Id").isEmpty() && !isFromMemory(operation, answer)) faults.add("no number");
        if (answer.status() >= 400) problem(answer, faults);
        return faults;
    }

    /** Handed out at the door, before anybody gives numbers. */
    private static boolean isFromMemory(Operation operation, Got answer) {
        return operation.path().startsWith("/content/") && answer.status() < 400;
    }

    private static void problem(Got answer, List<String> faults) {
        if (!answer.type().equals("application/problem+json")) {
            faults.add("no problem but " + answer.type());
            return;
        }
        var problem = answer.json();
        var kind = CATALOGUE.get(problem.path("type").asText());
        if (kind == null) faults.add("a kind outside the catalogue: " + problem.path("type"));
        else if (kind.status() != answer.status() || problem.path("status").asInt() != answer.status())
            faults.add("a status that is not the kind's");
        problem.path("errors").forEach(error -> {
            if (!POINTER.matcher(error.path("pointer").asText("~")).matches())
                faults.add("no pointer: " + error.path("pointer"));
        });
        if (INSIDES.matcher(problem.path("detail").asText()).matches()) faults.add("tells of our insides");
        if ((answer.status() == 429 || answer.status() == 503)
                && answer.header("Retry-After").isEmpty()) faults.add("no Retry-After");
        if (answer.status() == 401 && answer.header("WWW-Authenticate").isEmpty()) faults.add("no WWW-Authenticate");
    }
}
