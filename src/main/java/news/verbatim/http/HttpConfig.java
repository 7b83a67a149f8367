// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What may be sent to us, and how much of it. */
@ConfigMapping(prefix = "verbatim.http")
interface HttpConfig {

    /** Where people sign in elsewhere: the page of the desk asks there, too. */
    Optional<String> signIn();

    /** The largest body of a request. */
    @WithDefault("2M")
    MemorySize bodyLimit();

    /** The largest file that may be sent to where files are taken. */
    @WithDefault("50M")
    MemorySize fileLimit();

    /** Where files lie while they arrive: on the disk on which they are kept, so that keeping them is only giving a name. */
    @WithDefault("${verbatim.data:data}/.arriving")
    Path arrivals();

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

    /** All bodies together that have not wholly arrived. */
    @WithDefault("128M")
    MemorySize bodiesLimit();

    /** How long after its headers a body may take to arrive. */
    @WithDefault("10s")
    Duration bodyPatience();

    /** What a large body must bring every second on top of that, so that it may take longer. */
    @WithDefault("64K")
    MemorySize bodyPace();

    /**
     * How many requests of the desk and of access are worked on at once; 0 for four a processor, from 8 to 24. Fewer than
     * there are database connections.
     */
    @WithDefault("0")
    int deskConcurrency();

    /** How many of these one client may have at once, so that the others find a seat; 0 for one a processor, at least two. */
    @WithDefault("0")
    int deskShare();

    /** How many reads that are not in memory are worked on at once; with the desk's, fewer than database connections. */
    @WithDefault("12")
    int contentConcurrency();

    /** How many more may wait for their turn. */
    @WithDefault("200")
    int waitingLine();

    /** How long they wait before they are sent away. */
    @WithDefault("500ms")
    Duration waitingPatience();

    /** How long a client waits behind itself alone, while there are seats for others. */
    @WithDefault("1s")
    Duration sharePatience();

    /** How many requests a second one user, or one address where nobody is signed in, may make at the desk; 0 for any. */
    @WithDefault("200")
    int deskRate();

    /** How many reads a second that are not in memory one key, or one address where none is needed, may make; 0 for any. */
    @WithDefault("1000")
    int contentRate();

    /** For how many seconds' worth of requests one may save up. */
    @WithDefault("5")
    int burstSeconds();
}
