// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import java.util.List;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;

/** Which roles a key may be given: it acts at the desk as somebody would, but it lets nobody in. */
final class KeyRoles {

    private KeyRoles() {}

    static void check(Faults faults, boolean desk, List<Role> roles) {
        if (!desk)
            faults.check(roles.isEmpty(), "/roles", Flaw.NOT_ALLOWED, "Only a key with the scope 'desk' has roles");
        else if (faults.check(!roles.isEmpty(), "/roles", Flaw.MISSING, "A key for the desk needs a role"))
            faults.check(
                    !roles.contains(Role.ADMIN),
                    "/roles",
                    Flaw.NOT_ALLOWED,
                    "Users, keys and the publication itself are changed by people: no key has the role 'admin'");
    }
}
