// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.stream.Collectors;
import news.verbatim.article.Articles;
import news.verbatim.article.Attributions;
import news.verbatim.article.Captions;
import news.verbatim.article.Revisions;
import news.verbatim.publishing.Publications;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SamplesTest {

    /** Undone at the end: other tests want an empty newsroom. */
    @Test
    void the_samples_are_a_small_newsroom_that_passes_every_check_of_ours() {
        QuarkusTransaction.begin();
        try {
            var before = new HashSet<>(
                    the(Articles.class).streamAll().map(a -> a.id()).toList());
            var captions = the(Captions.class).count();
            var attributions = the(Attributions.class).count();

            var loaded = the(Samples.class).load();

            var stories = the(Articles.class)
                    .streamAll()
                    .filter(article -> !before.contains(article.id()))
                    .toList();
            var published =
                    the(Publications.class).of(stories.stream().map(a -> a.id()).toList());
            assertEquals(loaded, stories.size());
            assertTrue(loaded >= 6, loaded + " stories");
            assertTrue(published.size() >= 4, published.size() + " published");
            assertTrue(the(Captions.class).count() > captions);
            assertTrue(the(Attributions.class).count() > attributions);
            assertTrue(
                    stories.stream()
                                    .map(article ->
                                            the(Revisions.class).story(article).language())
                                    .collect(Collectors.toSet())
                                    .size()
                            >= 2,
                    "one language only");
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static <T> T the(Class<T> room) {
        return Arc.container().instance(room).get();
    }
}
