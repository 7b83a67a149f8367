// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The bucket in which files lie, or did until they moved. */
@ConfigMapping(prefix = "verbatim.s3")
interface BucketConfig {

    /** Its name; without one there is no bucket. */
    Optional<String> bucket();

    /** Where the server is; without it, Amazon's own of the region. */
    Optional<URI> endpoint();

    @WithDefault("us-east-1")
    String region();

    Optional<String> accessKey();

    Optional<String> secretKey();

    /** Whether the bucket's name stands in the path, and not in the server's name. */
    @WithDefault("false")
    boolean pathStyle();

    /** Which readers are sent on to the bucket instead of being given the bytes by us. */
    @WithDefault("none")
    Links links();

    /** How long such an address holds. */
    @WithDefault("1m")
    Duration linkTime();

    /** How much of the disk copies may take of what readers asked for. */
    @WithDefault("1G")
    MemorySize nearby();

    /** What is read from the bucket itself. */
    enum Links {
        /** Nothing. */
        NONE,
        /** What nobody may keep for ever: the rest is given out by us, so that a cache in front need not ask again. */
        PASSING,
        /** Every file that readers ask for. */
        ALL
    }

    default Optional<Deposit> deposit() {
        return bucket().map(name -> new Deposit(
                name,
                endpoint().orElse(null),
                region(),
                accessKey().orElse(""),
                secretKey().orElse(""),
                pathStyle()));
    }
}
