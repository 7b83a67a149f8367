// SPDX-License-Identifier: Apache-2.0
package news.verbatim.purge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which caches in front are told when something they keep is no longer true; the same for all nodes. */
@ConfigMapping(prefix = "verbatim.purge")
public interface PurgeConfig {

    /** Where each of them takes {@code PURGE} with the header {@code Surrogate-Key}; none where nothing is said. */
    Optional<List<URI>> urls();

    /** Sent along as {@code X-Purge-Secret}, so that nobody else can make a cache forget. */
    Optional<String> secret();

    /** How long caches that are told may answer without asking again ({@code Surrogate-Control}). */
    @WithDefault("1h")
    Duration lifetime();

    /** How long a cache may take to answer before it is tried again. */
    @WithDefault("3s")
    Duration patience();
}
