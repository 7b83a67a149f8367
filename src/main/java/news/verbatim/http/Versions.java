// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * HTTP/2 over TLS, HTTP/1.1 in the clear, as browsers and fronts speak them. In the clear the framework would take any header
 * {@code Upgrade: h2c} for a wish, and wait for more of it while whoever sent it waits for an answer.
 */
@Singleton
class Versions implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
