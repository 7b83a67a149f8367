// SPDX-License-Identifier: Apache-2.0
package news.verbatim.attack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import news.verbatim.browser.Browser;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Swagger UI in a real browser, under the policy that the product sends with it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskPageTest {

    static final String PAGE = "/q/swagger-ui/#/Content/readArticle";
    static final String RENDERED = "opblock-summary-path";
    static final String POLICY = "Content-Security-Policy";

    @TempDir
    Path profile;

    @Test
    void the_desks_page_shows_its_operations_and_breaks_no_rule_of_its_policy() throws Exception {
        var shown = shown("http://127.0.0.1:" + RestAssured.port + PAGE);

        assertThat(shown, containsString(RENDERED));
        assertThat(shown, containsString("Read an article by slug or id"));
        assertThat(shown.toLowerCase(Locale.ROOT), not(containsString("security policy")));
    }

    /** The negative control: one hash left out, and the page must stay empty and say why. */
    @Test
    void with_one_script_less_in_its_policy_the_page_stays_empty() throws Exception {
        try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
            var relay = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            relay.setExecutor(calls);
            relay.createContext("/", call -> relay(call, policy -> policy.replaceAll(" 'sha256-[^']*'", "")));
            relay.start();
            try {
                var shown = shown("http://127.0.0.1:" + relay.getAddress().getPort() + PAGE);

                assertThat(shown, not(containsString(RENDERED)));
                assertThat(shown.toLowerCase(Locale.ROOT), containsString("security policy"));
            } finally {
                relay.stop(0);
            }
        }
    }

    private static void relay(HttpExchange call, UnaryOperator<String> alteration) throws IOException {
        var target = URI.create("http://127.0.0.1:" + RestAssured.port + call.getRequestURI());
        try (call;
                var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(target).build(), BodyHandlers.ofByteArray());
            var headers = call.getResponseHeaders();
            answer.headers().firstValue("Content-Type").ifPresent(type -> headers.set("Content-Type", type));
            answer.headers().firstValue(POLICY).ifPresent(policy -> headers.set(POLICY, alteration.apply(policy)));
            call.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            call.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The page as it stands after its scripts have run, and what the browser had to say. */
    private String shown(String address) throws IOException, InterruptedException {
        var said = profile.resolve("said.txt");
        var process = new ProcessBuilder(Browser.command(
                        profile.resolve("profile"),
                        "--enable-logging=stderr",
                        "--virtual-time-budget=30000",
                        "--dump-dom",
                        address))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        return Files.readString(said);
    }
}
