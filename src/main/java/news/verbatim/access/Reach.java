// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import io.quarkus.oidc.OIDCException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import org.jboss.logging.Logger;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Whether the server elsewhere can be reached. Once its keys are known nobody has to wait for it; until then it is tried
 * now and then, not for each request, and those who would need it are told to come back.
 */
@ApplicationScoped
class Reach {

    private static final Logger LOG = Logger.getLogger(Reach.class);

    private final Duration pause;
    private volatile boolean reached;
    private volatile long triedAt;

    Reach(AccessConfig config) {
        pause = config.oidc().askAgain();
        triedAt = System.nanoTime() - pause.toNanos();
    }

    <T> Uni<T> out(Supplier<Uni<T>> question) {
        if (!reached && System.nanoTime() - triedAt < pause.toNanos())
            return Uni.createFrom().failure(away());
        return question.get()
                .onItem()
                .invoke(() -> reached = true)
                .onFailure(this::isAway)
                .transform(thrown -> {
                    if (!reached) triedAt = System.nanoTime();
                    LOG.warnf(
                            "The server where people sign in cannot be reached: %s",
                            root(thrown).getMessage());
                    return away();
                });
    }

    private boolean isAway(Throwable thrown) {
        var away = chain(thrown)
                .anyMatch(t -> t instanceof IOException || t instanceof TimeoutException || t instanceof OIDCException);
        var judged = chain(thrown).anyMatch(t -> t instanceof UnresolvableKeyException);
        if (judged) reached = true;
        return away && !judged;
    }

    private static Refusal away() {
        return Kind.SIGN_IN_UNAVAILABLE
                .because("The server where you signed in cannot be reached to ask about your token")
                .with("retryAfter", 10);
    }

    private static Throwable root(Throwable thrown) {
        return chain(thrown).reduce((_, last) -> last).orElse(thrown);
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause).limit(20);
    }
}
