// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Objects;

/** Who is asking. Rooms ask this instead of looking into the one that signs people in. */
@RequestScoped
public class Caller {

    /** The attribute of an identity that says by what it was shown, such as {@code key}. */
    public static final String VIA = "via";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The user name; {@code system} where nobody asked, as when samples are loaded. */
    public String name() {
        return identity.isAnonymous() ? "system" : identity.getPrincipal().getName();
    }

    /** How they showed who they are: {@code token}, or what signed them in says of itself; {@code system} for nobody. */
    public String via() {
        if (identity.isAnonymous()) return "system";
        return Objects.requireNonNullElse(identity.getAttribute(VIA), "token");
    }

    /** Whether one of these roles is among the caller's; the system itself may everything. */
    public boolean is(String... roles) {
        return identity.isAnonymous() || Arrays.stream(roles).anyMatch(identity::hasRole);
    }
}
