// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import news.verbatim.http.Versioned;
import news.verbatim.kernel.Ids;
import org.hibernate.annotations.OptimisticLock;

/** Someone who may sign in. Never deleted, since what they wrote names them. */
@Entity
public class Account implements Versioned {

    @Id
    private UUID id;

    private String username;
    private String displayName;

    @OptimisticLock(excluded = true) // signing in and out is no change that an administrator must have seen
    private String password;

    private String[] roles;
    private boolean enabled;

    @OptimisticLock(excluded = true)
    private int epoch;

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
        this.roles = words(roles);
        this.enabled = true;
        this.epoch = 1;
        this.revision = 1;
        this.createdAt = now;
        this.updatedAt = now;
        this.updatedBy = by;
    }

    /** Whoever loses or gains a right signs in again. */
    void change(String displayName, List<Role> roles, boolean enabled, Instant now, String by) {
        if (enabled != this.enabled || !Role.sorted(roles).equals(roles())) signOut();
        this.displayName = displayName;
        this.roles = words(roles);
        this.enabled = enabled;
        touch(now, by);
    }

    void changePassword(String hash, Instant now, String by) {
        password = hash;
        signOut();
        touch(now, by);
    }

    /** The same password, hashed as it is done today. */
    void rehash(String hash) {
        password = hash;
    }

    void signOut() {
        epoch++;
    }

    private void touch(Instant now, String by) {
        updatedAt = now;
        updatedBy = by;
    }

    private static String[] words(List<Role> roles) {
        return Role.sorted(roles).stream().map(Role::wire).toArray(String[]::new);
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

    String password() {
        return password;
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
