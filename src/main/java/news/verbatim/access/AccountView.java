// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import java.time.Instant;
import java.util.List;

/** An account as administrators see it: everything but the password. */
record AccountView(
        String username,
        String displayName,
        List<Role> roles,
        boolean enabled,
        int revision,
        Instant createdAt,
        Instant updatedAt,
        String updatedBy) {

    static AccountView of(Account account) {
        return new AccountView(
                account.username(),
                account.displayName(),
                account.roles(),
                account.enabled(),
                account.revision(),
                account.createdAt(),
                account.updatedAt(),
                account.updatedBy());
    }
}
