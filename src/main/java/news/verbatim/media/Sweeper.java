// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import news.verbatim.http.Parcels;
import news.verbatim.storage.Storage;
import org.jboss.logging.Logger;

/** Takes away what a crash has left: files that never arrived whole, and files that no photo names. */
@ApplicationScoped
class Sweeper {

    private static final Logger LOG = Logger.getLogger(Sweeper.class);

    private final Storage storage;
    private final Assets assets;
    private final Path aside;
    private final MediaConfig config;

    Sweeper(Storage storage, Assets assets, Parcels parcels, MediaConfig config) {
        this.storage = storage;
        this.assets = assets;
        this.aside = parcels.aside();
        this.config = config;
    }

    /** Says how many files it took away. The files' own clock decides, for it is they that are judged. */
    int sweep() throws IOException {
        var old = Instant.now().minus(config.sweepAge());
        var taken = arriving(old);
        for (var sha256 : storage.before(old))
            if (QuarkusTransaction.requiringNew().call(() -> take(sha256, old))) taken++;
        if (taken > 0) LOG.infof("%d files that nothing names were taken away", taken);
        return taken;
    }

    /** Whoever stores the same file at this moment waits, or has been waited for. */
    private boolean take(String sha256, Instant old) throws IOException {
        Locks.on(assets.getSession(), sha256);
        return !assets.name(sha256) && storage.remove(sha256, old);
    }

    private int arriving(Instant old) throws IOException {
        if (!Files.isDirectory(aside)) return 0;
        var taken = 0;
        try (var files = Files.list(aside)) {
            for (var file : files.toList())
                if (Files.getLastModifiedTime(file).toInstant().isBefore(old) && Files.deleteIfExists(file)) taken++;
        }
        return taken;
    }
}
