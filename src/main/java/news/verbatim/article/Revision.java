// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import news.verbatim.story.Story;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The whole story as it stood after one accepted change. Never altered, never removed. */
@Entity
@Immutable
@IdClass(Revision.Key.class)
public class Revision {

    public record Key(UUID article, int number) implements Serializable {}

    @Id
    private UUID article;

    @Id
    private int number;

    private String action;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Convert(converter = StoryColumn.class)
    private Story story;

    private @Nullable String note;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    Revision(Article article, Story story, String action, @Nullable String note) {
        this.article = article.id();
        this.number = article.revision();
        this.action = action;
        this.stage = article.stage();
        this.story = story;
        this.note = note;
        this.recordedAt = article.updatedAt();
        this.recordedBy = article.updatedBy();
    }

    public UUID article() {
        return article;
    }

    public int number() {
        return number;
    }

    public String action() {
        return action;
    }

    public Stage stage() {
        return stage;
    }

    public Story story() {
        return story;
    }

    public @Nullable String note() {
        return note;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
