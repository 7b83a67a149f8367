// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/** By the rules of which languages there is anything to search; asked again when something was published. */
@ApplicationScoped
class Tongues {

    private record Known(long generation, List<String> names) {}

    private static final String USED =
            "insert into tongue_in_use (name) values (tongue_of(:language)) on conflict (name) do nothing";

    private final Shelf shelf;
    private final Stacks stacks;
    private volatile Known known = new Known(-1, List.of());

    Tongues(Shelf shelf, Stacks stacks) {
        this.shelf = shelf;
        this.stacks = stacks;
    }

    /** From now on there is something in this language. */
    static void use(Session database, String language) {
        database.createNativeMutationQuery(USED)
                .setParameter("language", language)
                .executeUpdate();
    }

    /** Names that the database made: they may stand in a statement as they are. */
    List<String> inUse() {
        var generation = shelf.confirmed().generation();
        var here = known;
        if (here.generation == generation) return here.names;
        var names = stacks.all("select name from tongue_in_use order by name", List.of(), row -> row.getString("name"));
        known = new Known(generation, names);
        return names;
    }
}
