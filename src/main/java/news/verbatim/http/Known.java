// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Which of some ids the database knows. As one array they make one statement however many they are: with {@code in} each
 * number of them is another one, which Hibernate and the database work out anew.
 */
public final class Known {

    private Known() {}

    /** @param statement selects ids, among {@code (:ids)} */
    public static Set<UUID> among(Session database, String statement, Collection<UUID> ids) {
        if (ids.isEmpty()) return Set.of();
        // no result class: Hibernate would keep another plan of the statement for every time it is asked
        return database
                .createNativeQuery(statement, Object.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList() // a stream would open a cursor
                .stream()
                .map(UUID.class::cast)
                .collect(Collectors.toSet());
    }
}
