// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What may be sent to us, and how much of it. */
@ConfigMapping(prefix = "verbatim.http")
interface HttpConfig {

    /** The largest body of a request. */
    @WithDefault("2M")
    MemorySize bodyLimit();

    /** How many levels of lists and objects a JSON body may have. */
    @WithDefault("50")
    int jsonDepth();

    /** The longest address, query included. */
    @WithDefault("8K")
    MemorySize uriLimit();

    /** The size of all headers together. */
    @WithDefault("16K")
    MemorySize headerLimit();

    /** How many headers a request may have. */
    @WithDefault("100")
    int headerCount();

    /** How long the answer to a request with an Idempotency-Key is kept to be repeated. */
    @WithDefault("24h")
    Duration idempotencyLife();
}
