// SPDX-License-Identifier: Apache-2.0
package news.verbatim.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Who may listen to changes as they happen, and for how long. */
@ConfigMapping(prefix = "verbatim.changes")
interface StreamConfig {

    /** How many may listen to one node at once; beside the requests that are worked on, since a listener takes no seat. */
    @WithDefault("6000")
    int listeners();

    /** After how much silence a listener is told that the line still stands. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a listener may take nothing of what waits for it before it is cut; it goes on where it was when it comes back. */
    @WithDefault("30s")
    Duration patience();

    /** How long one connection may last; then its listener comes back, perhaps to another node, and shows its key again. */
    @WithDefault("1h")
    Duration longest();

    /** After how long a listener that was cut off is asked to come back; each at another moment, up to twice this. */
    @WithDefault("3s")
    Duration retry();
}
