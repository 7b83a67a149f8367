// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.verbatim.http.Once;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An API key as administrators see it; the key itself once only. */
@Schema(name = "Key", description = "An API key as administrators see it")
record KeyView(
        UUID id,

        @Schema(description = "The history calls it `key:` and this name")
        String name,

        @Schema(description = "How the key begins: by this a leaked one is recognised")
        String prefix,

        @Schema(description = "What it is for") List<Scope> scopes,
        @Schema(description = "What it may do at the desk") List<Role> roles,

        @Schema(description = "From when on it is refused; never when null") @Nullable
        Instant expiresAt,

        @Schema(description = "When it was last used, to ten minutes; null where it never was") @Nullable
        Instant lastUsedAt,

        @Schema(description = "Since when it is refused for ever; null where it is not") @Nullable
        Instant revokedAt,

        int revision,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,

        @Schema(description = "The key, in the answer to its creation and never again") @Nullable
        String key)
        implements Once {

    static KeyView of(ApiKey key) {
        return new KeyView(
                key.id(),
                key.name(),
                key.prefix(),
                key.scopes(),
                key.roles(),
                key.expiresAt(),
                key.lastUsedAt(),
                key.revokedAt(),
                key.revision(),
                key.createdAt(),
                key.createdBy(),
                key.updatedAt(),
                key.updatedBy(),
                null);
    }

    KeyView with(@Nullable String secret) {
        return new KeyView(
                id,
                name,
                prefix,
                scopes,
                roles,
                expiresAt,
                lastUsedAt,
                revokedAt,
                revision,
                createdAt,
                createdBy,
                updatedAt,
                updatedBy,
                secret);
    }

    /** As it may be kept and answered with again: whoever has not written the key down makes another. */
    @Override
    public KeyView stored() {
        return with(null);
    }
}
