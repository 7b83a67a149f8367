// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What feeds say of themselves. */
@ConfigMapping(prefix = "verbatim.feed")
interface FeedConfig {

    /** The WebSub hub that is told of what is new, as an address. */
    Optional<String> hub();
}
