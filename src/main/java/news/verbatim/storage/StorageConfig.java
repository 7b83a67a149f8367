// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the files are. */
@ConfigMapping(prefix = "verbatim.storage")
interface StorageConfig {

    /** A place to keep files. */
    enum Place {
        FOLDER,
        S3
    }

    /** Where new files go; what lies only in the other place is still read from there. */
    @WithDefault("folder")
    Place kind();

    /** The directory in which they lie. */
    @WithDefault("${verbatim.data:data}/media")
    Path directory();

    /** Where copies lie of what was read from a bucket. */
    @WithDefault("${verbatim.data:data}/.nearby")
    Path nearby();
}
