// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import news.verbatim.purge.PurgeConfig;

/** Says once for all who give out answers how long they may be kept here. */
@ApplicationScoped
class Lifetimes {

    @Produces
    @Singleton
    Lifetime here(DeliveryConfig config, PurgeConfig purge, ContentConfig content) {
        return Lifetime.of(config, purge, content.open());
    }
}
