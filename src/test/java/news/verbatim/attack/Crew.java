// SPDX-License-Identifier: Apache-2.0
package news.verbatim.attack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import news.verbatim.attack.Client.Got;
import news.verbatim.attack.Client.Sent;

/** Those who ask: one with all roles, some with one, and a user that anything may be done to. */
final class Crew {

    static final String PASSWORD = "forty-one boats before breakfast";
    private static final List<String> ROLES = List.of("reporter", "photo", "editor", "publisher", "legal", "admin");

    private final Client client;
    private final String mark = UUID.randomUUID().toString().substring(24);
    private final Map<String, String> tokens = new HashMap<>();

    Crew(Client client, String admin, String password) {
        this.client = client;
        var token = signIn(admin, password);
        for (var role : ROLES) hire(token, role, "\"" + role + "\"");
        hire(token, "all", "\"" + String.join("\",\"", ROLES) + "\"");
        hire(token, "victim", "\"photo\"");
        hire(token, "reserve", "\"" + String.join("\",\"", ROLES) + "\"");
    }

    private void hire(String token, String role, String roles) {
        var body = "{\"username\":\"%s\",\"displayName\":\"%s\",\"password\":\"%s\",\"roles\":[%s]}"
                .formatted(name(role), role, PASSWORD, roles);
        var headers = Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json");
        var made = client.send(new Sent("POST", "/access/v1/users", headers, body.getBytes(StandardCharsets.UTF_8)));
        if (made.status() != 201) throw new IllegalStateException(made.text());
    }

    private String name(String role) {
        return "fuzz-" + role + "-" + mark;
    }

    String victim() {
        return name("victim");
    }

    /** Mostly somebody who may do everything, since who is refused at the door tests only the door. */
    String someone(Random random) {
        return random.nextInt(12) > 0 ? "all" : ROLES.get(random.nextInt(ROLES.size()));
    }

    String token(String who) {
        return tokens.computeIfAbsent(who, role -> signIn(name(role), PASSWORD));
    }

    /** The session may have been ended by what was asked for. */
    void forget(String who) {
        tokens.remove(who);
    }

    Got read(String target) {
        var answer = client.send(new Sent("GET", target, Map.of("Authorization", "Bearer " + token("reserve")), null));
        if (answer.status() == 401) forget("reserve");
        return answer;
    }

    private String signIn(String username, String password) {
        var form = "grant_type=password&username=" + URLEncoder.encode(username, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        var answer = client.send(new Sent(
                "POST",
                "/access/v1/token",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                form.getBytes(StandardCharsets.UTF_8)));
        if (answer.status() != 200) throw new IllegalStateException(answer.status() + " " + answer.text());
        return answer.json().path("access_token").asText();
    }
}
