// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import news.verbatim.http.StoredJson;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A page as it came: the very bytes, and which of its lines became which field. */
@Entity
@Immutable
public class Snapshot {

    @Id
    private UUID article;

    private String mediaType;
    private byte[] bytes;
    private String sha256;
    private @Nullable String sourceUrl;
    private String mapping;
    private Instant fetchedAt;

    @SuppressWarnings("NullAway.Init")
    protected Snapshot() {}

    Snapshot(UUID article, Brought page, Reading reading, Instant now) {
        this.article = article;
        this.mediaType = page.mediaType();
        this.bytes = page.bytes();
        this.sha256 = page.sha256();
        this.sourceUrl = page.url();
        this.mapping = StoredJson.text(reading.mapping());
        this.fetchedAt = now;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] bytes() {
        return bytes;
    }
}
