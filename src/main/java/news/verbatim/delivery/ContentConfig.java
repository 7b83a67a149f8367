// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** To whom the content is given. */
@ConfigMapping(prefix = "verbatim.content")
interface ContentConfig {

    /** Whether everybody may read what is published; if not, only keys with the scope {@code content} and signed-in people. */
    @WithName("public")
    @WithDefault("true")
    boolean open();
}
