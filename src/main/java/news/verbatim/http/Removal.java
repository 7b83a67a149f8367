// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import jakarta.persistence.EntityManager;
import news.verbatim.kernel.Kind;
import org.hibernate.exception.ConstraintViolationException;

/** Deleting what nothing refers to any more, neither a row of today nor a story once saved. */
public final class Removal {

    private static final String MENTIONED = "select exists (select from revision where story ~ :mention)";

    private Removal() {}

    /**
     * Deletes the entity or refuses with 409.
     *
     * @param mention how a stored story writes the reference, as a regular expression made of ids or slugs
     */
    public static void of(EntityManager database, Object entity, String mention, String name) {
        try {
            database.remove(entity);
            database.flush();
        } catch (ConstraintViolationException e) {
            throw inUse(name);
        }
        // after the rows, which refuse sooner: earlier revisions have no keys, so their text is searched
        if ((Boolean) database.createNativeQuery(MENTIONED, Boolean.class)
                .setParameter("mention", mention)
                .getSingleResult()) throw inUse(name);
    }

    private static RuntimeException inUse(String name) {
        return Kind.IN_USE.because(
                "'%s' cannot be deleted: an article, its history or a photo refers to it. Where, the lists of articles and captions "
                        + "tell (speaker=, media=, section=, tag=)",
                name);
    }
}
