// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import news.verbatim.kernel.Refusal;
import news.verbatim.storage.Soundness;
import org.jboss.logging.Logger;

/** Pictures small enough to stand in a page themselves, for pages that are read where nobody is signed in. */
@ApplicationScoped
public class Miniatures {

    private static final Logger LOG = Logger.getLogger(Miniatures.class);
    private static final int BYTES = 200_000;
    private static final int PICTURES = 40;

    private final Soundness soundness;

    Miniatures(Soundness soundness) {
        this.soundness = soundness;
    }

    /** By photo, as addresses that hold the picture (RFC 2397); without those that have none. */
    public Map<UUID, String> of(Collection<Asset> assets) {
        var pictures = new HashMap<UUID, String>();
        for (var asset : assets)
            if (pictures.size() < PICTURES) picture(asset).ifPresent(data -> pictures.put(asset.id(), data));
        return pictures;
    }

    private Optional<String> picture(Asset asset) {
        return asset.renditions().stream()
                .filter(size -> !size.isWhole() && size.mediaType().equals("image/jpeg") && size.size() <= BYTES)
                .max(Comparator.comparing(Rendition::width))
                .flatMap(this::data);
    }

    private Optional<String> data(Rendition size) {
        try {
            var bytes = Files.readAllBytes(soundness.sound(size.sha256()));
            return Optional.of("data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes));
        } catch (IOException | Refusal e) {
            LOG.debugf("A picture is left out of a page: %s", e.getMessage());
            return Optional.empty();
        }
    }
}
