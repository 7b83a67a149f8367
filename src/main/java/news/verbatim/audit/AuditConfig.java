// SPDX-License-Identifier: Apache-2.0
package news.verbatim.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the audit is kept. */
@ConfigMapping(prefix = "verbatim.audit")
interface AuditConfig {

    /** After how many lines the head of the chain is written to the log. */
    @WithDefault("100")
    int logEvery();

    /** How many refusals of one action get a line of their own in one minute; the rest are counted in one line. */
    @WithDefault("10")
    int refusalsAMinute();
}
