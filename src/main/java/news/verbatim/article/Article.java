// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Ids;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Moment;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** The desk's working copy. Whether readers can see it is not written here. */
@Entity
public class Article {

    @Id
    private UUID id = Ids.next();

    private int revision;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.DRAFT;

    private @Nullable String slug;
    private @Nullable String language;
    private String headline = "";
    private @Nullable UUID section;

    @Column(name = "displayed_at")
    private @Nullable Instant displayedAt;

    private @Nullable String displayedGiven;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "created_by")
    private String createdBy = "";

    @Column(name = "updated_at")
    private Instant updatedAt = Instant.EPOCH;

    @Column(name = "updated_by")
    private String updatedBy = "";

    @ElementCollection
    @CollectionTable(name = "article_tag", joinColumns = @JoinColumn(name = "article"))
    @Column(name = "tag")
    private List<UUID> tags = List.of(); // to be asked for alone

    protected Article() {}

    Article(String by, Instant now) {
        createdBy = by;
        createdAt = now;
    }

    /** Takes over what the story says where it can be asked for, and counts one revision on. */
    void write(Story story, Filing filing, String by, Instant now) {
        slug = story.slug();
        language = story.language();
        headline = story.headline();
        section = filing.section();
        displayedAt = story.displayedAt() == null ? null : story.displayedAt().instant();
        displayedGiven =
                story.displayedAt() == null ? null : story.displayedAt().text();
        stage = Stage.DRAFT;
        touch(by, now);
    }

    void touch(String by, Instant now) {
        revision++;
        updatedBy = by;
        updatedAt = now;
    }

    void named(String address) {
        slug = address;
    }

    void moveTo(Stage next) {
        if (!stage.next().contains(next))
            throw Kind.STAGE_CONFLICT
                    .because(
                            "An article that is %s cannot become %s; it can become %s",
                            Flaw.wire(stage),
                            Flaw.wire(next),
                            String.join(
                                    " or ",
                                    stage.next().stream().map(Flaw::wire).toList()))
                    .with("legal", stage.next().stream().map(Flaw::wire).toList());
        stage = next;
    }

    public UUID id() {
        return id;
    }

    public int revision() {
        return revision;
    }

    public Stage stage() {
        return stage;
    }

    public @Nullable String slug() {
        return slug;
    }

    public @Nullable String language() {
        return language;
    }

    public String headline() {
        return headline;
    }

    public @Nullable UUID section() {
        return section;
    }

    public @Nullable Moment displayedAt() {
        return displayedGiven == null ? null : new Moment(displayedGiven);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public String updatedBy() {
        return updatedBy;
    }
}
