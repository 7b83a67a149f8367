// SPDX-License-Identifier: Apache-2.0
package news.verbatim.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import news.verbatim.contract.Book;

/**
 * Walks through every operation of the contract with what is valid, nearly valid and hostile, and holds every answer against
 * what the contract says. The same seed asks the same again, as far as what exists is the same.
 */
public final class Fuzzing {

    private static final int LOOK_AGAIN_AFTER = 150;
    private static final int MOST_TOLD = 60;

    /** What came of it. */
    public record Outcome(
            int requests,
            Map<String, Integer> faults,
            List<String> told,
            Map<Integer, Integer> statuses,
            List<String> never) {}

    private final Client client;
    private final Book book;
    private final Crew crew;
    private final Judge judge;
    private final Map<String, Integer> faults = new TreeMap<>();
    private final List<String> told = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final TreeSet<String> never = new TreeSet<>();

    private Fuzzing(Client client, String user, String password) {
        this.client = client;
        var contract = client.send(new Client.Sent("GET", "/q/openapi?format=json", Map.of(), null));
        book = new Book(contract.json());
        crew = new Crew(client, user, password);
        judge = new Judge(book);
        book.operations().forEach(operation -> never.add(operation.toString()));
    }

    public static Outcome run(String base, String user, String password, long seed, int count) {
        try (var client = new Client(base)) {
            return new Fuzzing(client, user, password).run(seed, count);
        }
    }

    private Outcome run(long seed, int count) {
        var things = new Things(crew, new Random(seed));
        for (var n = 0; n < count; n++) {
            if (n % LOOK_AGAIN_AFTER == 0) things.look();
            one(seed, n, things);
        }
        return new Outcome(count, faults, told, statuses, List.copyOf(never));
    }

    private void one(long seed, int n, Things things) {
        var random = new Random(seed * 1_000_003 + n);
        random.nextInt();
        var operation = book.operations().get(n % book.operations().size());
        var who = random.nextInt(25) == 0 ? null : crew.someone(random);
        var sent = new Asking(book, things, crew, random).to(operation, who);
        var answer = client.send(sent);
        statuses.merge(answer.status(), 1, Integer::sum);
        if (answer.status() < 400) never.remove(operation.toString());
        if (who != null && (answer.status() == 401 || operation.path().matches("/access/.*(token|password)")))
            crew.forget(who);
        for (var fault : judge.faults(operation, answer)) {
            var kind = operation + " " + answer.status() + ": " + fault.replaceAll("/\\d+|[0-9a-f-]{36}", "…");
            if (faults.merge(kind, 1, Integer::sum) == 1 && told.size() < MOST_TOLD)
                told.add("seed %d, request %d: %s%n    %s%n    %d %s"
                        .formatted(seed, n, kind, sent, answer.status(), shortened(answer.text())));
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(700, text.length()));
    }

    /** Against a product that runs: its address, a user with the role admin, the password, a seed, how many. */
    public static void main(String... arguments) {
        var outcome = run(
                arguments[0], arguments[1], arguments[2], Long.parseLong(arguments[3]), Integer.parseInt(arguments[4]));
        outcome.told().forEach(System.out::println);
        outcome.faults().forEach((fault, times) -> System.out.println(times + " x " + fault));
        System.out.printf(
                "seed %s: %d requests, %d kinds of faults, answers by status %s%n",
                arguments[3], outcome.requests(), outcome.faults().size(), outcome.statuses());
        if (!outcome.never().isEmpty()) System.out.println("never succeeded: " + outcome.never());
        System.exit(outcome.faults().isEmpty() ? 0 : 1);
    }
}
