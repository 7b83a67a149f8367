// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import news.verbatim.http.StoredJson;
import news.verbatim.picture.Gps;
import news.verbatim.picture.Imprint;
import news.verbatim.picture.Said;
import news.verbatim.storage.Checksum;
import news.verbatim.storage.Soundness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Develops one picture: reads what is wanted, makes the sizes without holding anything, and writes them down. */
@ApplicationScoped
class Darkroom {

    private static final Logger LOG = Logger.getLogger(Darkroom.class);

    /** Raised where what is made changes, so that everything is made again. */
    private static final String CHEMISTRY = "3";

    private static final int TIMES = 5;

    /** A picture, and what is to be made of it. */
    record Task(
            UUID asset,
            String sha256,
            int revision,
            AssetDraft known,
            List<String> creators,
            Beside beside,
            Recipe recipe,
            @Nullable String source,
            @Nullable Gps position) {}

    /** The sizes that are wanted, and a short name for exactly these. */
    record Recipe(List<Size> sizes, boolean positions, String name) {}

    private final Assets assets;
    private final Portfolio portfolio;
    private final Soundness soundness;
    private final MediaConfig config;
    private final Event<AssetChanged> changes;
    private final int places;
    private final Semaphore turns;

    Darkroom(Assets assets, Portfolio portfolio, Soundness soundness, MediaConfig config, Event<AssetChanged> changes) {
        this.assets = assets;
        this.portfolio = portfolio;
        this.soundness = soundness;
        this.config = config;
        this.changes = changes;
        places = config.darkrooms() > 0
                ? config.darkrooms()
                : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        turns = new Semaphore(places);
    }

    /** How many pictures are looked at at once. */
    int places() {
        return places;
    }

    /** Where it is rewritten meanwhile, as it is then. */
    @ActivateRequestContext
    void develop(UUID id) {
        for (var times = 0; times < TIMES; times++) {
            var task = QuarkusTransaction.requiringNew().call(() -> task(assets.findById(id)));
            if (task == null) return;
            var made = prints(task);
            if (QuarkusTransaction.requiringNew().call(() -> write(task, made))) return;
        }
    }

    /** What is to be done for it; null where there is nothing. */
    @Nullable
    Task task(@Nullable Asset asset) {
        if (asset == null || asset.file() == null || asset.developed() != null) return null;
        var said = assets.said(asset.id()).map(text -> StoredJson.read(text, Said.class));
        var recipe = recipe();
        var known = asset.draft();
        return new Task(
                asset.id(),
                asset.file().sha256(),
                asset.revision(),
                known,
                Filling.creators(known.creator(), said.orElse(null)),
                said.map(Beside::of).orElse(Beside.NOTHING),
                recipe,
                said.map(file -> file.origin().digitalSourceType()).orElse(null),
                recipe.positions() ? said.map(Said::gps).orElse(null) : null);
    }

    /** All sizes, or why there can be none. */
    record Made(List<Prints.Print> prints, String why) {}

    /** None where none can be made of it. */
    Made prints(Task task) {
        turns.acquireUninterruptibly();
        try {
            var bounds = new Prints.Bounds(
                    Runtime.getRuntime().maxMemory() / 5,
                    config.developingLimit().toSeconds());
            var prints = Prints.of(
                    soundness.sound(task.sha256()), task.known(), task.recipe().sizes(), imprint(task), bounds);
            return new Made(prints, "no size is made of it");
        } catch (IOException | OutOfMemoryError e) {
            // tried again it would take the memory again
            LOG.warnf("No sizes can be made of photo %s: %s", task.asset(), e.getMessage());
            return new Made(List.of(), e instanceof IOException ? reason(e) : "it needs more memory than there is");
        } finally {
            turns.release();
        }
    }

    private static String reason(Throwable e) {
        if (e instanceof FileSystemException) return "its file could not be read";
        return e.getMessage() == null || e.getMessage().isBlank() ? "it cannot be decoded" : e.getMessage();
    }

    Recipe recipe() {
        var settings = StoredJson.read(assets.renditionSettings(), Size.Set.class);
        return new Recipe(
                settings.renditions(),
                settings.photoPositions(),
                Checksum.of((CHEMISTRY + settings).getBytes(StandardCharsets.UTF_8))
                        .substring(0, 12));
    }

    private static Imprint imprint(Task task) {
        var known = task.known();
        return new Imprint(
                        known.credit(),
                        task.creators(),
                        known.copyright(),
                        known.text(),
                        known.alt(),
                        task.source(),
                        null)
                .at(task.position());
    }

    /** Says no where the photo or the site's sizes were rewritten meanwhile: what was made is thrown away. */
    private boolean write(Task task, Made made) {
        var asset = assets.findById(task.asset(), LockModeType.PESSIMISTIC_WRITE);
        if (asset == null || asset.developed() != null) return true;
        if (asset.revision() != task.revision()) return false;
        if (!task.recipe().equals(recipe())) return false; // whoever waits for a new size waits for this very work
        hang(asset, task, made);
        changes.fire(new AssetChanged(asset.id(), false));
        return true;
    }

    /** The photo is held by whoever asks for it. */
    void hang(Asset asset, Task task, Made made) {
        var sizes = new ArrayList<Rendition>();
        for (var print : made.prints()) sizes.add(portfolio.kept(print, task.position() != null));
        asset.develop(
                sizes,
                sizes.isEmpty()
                        ? AssetFile.impossible(made.why())
                        : task.recipe().name());
        asset.know(asset.draft(), task.beside()); // it may have come before its file was read for that
        assets.flush();
    }
}
