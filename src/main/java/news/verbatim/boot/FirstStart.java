// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What happens once in the life of a newsroom's Verbatim: the first user, and samples for whoever only has a look. */
@Singleton
class FirstStart {

    private final Banner banner;

    FirstStart(Banner banner) {
        this.banner = banner;
    }

    void begin(@Observes StartupEvent started) {
        // users and samples come here; a generated password goes to banner.add("sign in", …)
    }
}
