// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import news.verbatim.storage.Soundness;
import org.jboss.logging.Logger;

/** Reads every file to see whether it is still what was stored: an original is reported, a size is made again. */
@ApplicationScoped
class Scrub {

    private static final Logger LOG = Logger.getLogger(Scrub.class);

    private final Assets assets;
    private final Soundness soundness;
    private final Clock clock;

    Scrub(Assets assets, Soundness soundness, Clock clock) {
        this.assets = assets;
        this.soundness = soundness;
        this.clock = clock;
    }

    /** Says how many files are damaged. */
    int scrub() throws IOException {
        var damaged = 0;
        var last = new UUID(0, 0);
        while (true) {
            var after = last;
            var some = QuarkusTransaction.requiringNew().call(() -> assets.files(after));
            if (some.isEmpty()) return damaged;
            for (var file : some) if (!isSound(file)) damaged++;
            last = some.getLast().asset();
        }
    }

    private boolean isSound(Assets.Stored file) throws IOException {
        var sound = soundness.isSound(file.sha256());
        if (sound && !file.damaged()) return true;
        if (!sound) LOG.errorf("The file %s of photo %s is not what was stored", file.sha256(), file.asset());
        QuarkusTransaction.requiringNew().run(() -> {
            var asset = assets.held(file.asset());
            if (file.original()) asset.damage(sound ? null : clock.instant());
            else asset.undevelop();
        });
        return sound;
    }
}
