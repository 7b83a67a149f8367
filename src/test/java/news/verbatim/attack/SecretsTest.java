// SPDX-License-Identifier: Apache-2.0
package news.verbatim.attack;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Stories;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the log may not tell, though everything that is told here went in. {@code src/bench/faults/day.py} does it outside. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretsTest {

    /** Everything that is logged, with what is beside the message. */
    static final class Listener extends Handler {

        final List<String> heard = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void publish(LogRecord line) {
            var text = new StringWriter();
            text.write(line.getLoggerName() + " " + line.getMessage());
            if (line instanceof ExtLogRecord more)
                text.write(" " + Arrays.toString(more.getParameters()) + " " + more.getMdcCopy());
            if (line.getThrown() != null) line.getThrown().printStackTrace(new PrintWriter(text, true));
            heard.add(text.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void nothing_secret_is_logged_in_an_editors_day() {
        var listener = new Listener();
        var root = Logger.getLogger("");
        root.addHandler(listener);
        var secrets = new ArrayList<String>();
        try {
            secrets.addAll(day());
        } finally {
            root.removeHandler(listener);
        }
        var all = String.join("\n", listener.heard);
        assertTrue(all.contains("Incident"), "the accident at least is logged: " + all);
        assertEquals(List.of(), secrets.stream().filter(all::contains).toList());
    }

    static List<String> day() {
        var secrets = new ArrayList<String>();
        var person = Newsroom.someone("editor", "publisher", "admin");
        secrets.add(person.password());
        secrets.add(person.token());
        secrets.add(person.token().split("\\.")[2]);
        var wrong = secret(secrets);
        for (var form : List.of(
                "username=" + person.username() + "&password=" + wrong, "password=" + wrong + "%ff&username=a%00"))
            given().contentType("application/x-www-form-urlencoded")
                    .body("grant_type=password&" + form)
                    .post("/access/v1/token");
        for (var address : List.of(
                "/desk/v1/articles", "/access/v1/me", "/access/v1/token", "/none", "/desk/v1/tryouts/failing/bug")) {
            given().get(address + "?access_token=" + secret(secrets) + "&api_key=" + secret(secrets));
            given().header("Authorization", "Bearer vb_ed_" + secret(secrets)).get(address);
            given().header("Authorization", "Basic " + secret(secrets))
                    .header("Cookie", "token=" + secret(secrets))
                    .get(address);
            Newsroom.as(person).get(address);
            Newsroom.as(person)
                    .body("{\"password\":\"" + secret(secrets) + "\",")
                    .post(address);
        }
        var changed = secret(secrets);
        Newsroom.as(person)
                .body("{\"current\":\"" + wrong + "\",\"password\":\"" + secret(secrets) + "\"}")
                .put("/access/v1/me/password");
        Newsroom.as(person)
                .body("{\"username\":\"%s\",\"displayName\":\"Ina\",\"password\":\"%s\",\"roles\":[\"x\"]}"
                        .formatted(Newsroom.fresh("ina"), changed))
                .post("/access/v1/users");
        var desk = new Desk();
        var article = desk.writes(Stories.printable(desk));
        desk.publishes(article).then().statusCode(200);
        desk.publishes(article).then().statusCode(412);
        desk.says().contentType(ContentType.TEXT).body(secret(secrets)).post("/desk/v1/intake");
        Newsroom.as(person).delete("/access/v1/token");
        Newsroom.as(person).get("/access/v1/me");
        secrets.add(ConfigProvider.getConfig().getValue("quarkus.datasource.password", String.class));
        return secrets;
    }

    private static String secret(List<String> secrets) {
        var secret = "Secret" + UUID.randomUUID().toString().replace("-", "");
        secrets.add(secret);
        return secret;
    }
}
