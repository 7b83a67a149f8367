// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Photos whose rights look at where readers are and by what they read. */
@ApplicationScoped
public class Bounded {

    private static final String THOSE = "select id from asset where bounded"
            + " and (rights ~ '\"territories\":\\[\"' or rights ~* '\"app\"') order by id for no key update";

    private final EntityManager database;

    Bounded(EntityManager database) {
        this.database = database;
    }

    /** Whoever publishes one of them now is waited for. */
    public List<UUID> held() {
        return database.unwrap(Session.class)
                .createNativeQuery(THOSE, UUID.class)
                .getResultList();
    }
}
