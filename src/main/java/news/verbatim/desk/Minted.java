// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import news.verbatim.kernel.Ids;

/** The ids this request was given for what it calls by short names, or not at all: nothing else can have them yet. */
@RequestScoped
class Minted {

    private final Set<UUID> ids = new HashSet<>();

    UUID next() {
        var id = Ids.next();
        ids.add(id);
        return id;
    }

    Set<UUID> ids() {
        return ids;
    }
}
