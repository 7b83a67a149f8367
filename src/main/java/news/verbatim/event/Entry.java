// SPDX-License-Identifier: Apache-2.0
package news.verbatim.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One thing that happened to an article in public, or that will be due at an instant. */
@Entity
@Immutable
@Table(name = "event")
public class Entry {

    public enum Kind {
        PUBLISHED,
        UPDATED,
        UNPUBLISHED
    }

    @Id
    private long sequence;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private UUID article;
    private int revision;
    private int version;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Entry() {}

    Entry(long sequence, Kind kind, UUID article, int revision, int version, Instant dueAt, Instant now) {
        this.sequence = sequence;
        this.kind = kind;
        this.article = article;
        this.revision = revision;
        this.version = version;
        this.dueAt = dueAt;
        this.recordedAt = now;
    }

    public long sequence() {
        return sequence;
    }

    public Kind kind() {
        return kind;
    }

    public UUID article() {
        return article;
    }
}
