// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.LaunchMode;
import java.util.function.Consumer;
import news.verbatim.article.Article;
import news.verbatim.article.AttributionRow;
import news.verbatim.media.Asset;
import news.verbatim.publishing.Publication;
import news.verbatim.speaker.Speaker;
import org.jose4j.jwa.AlgorithmFactoryFactory;

/** What the application does on its way up one after the other, and what may as well be done beside it, where it is packaged. */
final class Ahead {

    private static final Class<?>[] ANNOTATED = {
        Article.class, AttributionRow.class, Asset.class, Publication.class, Speaker.class
    };

    private static final String[] KNOWN = {
        "org.hibernate.boot.models.JpaAnnotations", "org.hibernate.boot.models.HibernateAnnotations"
    };

    private Ahead() {}

    static void start() {
        if (LaunchMode.current() != LaunchMode.NORMAL) return;
        beside("unfold", Ahead::unfold);
        beside("prepare", Ahead::prepare);
    }

    /** What it does before it knows its database takes longer than the database: both at once. */
    private static void unfold(ClassLoader loader) {
        initialize(Application.APP_CLASS_NAME, loader);
    }

    /** Whoever comes here second finds it done: the algorithms that there are for signatures, and how each annotation of the tables is read. */
    private static void prepare(ClassLoader loader) {
        AlgorithmFactoryFactory.getInstance();
        for (var known : KNOWN) initialize(known, loader);
        for (var annotated : ANNOTATED) {
            annotated.getAnnotations();
            for (var field : annotated.getDeclaredFields()) field.getDeclaredAnnotations();
        }
    }

    private static void initialize(String name, ClassLoader loader) {
        try {
            Class.forName(name, true, loader);
        } catch (ClassNotFoundException | LinkageError _) {
            // told by whoever needs it and meets it again in a moment
        }
    }

    private static void beside(String name, Consumer<ClassLoader> work) {
        var loader = Thread.currentThread().getContextClassLoader();
        Thread.ofPlatform().daemon().name(name).start(() -> work.accept(loader));
    }
}
