// SPDX-License-Identifier: Apache-2.0
package news.verbatim.purge;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
                .header("Surrogate-Key", keys);
        secret.ifPresent(word -> request.header("X-Purge-Secret", word));
        var status = answer(request.build()).statusCode();
        if (status / 100 != 2) throw new IOException("it answered " + status);
    }

    /** To its last byte: the client's own patience ends with the first. */
    private HttpResponse<?> answer(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.sendAsync(request, BodyHandlers.discarding());
        try {
            return answer.get(config.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("it did not answer in time");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }
}
