// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import news.verbatim.http.Versioned;
import news.verbatim.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** What a program shows instead of signing in. Never deleted, since what it wrote names it. */
@Entity
class ApiKey implements Versioned {

    @Id
    private UUID id;

    private String name;
    private String prefix;
    private byte[] digest;
    private String[] scopes;
    private String[] roles;
    private @Nullable Instant expiresAt;

    @Column(insertable = false, updatable = false) // noted beside, so that being used is no change
    private @Nullable Instant lastUsedAt;

    private @Nullable Instant revokedAt;

    @Version
    private int revision;

    private Instant createdAt;
    private String createdBy;
    private Instant updatedAt;
    private String updatedBy;

    protected ApiKey() {}

    ApiKey(NewKey fresh, KeyText text, Instant now, String by) {
        this.id = Ids.next();
        this.name = fresh.named();
        this.prefix = text.prefix();
        this.digest = text.digest();
        this.scopes = fresh.scopes().stream().map(Scope::wire).toArray(String[]::new);
        this.roles = Role.words(fresh.roles());
        this.expiresAt = fresh.expiresAt();
        this.revision = 1;
        this.createdAt = now;
        this.createdBy = by;
        this.updatedAt = now;
        this.updatedBy = by;
    }

    void change(List<Role> roles, @Nullable Instant expiresAt, Instant now, String by) {
        this.roles = Role.words(roles);
        this.expiresAt = expiresAt;
        touch(now, by);
    }

    void revoke(Instant now, String by) {
        revokedAt = now;
        touch(now, by);
    }

    private void touch(Instant now, String by) {
        updatedAt = now;
        updatedBy = by;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String prefix() {
        return prefix;
    }

    List<Scope> scopes() {
        return Arrays.stream(Scope.values())
                .filter(scope -> Arrays.asList(scopes).contains(scope.wire()))
                .toList();
    }

    List<Role> roles() {
        return Arrays.stream(roles).map(Role::of).toList();
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant lastUsedAt() {
        return lastUsedAt;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    @Override
    public int revision() {
        return revision;
    }

    @Override
    public Instant updatedAt() {
        return updatedAt;
    }

    @Override
    public String updatedBy() {
        return updatedBy;
    }
}
