// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import java.util.List;
import java.util.Objects;
import news.verbatim.http.Rules;
import news.verbatim.kernel.Checked;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an administrator may change of an account; without a password the old one stays. */
@Schema(name = "UserChange", description = "What may be changed of a user; without a password the old one stays")
record AccountChange(
        @Schema(required = true, examples = "Ina Moll") @Nullable
        String displayName,

        @Schema(required = true) @Nullable List<Role> roles,
        @Schema(required = true) @Nullable Boolean enabled,
        @Nullable String password)
        implements Checked {

    static AccountChange of(Account account) {
        return new AccountChange(account.displayName(), account.roles(), account.enabled(), null);
    }

    boolean keepsAdmin() {
        return Boolean.TRUE.equals(enabled) && roles != null && roles.contains(Role.ADMIN);
    }

    /** What another server decides is not decided here. */
    void refuseOfGuest(Account account) {
        if (account.issuer() == null) return;
        var faults = new Faults();
        var why = "is decided where the user signs in: " + account.issuer();
        faults.check(
                Role.sorted(Objects.requireNonNull(roles)).equals(account.roles()), "/roles", Flaw.NOT_ALLOWED, why);
        faults.check(password == null, "/password", Flaw.NOT_ALLOWED, why);
        faults.orRefuse(Kind.UNACCEPTABLE);
    }

    @Override
    public void check(Faults faults) {
        Rules.name(faults, "/displayName", displayName, 200);
        faults.check(roles != null, "/roles", Flaw.MISSING, "The roles are needed; a list without any is one, too");
        faults.check(enabled != null, "/enabled", Flaw.MISSING, "must be true or false");
        if (password != null) Passwords.check(password, null, "/password", faults);
    }
}
