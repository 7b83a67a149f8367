// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import news.verbatim.http.Parcels;
import news.verbatim.http.StoredJson;
import news.verbatim.kernel.Ids;
import news.verbatim.picture.Gps;
import news.verbatim.picture.Imprint;
import news.verbatim.picture.Said;
import news.verbatim.storage.Checksum;
import news.verbatim.storage.Soundness;
import news.verbatim.storage.Storage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Develops one picture: reads what is wanted, makes the sizes without holding anything, and writes them down. */
@ApplicationScoped
class Darkroom {

    private static final Logger LOG = Logger.getLogger(Darkroom.class);

    /** Raised where what is made changes, so that everything is made again. */
    private static final String CHEMISTRY = "1";

    private record Task(
            String sha256,
            int revision,
            AssetDraft known,
            Recipe recipe,
            @Nullable String source,
            @Nullable Gps position) {}

    /** The sizes that are wanted, and a short name for exactly these. */
    record Recipe(List<Size> sizes, boolean positions, String name) {}

    private final Assets assets;
    private final Storage storage;
    private final Soundness soundness;
    private final Path aside;
    private final MediaConfig config;
    private final Event<AssetChanged> changes;

    Darkroom(
            Assets assets,
            Storage storage,
            Soundness soundness,
            Parcels parcels,
            MediaConfig config,
            Event<AssetChanged> changes) {
        this.assets = assets;
        this.storage = storage;
        this.soundness = soundness;
        this.aside = parcels.aside();
        this.config = config;
        this.changes = changes;
    }

    @ActivateRequestContext
    void develop(UUID id) {
        var task = QuarkusTransaction.requiringNew().call(() -> task(id));
        if (task == null) return;
        try {
            var bounds = new Prints.Bounds(
                    Runtime.getRuntime().maxMemory() / 5,
                    config.developingLimit().toSeconds());
            var file = soundness.sound(task.sha256());
            var prints = Prints.of(file, task.known(), task.recipe().sizes(), imprint(task), bounds);
            QuarkusTransaction.requiringNew().run(() -> write(id, task, prints));
        } catch (IOException e) {
            LOG.warnf("No sizes can be made of photo %s: %s", id, e.getMessage());
            QuarkusTransaction.requiringNew().run(() -> write(id, task, List.of()));
        }
    }

    private @Nullable Task task(UUID id) {
        var asset = assets.findById(id);
        if (asset == null || asset.file() == null || asset.developed() != null) return null;
        var said = assets.said(id).map(text -> StoredJson.read(text, Said.class));
        var recipe = recipe();
        return new Task(
                asset.file().sha256(),
                asset.revision(),
                asset.draft(),
                recipe,
                said.map(file -> file.origin().digitalSourceType()).orElse(null),
                recipe.positions() ? said.map(Said::gps).orElse(null) : null);
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
        var creators =
                known.creator() == null || known.creator().isBlank() ? List.<String>of() : List.of(known.creator());
        return new Imprint(known.credit(), creators, known.copyright(), known.text(), known.alt(), task.source(), null)
                .at(task.position());
    }

    /** Where the photo was rewritten meanwhile, it is still to be developed, and what was made is thrown away. */
    private void write(UUID id, Task task, List<Prints.Print> prints) {
        var asset = assets.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (asset == null || asset.revision() != task.revision()) return;
        var made = new ArrayList<Rendition>();
        for (var print : prints) made.add(kept(print));
        asset.develop(made, prints.isEmpty() ? Asset.IMPOSSIBLE : task.recipe().name());
        assets.flush();
        changes.fire(new AssetChanged(id));
    }

    private Rendition kept(Prints.Print print) {
        var sha256 = Checksum.of(print.bytes());
        Locks.on(assets.getSession(), sha256);
        try {
            Files.createDirectories(aside);
            var file = aside.resolve(Ids.next() + ".print");
            Files.write(file, print.bytes());
            storage.keep(file, sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Rendition(
                print.name(), print.mediaType(), print.width(), print.height(), print.bytes().length, sha256);
    }
}
