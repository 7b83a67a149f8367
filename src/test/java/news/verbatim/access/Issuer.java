// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** A server where people sign in, as far as we see it: its description and its keys. Told what to do at another port. */
public class Issuer implements QuarkusTestResourceLifecycleManager {

    private final AtomicInteger fetches = new AtomicInteger();
    private final List<PublicJsonWebKey> keys = new ArrayList<>();
    private HttpServer server;
    private HttpServer control;
    private int port;

    @Override
    public Map<String, String> start() {
        try {
            rotate();
            open();
            control = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            control.createContext("/down", exchange -> {
                server.stop(0);
                answer(exchange, "down");
            });
            control.createContext("/up", exchange -> {
                server.stop(0);
                open();
                answer(exchange, "up");
            });
            control.createContext("/rotate", exchange -> {
                rotate();
                answer(exchange, "rotated");
            });
            control.createContext("/fetches", exchange -> answer(exchange, "" + fetches.get()));
            control.createContext(
                    "/key", exchange -> answer(exchange, keys.getLast().toJson(OutputControlLevel.INCLUDE_PRIVATE)));
            control.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "verbatim.access.oidc.url", url(),
                "verbatim.access.oidc.client-id", "newsroom",
                "verbatim.access.oidc.audience", "verbatim-api",
                "verbatim.access.oidc.ask-again", "5s",
                "verbatim.access.oidc.role-names.editor", "chief-of-desk",
                "verbatim.content.public", "false",
                "test.issuer.control",
                        "http://127.0.0.1:" + control.getAddress().getPort());
    }

    private String url() {
        return "http://127.0.0.1:" + port + "/realm";
    }

    private void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        port = server.getAddress().getPort();
        server.createContext("/realm/.well-known/openid-configuration", json(() -> """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/auth",
                 "token_endpoint": "%1$s/token", "introspection_endpoint": "%1$s/introspect"}""".formatted(url())));
        server.createContext("/realm/keys", json(() -> {
            fetches.incrementAndGet();
            var set = new JsonWebKeySet();
            keys.forEach(set::addJsonWebKey);
            return set.toJson(OutputControlLevel.PUBLIC_ONLY);
        }));
        server.start();
    }

    private void rotate() {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("key-" + keys.size());
            key.setAlgorithm("RS256");
            key.setUse("sig");
            keys.add(key);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Text {
        String get();
    }

    private static HttpHandler json(Text text) {
        return exchange -> answer(exchange, text.get());
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
        control.stop(0);
    }
}
