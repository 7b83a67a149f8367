// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.Optional;

/** To whom the content is given. */
@ConfigMapping(prefix = "verbatim.content")
interface ContentConfig {

    /** Whether everybody may read what is published; if not, only keys with the scope {@code content} and signed-in people. */
    @WithName("public")
    @WithDefault("true")
    boolean open();

    /** Where these answers are found from outside, for addresses in feeds and in other formats; as the site's if not set. */
    Optional<String> url();
}
