// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.verbatim.http.Versioned;
import news.verbatim.kernel.Ids;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** Someone who may sign in. Never deleted, since what they wrote names them. */
@Entity
public class Account implements Versioned {

    @Id
    private UUID id;

    private String username;
    private String displayName;

    @OptimisticLock(excluded = true) // signing in and out is no change that an administrator must have seen
    private @Nullable String password;

    private String[] roles;
    private boolean enabled;

    @OptimisticLock(excluded = true)
    private int epoch;

    private @Nullable String issuer;
    private @Nullable String subject;

    @OptimisticLock(excluded = true)
    private @Nullable Instant sessionsFrom;

    @Version
    private int revision;

    private Instant createdAt;
    private Instant updatedAt;
    private String updatedBy;

    protected Account() {}

    Account(String username, String displayName, String password, List<Role> roles, Instant now, String by) {
        this.id = Ids.next();
        this.username = username;
        this.displayName = displayName;
        this.password = password;
        this.roles = Role.words(roles);
        this.enabled = true;
        this.epoch = 1;
        this.revision = 1;
        this.createdAt = now;
        this.updatedAt = now;
        this.updatedBy = by;
    }

    /** Somebody who signs in elsewhere, and so has no password here. */
    Account(Guest guest, String username, String displayName, List<Role> roles, Instant now) {
        this(username, displayName, "", roles, now, username);
        this.password = null;
        this.issuer = guest.issuer();
        this.subject = guest.subject();
    }

    /** Whoever loses or gains a right signs in again. */
    void change(String displayName, List<Role> roles, boolean enabled, Instant now, String by) {
        if (enabled != this.enabled || !Role.sorted(roles).equals(roles())) signOut(now);
        this.displayName = displayName;
        this.roles = Role.words(roles);
        this.enabled = enabled;
        touch(now, by);
    }

    void changePassword(String hash, Instant now, String by) {
        password = hash;
        signOut(now);
        touch(now, by);
    }

    /** What the server elsewhere says somebody may do; it says so with each token, so no session ends. */
    void noteRoles(List<Role> roles, Instant now) {
        this.roles = Role.words(roles);
        touch(now, username);
    }

    /** The same password, hashed as it is done today. */
    void rehash(String hash) {
        password = hash;
    }

    void signOut(Instant now) {
        epoch++;
        sessionsFrom = now;
    }

    private void touch(Instant now, String by) {
        updatedAt = now;
        updatedBy = by;
    }

    public UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    /** What the password was hashed to; nothing for those who sign in elsewhere. */
    Optional<String> password() {
        return Optional.ofNullable(password);
    }

    @Nullable
    String issuer() {
        return issuer;
    }

    public List<Role> roles() {
        return Arrays.stream(roles).map(Role::of).toList();
    }

    public boolean enabled() {
        return enabled;
    }

    int epoch() {
        return epoch;
    }

    @Override
    public int revision() {
        return revision;
    }

    public Instant createdAt() {
        return createdAt;
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
