// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.Optional;

/** What somebody who runs Verbatim may decide before it starts; the names in the environment are {@code VERBATIM_…}. */
@ConfigMapping(prefix = "verbatim")
interface BootConfig {

    /** Where the articles and the pictures are kept. */
    @WithDefault("data")
    Path data();

    /** The address of a PostgreSQL that somebody else runs; without it Verbatim runs its own. */
    @WithName("db.url")
    Optional<String> outsideDatabase();

    /** The first administrator's password; without it one is made and shown once. */
    Optional<String> adminPassword();

    /** Whether a small newsroom of fiction is loaded where there are no articles yet; by itself only in development. */
    Optional<Boolean> samples();
}
