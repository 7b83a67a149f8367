// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the files are. */
@ConfigMapping(prefix = "verbatim.storage")
interface StorageConfig {

    /** The directory in which they lie. */
    @WithDefault("${verbatim.data:data}/media")
    Path directory();
}
