// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account as administrators see it: everything but the password. */
@Schema(name = "User", description = "A user as administrators see it")
record AccountView(
        String username,
        String displayName,
        List<Role> roles,
        boolean enabled,

        @Schema(description = "The server where the user signs in; null where that is here") @Nullable
        String issuer,

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
                account.issuer(),
                account.revision(),
                account.createdAt(),
                account.updatedAt(),
                account.updatedBy());
    }
}
