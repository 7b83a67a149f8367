// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready is who has a database. Answered from what is known, since a check that hangs tells nobody anything. */
@Readiness
@ApplicationScoped
class PulseCheck implements HealthCheck {

    private final Pulse pulse;

    PulseCheck(Pulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(pulse.beats()).build();
    }
}
