// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Set;
import news.verbatim.access.Accounts;
import news.verbatim.audit.Ledger;
import news.verbatim.http.Roles;

/** What happens once in the life of a newsroom's Verbatim: the first user, and samples for whoever only has a look. */
@Singleton
class FirstStart {

    private static final Set<String> EVERYTHING =
            Set.of(Roles.REPORTER, Roles.PHOTO, Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN);

    private final Banner banner;
    private final Accounts accounts;
    private final Samples samples;
    private final Ledger ledger;
    private final BootConfig config;

    FirstStart(Banner banner, Accounts accounts, Samples samples, Ledger ledger, BootConfig config) {
        this.banner = banner;
        this.accounts = accounts;
        this.samples = samples;
        this.ledger = ledger;
        this.config = config;
    }

    @Transactional
    @ActivateRequestContext
    void begin(@Observes StartupEvent started) {
        if (LaunchMode.current() == LaunchMode.TEST) return;
        var development = LaunchMode.current() == LaunchMode.DEVELOPMENT;
        var first = accounts.isEmpty();
        if (first) {
            if (development) forDevelopment();
            else administrator();
        }
        if (config.samples().orElse(development) && samples.areWelcome() && samples.load() > 0)
            banner.add("samples", "a small newsroom of fiction, to look around");
        if (development) banner.add("sign in", "admin / admin");
        if (first) ledger.addOfSystem("addUser", "user", "admin", "the first");
    }

    /** One user a role, called like it, so that everybody's view can be tried. */
    private void forDevelopment() {
        accounts.create("admin", "Administrator", "admin", EVERYTHING, "system");
        for (var role : EVERYTHING)
            if (!role.equals(Roles.ADMIN)) accounts.create(role, "Sample " + role, role, Set.of(role), "system");
    }

    private void administrator() {
        var given = config.adminPassword();
        var password = given.orElseGet(Reset::random);
        accounts.create("admin", "Administrator", password, EVERYTHING, "system");
        if (given.isEmpty()) banner.add("sign in", "admin / " + password + "   (shown this once)");
    }
}
