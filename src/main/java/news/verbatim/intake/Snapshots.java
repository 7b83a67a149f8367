// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import news.verbatim.kernel.Kind;

/** Every page that was ever brought, by the article it became. */
@ApplicationScoped
class Snapshots implements PanacheRepositoryBase<Snapshot, UUID> {

    Snapshot get(UUID article) {
        return findByIdOptional(article)
                .orElseThrow(() -> Kind.NOT_FOUND.because("No page was brought for an article %s", article));
    }
}
