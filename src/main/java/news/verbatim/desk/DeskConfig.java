// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a story may grow. */
@ConfigMapping(prefix = "verbatim.desk")
interface DeskConfig {

    /** Blocks a story. */
    @WithDefault("2000")
    int blocks();

    /** Code points a block. */
    @WithDefault("100000")
    int blockLength();
}
