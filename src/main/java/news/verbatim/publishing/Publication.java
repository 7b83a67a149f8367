// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import news.verbatim.kernel.Ids;
import news.verbatim.kernel.Moment;
import org.jspecify.annotations.Nullable;

/** The fact that a revision is what readers see, from an instant on. */
@Entity
public class Publication {

    @Id
    private UUID id = Ids.next();

    private UUID article;
    private int version;
    private int revision;

    @Enumerated(EnumType.STRING)
    private Change change;

    @Column(name = "begins_at")
    private Instant beginsAt;

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    @Column(name = "until_at")
    private @Nullable Instant untilAt;

    @Column(name = "from_given")
    private @Nullable String fromGiven;

    @Column(name = "until_given")
    private @Nullable String untilGiven;

    private @Nullable String zone;
    private @Nullable String note;

    @Column(name = "published_at")
    private String publishedAt;

    @Column(name = "updated_at")
    private String updatedAt;

    private String slug;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private @Nullable String withdrawnBy;

    @Column(name = "withdrawn_for")
    private @Nullable String withdrawnFor;

    @SuppressWarnings("NullAway.Init")
    protected Publication() {}

    Publication(UUID article, int revision, Issue issue, String slug, PublicationDraft asked, Instant now, String by) {
        this.article = article;
        this.revision = revision;
        this.version = issue.version();
        this.change = issue.change();
        this.beginsAt = issue.begins();
        this.untilAt = asked.until() == null ? null : asked.until().instant();
        this.endsAt = untilAt;
        this.fromGiven = asked.from() == null ? null : asked.from().text();
        this.untilGiven = asked.until() == null ? null : asked.until().text();
        this.zone = asked.zone();
        this.note = asked.note();
        this.publishedAt = issue.publishedAt().text();
        this.updatedAt = issue.updatedAt().text();
        this.slug = slug;
        this.recordedAt = now;
        this.recordedBy = by;
    }

    public boolean isOpenAt(Instant now) {
        return !beginsAt.isAfter(now) && (endsAt == null || endsAt.isAfter(now));
    }

    public boolean beginsAfter(Instant now) {
        return beginsAt.isAfter(now);
    }

    /** Makes way for its successor, unless it ends before that by itself. */
    void endBy(Instant successor) {
        if (endsAt == null || endsAt.isAfter(successor)) endsAt = successor;
    }

    /** Its successor was taken away before it began. */
    void goOn() {
        endsAt = untilAt;
    }

    void withdraw(Instant now, String by, String reason) {
        if (endsAt == null || endsAt.isAfter(now)) endsAt = now;
        withdrawnAt = now;
        withdrawnBy = by;
        withdrawnFor = reason;
    }

    boolean isWhat(int revision, PublicationDraft asked) {
        return this.revision == revision
                && withdrawnAt == null
                && Objects.equals(
                        fromGiven, asked.from() == null ? null : asked.from().text())
                && Objects.equals(
                        untilGiven, asked.until() == null ? null : asked.until().text())
                && Objects.equals(zone, asked.zone())
                && (asked.change() == null || asked.change() == change);
    }

    public UUID article() {
        return article;
    }

    public int version() {
        return version;
    }

    public int revision() {
        return revision;
    }

    public Change change() {
        return change;
    }

    public Instant beginsAt() {
        return beginsAt;
    }

    public @Nullable Instant endsAt() {
        return endsAt;
    }

    @Nullable
    Instant untilAt() {
        return untilAt;
    }

    public @Nullable Moment from() {
        return fromGiven == null ? null : new Moment(fromGiven);
    }

    public @Nullable Moment until() {
        return untilGiven == null ? null : new Moment(untilGiven);
    }

    public @Nullable String zone() {
        return zone;
    }

    public @Nullable String note() {
        return note;
    }

    public Moment publishedAt() {
        return new Moment(publishedAt);
    }

    public Moment updatedAt() {
        return new Moment(updatedAt);
    }

    public String slug() {
        return slug;
    }
}
