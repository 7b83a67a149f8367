// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import news.verbatim.http.Cursor;
import news.verbatim.http.Rules;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Kind;
import org.jspecify.annotations.Nullable;

/** Everybody who may sign in, or once might. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

    private static final int LONGEST_NAME = 200;

    private final Passwords passwords;
    private final Clock clock;

    Accounts(Passwords passwords, Clock clock) {
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Asked at every start, in SQL: what reads the other language is first woken by a request that needs it. */
    public boolean isEmpty() {
        return getEntityManager()
                .createNativeQuery("select 1 from account limit 1")
                .getResultList()
                .isEmpty();
    }

    /** Makes an account with any password at all; what people choose for themselves is judged where they choose it. */
    public Account create(String username, String displayName, String password, Set<String> roles, String by) {
        var set = roles.stream().map(Role::of).toList();
        var account = new Account(username, displayName, passwords.hash(password), set, clock.instant(), by);
        persistAndFlush(account);
        return account;
    }

    /** The first time that somebody comes who signs in elsewhere. */
    void welcome(Guest guest, @Nullable String name, @Nullable String shown, Set<String> roles) {
        var username = guest.username(name);
        if (named(username).isPresent()) username = guest.otherUsername(name);
        var faults = new Faults();
        Rules.name(faults, "/displayName", shown, LONGEST_NAME);
        var label = faults.isEmpty() ? Objects.requireNonNull(shown) : username;
        var set = roles.stream().map(Role::of).toList();
        persistAndFlush(new Account(guest, username, label, set, clock.instant()));
    }

    /** What was noted later than the token was issued is newer than it. */
    void noteRoles(String username, Set<String> roles, Instant issued) {
        var account = get(username);
        if (account.updatedAt().isAfter(issued)) return;
        account.noteRoles(roles.stream().map(Role::of).toList(), clock.instant());
    }

    Optional<Account> named(String username) {
        return find("username", username).firstResultOptional();
    }

    Account get(String username) {
        return named(username).orElseThrow(() -> Kind.NOT_FOUND.because("There is no user of that name"));
    }

    /** To be changed: of two who do so at once the second is told what the first has done. */
    Account held(String username) {
        // one change of rights at a time: row by row, two administrators who change each other would wait for each
        // other
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('account'))")
                .getSingleResult();
        return get(username);
    }

    List<Account> page(Optional<Cursor> from, int size) {
        if (from.isEmpty()) return find("order by username").range(0, size).list();
        var key = from.get().keys().getFirst();
        var query = from.get().back()
                ? find("username < ?1 order by username desc", key)
                : find("username > ?1 order by username", key);
        return query.range(0, size).list();
    }

    /** Somebody must be left who can let others in; two who take each other out at once are lined up. */
    void refuseIfLastAdmin(Account leaving) {
        var admins = find("enabled").withLock(LockModeType.PESSIMISTIC_WRITE).list();
        if (admins.stream()
                .noneMatch(a -> a != leaving
                        && a.issuer() == null // whoever signs in elsewhere may not come in one day
                        && a.roles().contains(Role.ADMIN)))
            throw Kind.IN_USE.because("This is the last administrator who can sign in: make another one first");
    }
}
