// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is made of the files that are sent, and how much may be spent on it. */
@ConfigMapping(prefix = "verbatim.media")
interface MediaConfig {

    /** The largest picture, in pixels: what is said in its header, before anything is decoded. */
    @WithDefault("80000000")
    long pixelLimit();

    /** How many pictures are developed at once; 0 for one for every two processors. */
    @WithDefault("0")
    int darkrooms();

    /** How long making all sizes of one picture may take. */
    @WithDefault("60s")
    Duration developingLimit();

    /** How often it is looked whether there is a picture to develop that nobody told of. */
    @WithDefault("10s")
    Duration developingRound();

    /** How often files are looked through that no photo names any more. */
    @WithDefault("30m")
    Duration sweepRound();

    /** How old such a file must be, so that none is taken that is only just being stored. */
    @WithDefault("1h")
    Duration sweepAge();

    /** How often all files are read to see whether they are still what was stored. */
    @WithDefault("24h")
    Duration scrubRound();
}
