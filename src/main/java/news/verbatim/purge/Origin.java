// SPDX-License-Identifier: Apache-2.0
package news.verbatim.purge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What else than articles decides what readers' answers look like; another of it, and everything kept is of another time. */
@ApplicationScoped
class Origin {

    private final String software;

    Origin(
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "verbatim.content.public", defaultValue = "true") boolean open,
            @ConfigProperty(name = "verbatim.content.url") Optional<String> address,
            @ConfigProperty(name = "verbatim.feed.hub") Optional<String> hub) {
        software = String.join(" ", version, Boolean.toString(open), address.orElse("-"), hub.orElse("-"));
    }

    String software() {
        return software;
    }
}
