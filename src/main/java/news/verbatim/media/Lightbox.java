// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import news.verbatim.picture.Bulk;
import news.verbatim.picture.FileType;
import news.verbatim.picture.Format;
import org.jspecify.annotations.Nullable;

/** Holds a picture that has just arrived against the light, a few at a time: what is broken in its pixels is seen only there. */
@ApplicationScoped
class Lightbox {

    /** Bytes of memory for a pixel of WebP, whose decoder keeps all of them however few are wanted. */
    private static final long HELD = 16;

    private final MediaConfig config;
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));

    Lightbox(MediaConfig config) {
        this.config = config;
    }

    /** What is wrong with its pixels; null where nothing is, or where that cannot be told. */
    @Nullable
    String fault(Path file, FileType.Known type) throws IOException {
        if (!type.format().isDecoded() || isTooMuch(type)) return null;
        turns.acquireUninterruptibly();
        try {
            var much = Bulk.fault(file, type.format());
            if (much != null) return much;
            return Glance.fault(file, type.format(), config.developingLimit().toSeconds());
        } finally {
            turns.release();
        }
    }

    /** Nobody who sends one may take the memory of all the others; the darkroom looks at it, one after the other. */
    private static boolean isTooMuch(FileType.Known type) {
        var pixels = type.pixels();
        var most = Runtime.getRuntime().maxMemory() / 10;
        return type.format() == Format.WEBP && pixels != null && pixels.count() * HELD > most;
    }
}
