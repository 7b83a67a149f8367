// SPDX-License-Identifier: Apache-2.0
package news.verbatim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import news.verbatim.kernel.Ids;

/** Stories that were saved once, for tests of what earlier revisions still refer to. */
@ApplicationScoped
public class Saved {

    private final EntityManager database;

    Saved(EntityManager database) {
        this.database = database;
    }

    /** An article whose first revision said this and whose rows say nothing of it any more. */
    @Transactional
    public void story(String json) {
        var article = Ids.next();
        database.createNativeQuery("""
                        insert into article (id, revision, stage, headline, created_at, created_by, updated_at, updated_by)
                        values (:id, 1, 'DRAFT', 'Rain', now(), 'test', now(), 'test')
                        """).setParameter("id", article).executeUpdate();
        database.createNativeQuery("""
                        insert into revision (article, number, action, stage, story, recorded_at, recorded_by)
                        values (:id, 1, 'created', 'DRAFT', :story, now(), 'test')
                        """)
                .setParameter("id", article)
                .setParameter("story", json)
                .executeUpdate();
    }
}
