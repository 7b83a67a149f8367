// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How people sign in. */
@ConfigMapping(prefix = "verbatim.access")
interface AccessConfig {

    /** How long one sign-in lasts. */
    @WithDefault("8h")
    Duration tokenLife();

    /** The key that access tokens are signed with; made at the first start, and whoever has it can be anybody. */
    Path keyFile();
}
