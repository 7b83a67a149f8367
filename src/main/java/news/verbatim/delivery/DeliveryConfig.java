// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How long readers and the caches in between may keep what they got. */
@ConfigMapping(prefix = "verbatim.delivery")
interface DeliveryConfig {

    /** Whether answers are kept in memory; off only to measure what a read costs without. */
    @WithDefault("true")
    boolean shelf();

    /**
     * How much memory the shelf may take; a quarter of the heap where nothing is said. What is read often lies outside the
     * heap as well, up to another quarter.
     */
    Optional<MemorySize> shelfSize();

    /** A copy of the database for readers. */
    ReplicaConfig replica();

    /** How long a reader's own cache may answer without asking again. */
    @WithDefault("15s")
    Duration maxAge();

    /** How long a shared cache may answer without asking again. */
    @WithDefault("60s")
    Duration sharedMaxAge();

    /** How long after that a shared cache may still answer while it asks. */
    @WithDefault("60s")
    Duration staleWhileRevalidate();
}
