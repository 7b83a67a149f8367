// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be changed of a key: not what it is for, since its first letters say that. */
@Schema(name = "KeyChange", description = "What may be changed of an API key; its name and scopes stay")
record KeyChange(
        @Schema(description = "What it may do at the desk; only with the scope `desk`, and never `admin`")
        List<Role> roles,

        @Schema(description = "From when on it is refused; never when null") @Nullable
        Instant expiresAt) {

    KeyChange {
        roles = roles == null ? List.of() : Role.sorted(roles);
        expiresAt = kept(expiresAt);
    }

    /** As precise as the database keeps it, so that what was stored equals what was sent. */
    static @Nullable Instant kept(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    static KeyChange of(ApiKey key) {
        return new KeyChange(key.roles(), key.expiresAt());
    }
}
