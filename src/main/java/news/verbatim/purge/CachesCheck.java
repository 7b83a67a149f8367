// SPDX-License-Identifier: Apache-2.0
package news.verbatim.purge;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says how far the caches in front are behind. A node is none the less ready for it: it can do nothing but try again. */
@Readiness
@ApplicationScoped
class CachesCheck implements HealthCheck {

    private final Caches caches;

    CachesCheck(Caches caches) {
        this.caches = caches;
    }

    @Override
    public HealthCheckResponse call() {
        var backlog = caches.backlog();
        return HealthCheckResponse.named("caches")
                .up()
                .withData("changesBehind", backlog.changes())
                .withData("secondsBehind", backlog.seconds())
                .build();
    }
}
