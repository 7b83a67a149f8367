// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The scripts inside Swagger UI's page, by their hashes, so that they and no others may run. They change with versions and
 * settings, so they are read from the page itself, once, by asking ourselves for it.
 */
@ApplicationScoped
class InlineScripts {

    private static final Logger LOG = Logger.getLogger(InlineScripts.class);
    private static final String PAGE = "/q/swagger-ui/index.html";
    private static final String OURSELVES = "X-Verbatim-Inline-Scripts";
    private static final Pattern SCRIPT =
            Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);

    private final AtomicReference<String> hashes = new AtomicReference<>("");
    private final HttpClient client;

    InlineScripts(Vertx vertx) {
        client =
                vertx.createHttpClient(new HttpClientOptions().setTrustAll(true).setVerifyHost(false));
    }

    String hashes() {
        return hashes.get();
    }

    void findOut(RoutingContext context) {
        var asked = context.request();
        if (!hashes.get().isEmpty() || asked.getHeader(OURSELVES) != null) {
            context.next();
            return;
        }
        asked.pause();
        page(context).onComplete(page -> {
            if (page.succeeded()) hashes.set(hashesIn(page.result()));
            else LOG.warn("Swagger UI's page could not be read; it will stay empty", page.cause());
            asked.resume();
            context.next();
        });
    }

    private Future<String> page(RoutingContext context) {
        var here = context.request().localAddress();
        var ssl = context.request().isSSL();
        return client.request(new io.vertx.core.http.RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setHost(here.hostAddress())
                        .setPort(here.port())
                        .setSsl(ssl)
                        .setURI(PAGE)
                        .putHeader("Host", "localhost") // an address of IPv6 without brackets is no host
                        .putHeader(OURSELVES, "1"))
                .compose(request -> request.send())
                .compose(HttpClientResponse::body)
                .map(body -> body.toString(StandardCharsets.UTF_8));
    }

    private static String hashesIn(String page) {
        return SCRIPT.matcher(page)
                .results()
                .map(script -> " '" + hash(script.group(1)) + "'")
                .collect(Collectors.joining());
    }

    private static String hash(String script) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has SHA-256
        }
    }
}
