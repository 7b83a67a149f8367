// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import news.verbatim.http.Roles;
import org.jspecify.annotations.Nullable;

/** What a key is good for right now. */
record KeyStanding(
        String name,
        byte[] digest,
        Set<String> scopes,
        Set<String> roles,
        Instant until,
        @Nullable Instant lastUsed) {

    static final KeyStanding NONE = new KeyStanding("", new byte[0], Set.of(), Set.of(), Instant.MIN, Instant.MAX);

    boolean isOf(KeyText text, Instant now) {
        return text.isOf(digest) && now.isBefore(until);
    }

    /** What the guards at the doors ask for: at the desk the roles given, and for each other scope its own word. */
    Set<String> opens() {
        var words = new HashSet<String>();
        if (scopes.contains(Scope.DESK.wire())) words.addAll(roles);
        if (scopes.contains(Scope.PREVIEW.wire())) words.add(Roles.PREVIEW);
        if (scopes.contains(Scope.CONTENT.wire())) words.add(Roles.CONTENT);
        words.remove(Roles.ADMIN); // whatever the row says
        return words;
    }
}
