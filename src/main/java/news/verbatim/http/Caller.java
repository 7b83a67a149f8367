// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;

/** Who is asking. Rooms ask this instead of looking into the one that signs people in. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The user name; {@code system} where nobody asked, as when samples are loaded. */
    public String name() {
        return identity.isAnonymous() ? "system" : identity.getPrincipal().getName();
    }

    /** Whether one of these roles is among the caller's; the system itself may everything. */
    public boolean is(String... roles) {
        return identity.isAnonymous() || Arrays.stream(roles).anyMatch(identity::hasRole);
    }
}
