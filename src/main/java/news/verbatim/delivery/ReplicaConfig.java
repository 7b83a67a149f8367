// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.smallrye.config.WithDefault;
import java.util.Optional;

/** A copy of the database that only readers ask. */
interface ReplicaConfig {

    /** Where it is, as {@code jdbc:postgresql://host/name}; no copy where nothing is said. */
    Optional<String> url();

    /** Who asks; as at the database itself where nothing is said. */
    Optional<String> username();

    Optional<String> password();

    /** How many connections at most. */
    @WithDefault("40")
    int connections();
}
