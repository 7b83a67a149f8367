// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import news.verbatim.http.Parcels;
import news.verbatim.kernel.Ids;
import news.verbatim.storage.Checksum;
import news.verbatim.storage.Storage;

/** Keeps what was made of a picture among all other files. */
@ApplicationScoped
class Portfolio {

    private final Assets assets;
    private final Storage storage;
    private final Path aside;

    Portfolio(Assets assets, Storage storage, Parcels parcels) {
        this.assets = assets;
        this.storage = storage;
        this.aside = parcels.aside();
    }

    /** In the transaction that names it. */
    Rendition kept(Prints.Print print, boolean positions) {
        try {
            Files.createDirectories(aside);
            var file = aside.resolve(Ids.next() + ".print");
            try {
                print.onto(file);
                var sha256 = Checksum.of(Files.newInputStream(file));
                var size = Files.size(file);
                Locks.on(assets.getSession(), sha256);
                storage.keep(file, sha256);
                return new Rendition(
                        print.name(), print.mediaType(), print.width(), print.height(), size, sha256, positions);
            } finally {
                Files.deleteIfExists(file); // where there was no room for it, or nobody answered
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
