// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Says at the start, and not at somebody's first sign-in, what is set up wrongly. */
@ApplicationScoped
class Setup {

    void check(@Observes StartupEvent started, AccessConfig config, SigningKeys keys, Elsewhere elsewhere) {
        if (config.key().isPresent()) keys.ring();
        if (config.oidc().url().isPresent()) elsewhere.isOpen();
    }
}
