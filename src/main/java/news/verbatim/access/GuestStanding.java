// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the account of somebody who signs in elsewhere is good for right now. */
record GuestStanding(
        String username,
        boolean enabled,
        Set<String> roles,
        @Nullable Instant sessionsFrom) {

    /** Tokens tell whole seconds, so one of the very second in which sessions were ended is ended, too. */
    boolean takes(Instant issued) {
        return enabled && (sessionsFrom == null || issued.getEpochSecond() > sessionsFrom.getEpochSecond());
    }
}
