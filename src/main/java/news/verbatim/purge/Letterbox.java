// SPDX-License-Identifier: Apache-2.0
package news.verbatim.purge;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/** How a cache is told: {@code PURGE} with the keys in {@code Surrogate-Key}, as most of them take it. */
final class Letterbox {

    private final HttpClient client;
    private final PurgeConfig config;
    private final Optional<String> secret;

    Letterbox(PurgeConfig config) {
        this.config = config;
        secret = config.secret().filter(word -> !word.isBlank());
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.patience())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    void send(Cache cache, String keys) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(cache.address())
                .method("PURGE", BodyPublishers.noBody())
                .timeout(config.patience())
                .header("Surrogate-Key", keys);
        secret.ifPresent(word -> request.header("X-Purge-Secret", word));
        var status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
        if (status / 100 != 2) throw new IOException("it answered " + status);
    }
}
