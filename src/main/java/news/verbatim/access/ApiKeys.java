// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.verbatim.http.Cursor;
import news.verbatim.kernel.Kind;

/** Every API key there is or ever was. */
@ApplicationScoped
class ApiKeys implements PanacheRepositoryBase<ApiKey, UUID> {

    boolean has(String name) {
        return count("name", name) > 0;
    }

    ApiKey get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Kind.NOT_FOUND.because("There is no key of that id"));
    }

    List<ApiKey> page(Optional<Cursor> from, int size) {
        if (from.isEmpty()) return find("order by name").range(0, size).list();
        var key = from.get().keys().getFirst();
        var query =
                from.get().back() ? find("name < ?1 order by name desc", key) : find("name > ?1 order by name", key);
        return query.range(0, size).list();
    }
}
